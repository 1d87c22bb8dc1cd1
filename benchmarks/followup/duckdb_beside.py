#!/usr/bin/env python3
"""Lets DuckDB answer dashboard questions over the same facts, and holds its answers against Tillit's, to the minute.

    benchmarks/followup/duckdb_beside.py DATABASE FIGURES.json FOLDER

DATABASE is the SQLite file that `--example rollups` was run on, FIGURES.json what it wrote. The facts are exported to Parquet in FOLDER.
Questions, for the municipality, each unit and each group at once, in the filter ALLA: M13 (performed of planned time), M31 (on time),
M33 (without electronic registration), M34 (corrected), M35 (electronic), M36 (cancelled by the person), with numerator and denominator.
The SQL is written from docs and metrics' definitions and shares nothing with Tillit's code. Times are summer or winter time as the month
has it, so the month must lie wholly in one of them.
"""

import json
import sqlite3
import statistics
import sys
import time
from datetime import date, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import duckdb

QUESTIONS = """
WITH own AS (
    SELECT *, stop_us > start_us AND (stop_us - start_us) // 60000000 BETWEEN 1 AND 720 AS sound FROM registered WHERE NOT withdrawn
), before AS (
    SELECT id, start_us,
        max(stop_us) OVER earlier AS reached, arg_max(id, stop_us) OVER earlier AS holder
    FROM own WHERE sound
    WINDOW earlier AS (PARTITION BY worker ORDER BY start_us, id ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING)
), faulty AS (
    SELECT id FROM before WHERE start_us < reached UNION SELECT holder FROM before WHERE start_us < reached
), told AS (
    SELECT r.*, v.home_group, v.day AS planned_day, coalesce(o.sound, false) AND f.id IS NULL AS valid
    FROM registered r
    LEFT JOIN own o USING (id)
    LEFT JOIN faulty f ON f.id = r.id
    LEFT JOIN visits v ON v.id = r.visit AND abs(r.day - v.day) <= 1
), pieces AS (
    SELECT visit, start_us, stop_us,
        max(stop_us) OVER (PARTITION BY visit ORDER BY start_us, stop_us ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING) AS reached
    FROM told WHERE valid AND planned_day IS NOT NULL
), performed AS (
    SELECT visit, sum(greatest(0, stop_us - greatest(start_us, coalesce(reached, start_us)))) // 60000000 AS minutes, min(start_us) AS begun
    FROM pieces GROUP BY visit
), attached AS (
    SELECT visit, count(*) AS n, bool_or(electronic) AS electronic FROM told WHERE planned_day IS NOT NULL GROUP BY visit
), steered AS (
    SELECT v.*, coalesce(s.mode, 'flexible') AS mode, coalesce(s.policy, 'tag') AS policy
    FROM visits v ASOF LEFT JOIN steering s ON s.unit = v.unit AND s.day <= v.day
), items AS (
    SELECT v.*, p.minutes, p.begun, a.n, a.electronic,
        CASE WHEN p.minutes IS NOT NULL THEN p.minutes
             WHEN coalesce(a.n, 0) = 0 AND v.policy <> 'tag' AND v.staffed THEN v.planned END AS client
    FROM steered v LEFT JOIN performed p ON p.visit = v.id LEFT JOIN attached a ON a.visit = v.id
    WHERE v.day BETWEEN $first AND $last AND v.person IN (SELECT person FROM alla)
), answers AS (
    SELECT 'M13' AS id, home_group, sum(client) AS above, sum(planned) AS below FROM items
        WHERE cause IS NULL AND mode <> 'none' GROUP BY home_group
    UNION ALL SELECT 'M31', home_group,
        count(*) FILTER ((begun + $ahead) // 60000000 - day_us // 60000000 BETWEEN earliest AND latest), count(*) FROM items
        WHERE cause IS NULL AND time_critical AND begun IS NOT NULL GROUP BY home_group
    UNION ALL SELECT 'M33', home_group, count(*) FILTER (NOT electronic), count(*) FROM items
        WHERE policy = 'tag' AND n > 0 GROUP BY home_group
    UNION ALL SELECT 'M34', home_group, count(*) FILTER (corrected), count(*) FROM told
        WHERE day BETWEEN $first AND $last AND person IN (SELECT person FROM alla) GROUP BY home_group
    UNION ALL SELECT 'M35', home_group, count(*) FILTER (electronic), count(*) FROM told
        WHERE day BETWEEN $first AND $last AND person IN (SELECT person FROM alla) GROUP BY home_group
    UNION ALL SELECT 'M36', home_group, count(*) FILTER (cause IN ('declined', 'hospital', 'away')), count(*) FROM items GROUP BY home_group
)
SELECT id, CASE WHEN grouping(g.unit) = 0 AND grouping(home_group) = 0 THEN home_group WHEN grouping(g.unit) = 0 THEN g.unit ELSE '' END AS scope,
    sum(above)::BIGINT, sum(below)::BIGINT
FROM answers LEFT JOIN groups g ON g.id = home_group
GROUP BY GROUPING SETS ((answers.id, g.unit, home_group), (answers.id, g.unit), (answers.id)) ORDER BY ALL
"""


