#!/usr/bin/env python3
"""Makes a municipality ten times the demo out of the demo's database, for measuring how pages grow.

    benchmarks/tenfold.py FROM/tillit.db TO/tillit.db [TIMES [DAYS]]

Copies the database and adds TIMES - 1 likenesses of every group with its persons, workers, orders, plans, shifts, visits and
registrations of the last DAYS (60): the same in all but their ids and the groups' names. Units, catalogue, providers and accounts stay as they are, so
that the same log-ins see ten times as much. Needs nothing but Python's own library; TO must not exist.
"""

import hashlib
import re
import sqlite3
import sys
from pathlib import Path

SHARED_KINDS = ("service_code", "provider", "unit", "steering_decision", "shortage_order", "user_settings")
UUID = re.compile(r"[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}")
ROWS_AT_A_TIME = 20_000


def likeness(number: int, of: bytes) -> bytes:
    """The id that stands for another in a likeness: a UUID of version 8, which is free for such use."""
    made = bytearray(hashlib.blake2b(of, digest_size=16, salt=number.to_bytes(2, "big")).digest())
    made[6] = made[6] & 0x0F | 0x80
    made[8] = made[8] & 0x3F | 0x80
    return bytes(made)


class Copy:
    """One likeness: how its ids and texts are made from those of the demo."""

    def __init__(self, number: int, kept: set[bytes]):
        self.number, self.kept, self.known = number, kept, {}

    def id(self, of: bytes) -> bytes:
        if of in self.kept:
            return of
        return self.known.setdefault(of, likeness(self.number, of))

    def text(self, of: str) -> str:
        def one(match: re.Match) -> str:
            made = self.id(bytes.fromhex(match.group().replace("-", ""))).hex()
            return "-".join((made[:8], made[8:12], made[12:16], made[16:20], made[20:]))

        return UUID.sub(one, of)

    def value(self, column: str, of):
        if isinstance(of, bytes):
            return self.id(of)
        if isinstance(of, str) and column == "external_id":
            return f"{of}-{self.number}"
        return self.text(of) if isinstance(of, str) and column in ("body", "tasks_done") else of


def main() -> None:
    source, target = Path(sys.argv[1]), Path(sys.argv[2])
    times = int(sys.argv[3]) if len(sys.argv) > 3 else 10
    days = int(sys.argv[4]) if len(sys.argv) > 4 else 60
    if target.exists():
        sys.exit(f"{target} exists; choose a new place")
    target.parent.mkdir(parents=True, exist_ok=True)
    with sqlite3.connect(source) as demo:
        demo.execute("VACUUM INTO ?", (str(target),))
    target.chmod(0o600)
    town = sqlite3.connect(target)
    town.execute("PRAGMA synchronous = OFF")
    marks = ",".join("?" * len(SHARED_KINDS))
    kept = {row[0] for row in town.execute(f"SELECT id FROM record_version WHERE kind IN ({marks})", SHARED_KINDS)}
    (first_day,) = town.execute("SELECT date(MAX(day), ?) FROM planned_visit", (f"-{days} days",)).fetchone()
    recent = f"day >= '{first_day}'"
    since = f"start_at >= strftime('%s', '{first_day}') * 1000000"
    sources = {
        "record_version": f"kind NOT IN ({','.join(repr(kind) for kind in SHARED_KINDS)})",
        "content": "1", "shift_version": recent, "planned_visit": recent, "plan": "1", "draft_visit": "1",
        "registration": since, "correction": f"registration IN (SELECT id FROM registration WHERE {since})",
    }
    rows_of = {table: town.execute(f"SELECT MAX(rowid) FROM {table}").fetchone()[0] or 0 for table in sources}
    for number in range(1, times):
        copy = Copy(number, kept)
        for table, condition in sources.items():
            columns = [column[1] for column in town.execute(f"PRAGMA table_info({table})")]
            into = f"INSERT INTO {table} ({','.join(columns)}) VALUES ({','.join('?' * len(columns))})"
            for first in range(0, rows_of[table] + 1, ROWS_AT_A_TIME):
                rows = town.execute(
                    f"SELECT {','.join(columns)} FROM {table} WHERE rowid BETWEEN ? AND ? AND {condition}",
                    (first, first + ROWS_AT_A_TIME - 1),
                ).fetchall()
                made = []
                for row in rows:
                    values = [copy.value(column, value) for column, value in zip(columns, row)]
                    if table == "record_version" and row[columns.index("kind")] == "group":
                        body = columns.index("body")
                        values[body] = re.sub(r'("name":"[^"]*)"', rf'\1 {number + 1}"', values[body], count=1)
                    made.append(values)
                town.executemany(into, made)
            town.commit()
        print(f"{number + 1} of {times}", flush=True)
    town.close()


if __name__ == "__main__":
    main()