def hours(text: str) -> int:
    parts = text.split(":")
    return int(parts[0]) * 60 + int(parts[1])


def dashed(made: bytes | None) -> str | None:
    if made is None:
        return None
    text = made.hex()
    return "-".join((text[:8], text[8:12], text[12:16], text[16:20], text[20:]))


def micros(text: str) -> int:
    at = datetime.fromisoformat(text.replace("Z", "+00:00"))
    return round(at.timestamp() * 1_000_000)


def export(source: sqlite3.Connection, folder: Path, swedish: ZoneInfo) -> None:
    """Facts as they stand, as Parquet by way of CSV."""
    folder.mkdir(parents=True, exist_ok=True)
    lake = duckdb.connect()

    def put(name: str, columns: str, rows) -> None:
        path = folder / f"{name}.csv"
        with path.open("w", encoding="utf-8") as file:
            file.write(columns + "\n")
            for row in rows:
                file.write(",".join("" if it is None else str(it) for it in row) + "\n")
        lake.execute(f"COPY (FROM read_csv('{path}', header = true, sample_size = -1)) TO '{folder / name}.parquet' (FORMAT parquet)")
        path.unlink()

    def standing(kind: str):
        newest = """SELECT body FROM record_version v WHERE kind = ? AND body IS NOT NULL
            AND version = (SELECT max(version) FROM record_version n WHERE n.kind = v.kind AND n.id = v.id)"""
        return (json.loads(body) for (body,) in source.execute(newest, (kind,)))

    groups = {it["id"]: it["unit"] for it in standing("group")}
    contents = {}
    for made, body in source.execute("SELECT id, body FROM content"):
        body = json.loads(body)
        if "planned" in body:
            contents[made] = (
                body["home_group"], body["planned"], body["time_critical"], hours(body["earliest"]), hours(body["latest"]))

    def visits():
        sql = """SELECT id, day, person, group_id, content, worker, not_made FROM planned_visit v
            WHERE revision = (SELECT max(revision) FROM planned_visit n WHERE n.id = v.id)"""
        for made, day, person, group, content, worker, not_made in source.execute(sql):
            home, planned, critical, earliest, latest = contents[content]
            cause = json.loads(not_made).get("cause") if not_made else None
            day_us = int(datetime.fromisoformat(day + "T00:00:00+00:00").timestamp()) * 1_000_000
            yield (dashed(made), day, day_us, dashed(person), home, groups.get(dashed(group)), planned, str(critical).lower(), earliest,
                   latest, str(worker is not None).lower(), cause)

    corrections: dict[str, list] = {}
    for (body,) in source.execute("SELECT body FROM correction ORDER BY recorded_at, id"):
        body = json.loads(body)
        corrections.setdefault(body["registration"], []).append((micros(body["at"]), body["id"], micros(body["start"]), micros(body["stop"])))

    def registered():
        sql = "SELECT id, visit, person, worker, start_at, stop_at, method FROM registration"
        for made, visit, person, worker, start, stop, method in source.execute(sql):
            of = sorted(corrections.get(dashed(made), []))
            electronic = stop is not None and json.loads(method) in ("tag", "app")
            withdrawn = bool(of) and of[-1][2] == of[-1][3]
            if of:
                start, stop = of[-1][2], of[-1][3]
            day = datetime.fromtimestamp(start / 1_000_000, swedish).date()
            yield (dashed(made), dashed(visit), dashed(person), dashed(worker), start, stop, day, str(electronic).lower(),
                   str(bool(of)).lower(), str(withdrawn).lower())

    put("groups", "id,unit", groups.items())
    put("steering", "unit,day,mode,policy", ((it["unit"], it["from"], it["mode"], it["policy"]) for it in standing("steering_decision")))
    put("decisions", "person,first,last", (
        (it["person"], it["period"]["from"], it["period"]["to"] or "2999-12-31") for it in standing("decision") if it["outcome"] != "refused"))
    put("persons", "id,died", ((it["id"], it.get("died") or "2999-12-31") for it in standing("person")))
    put("visits", "id,day,day_us,person,home_group,unit,planned,time_critical,earliest,latest,staffed,cause", visits())
    put("registered", "id,visit,person,worker,start_us,stop_us,day,electronic,corrected,withdrawn", registered())


def main() -> None:
    database, figures, folder = sys.argv[1], json.loads(Path(sys.argv[2]).read_text()), Path(sys.argv[3])
    swedish = ZoneInfo("Europe/Stockholm")
    first, last = date.fromisoformat(figures[0]["from"]), date.fromisoformat(figures[0]["to"])
    ahead = {datetime(*day.timetuple()[:3], tzinfo=swedish).utcoffset() for day in (first, last + timedelta(days=1))}
    if len(ahead) != 1:
        sys.exit("clocks are changed in the month; choose another")
    started = time.perf_counter()
    export(sqlite3.connect(f"file:{database}?mode=ro", uri=True), folder, swedish)
    print(f"exported in {time.perf_counter() - started:.1f} s")
    lake = duckdb.connect()
    print(f"DuckDB {duckdb.__version__}, threads {lake.execute('SELECT current_setting(?)', ['threads']).fetchone()[0]}")
    for name in ("groups", "steering", "decisions", "persons", "visits", "registered"):
        lake.execute(f"CREATE TABLE {name} AS FROM '{folder / name}.parquet'")
    print("visits", lake.execute("SELECT count(*) FROM visits").fetchone()[0], "registrations", lake.execute("SELECT count(*) FROM registered").fetchone()[0])
    lake.execute(
        """CREATE TABLE alla AS SELECT DISTINCT d.person FROM decisions d JOIN persons p ON p.id = d.person
        WHERE d.first <= $last AND d.last >= $first AND p.died >= greatest(d.first, $first)""", {"first": first, "last": last})
    values = {"first": first, "last": last, "ahead": int(ahead.pop().total_seconds()) * 1_000_000}
    # Whole days beside the month are enough for what crosses midnight; DuckDB is not made to read the whole history either.
    for table in ("visits", "registered"):
        lake.execute(f"DELETE FROM {table} WHERE day < $1::DATE - 3 OR day > $2::DATE + 3", [first, last])
    times = []
    for _ in range(7):
        started = time.perf_counter()
        rows = lake.execute(QUESTIONS, values).fetchall()
        times.append((time.perf_counter() - started) * 1000)
    theirs = {(scope or "", made): (above, below) for made, scope, above, below in rows}
    asked = sorted({made for _, made in theirs})
    compared, hidden, other = 0, 0, []
    for answer in figures:
        for row in answer["rows"]:
            if row["id"] not in asked:
                continue
            if row["reason"] == "hidden":
                hidden += 1
                continue
            ours, there = (row["numerator"], row["denominator"]), theirs.get((answer["scope"], row["id"]), (0, 0))
            compared += 1
            if ours != there:
                other.append((row["id"], answer["scope"], ours, there))
    print(f"six questions for all scopes in DuckDB: first {times[0]:.0f} ms, median of the rest {statistics.median(times[1:]):.0f} ms")
    print(f"figures compared {compared}, hidden {hidden}, different {len(other)}")
    for line in other[:20]:
        print("  different:", *line)
    sys.exit(1 if other else 0)


if __name__ == "__main__":
    main()
