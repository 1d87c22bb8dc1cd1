import assert from "node:assert/strict";
import { test } from "node:test";
import { matching } from "../../src/lib/board/filter.ts";
import { componentValue } from "../../src/lib/board/words.ts";
import { en } from "../../src/lib/i18n/en/index.ts";
import { sv } from "../../src/lib/i18n/sv/index.ts";
import { compareCells, csvOf, matchesText, type Column } from "../../src/lib/table.ts";
import { plan, shift, visit } from "./fixture.ts";

const columns: Column<{ name: string; count: number | null }>[] = [
  { key: "name", title: "Namn", value: (row) => row.name },
  { key: "count", title: "Antal", value: (row) => row.count },
];

test("a table sorts by the Swedish alphabet, numbers by size, and nothing last", () => {
  assert.deepEqual(["Ödla", "Adam", "Åsa", "Zeb"].toSorted((a, b) => compareCells(a, b, "sv")), ["Adam", "Zeb", "Åsa", "Ödla"]);
  assert.deepEqual([10, null, 9].toSorted((a, b) => compareCells(a, b, "sv")), [9, 10, null]);
});

test("a table filters by what it shows", () => {
  assert.equal(matchesText({ name: "Åsa", count: 1 }, columns, "ås"), true);
  assert.equal(matchesText({ name: "Åsa", count: 1 }, columns, "bo"), false);
});

test("an exported cell is quoted where it must be and is never run as a formula", () => {
  const text = csvOf([{ name: "=HYPERLINK(1)", count: -3 }, { name: 'a;"b"', count: null }], columns);
  assert.equal(text, '\ufeffNamn;Antal\r\n\'=HYPERLINK(1);-3\r\n"a;""b""";\r\n');
});

test("the filter finds persons, workers and tasks", () => {
  const view = plan([shift("a")], [visit("1", "a", "08:00", { tasks: [{ code: "DUS", name: "Dusch", law: "sol", delegation: null }] }), visit("2", null, null)]);
  assert.equal(matching(view, "", "all"), null);
  assert.deepEqual([...matching(view, "dusch", "all") ?? []], ["1"]);
  assert.deepEqual([...matching(view, "påhittad a", "all") ?? []], ["1"]);
  assert.deepEqual([...matching(view, "person 2", "all") ?? []], ["2"]);
  assert.deepEqual([...matching(view, "", "hsl") ?? []], []);
});

test("what the solver counts in seconds is read in minutes", () => {
  assert.equal(componentValue("travel_seconds", 300, "sv"), "5 min");
  assert.equal(componentValue("new_faces", 3, "sv"), "3");
});

test("English says as much as Swedish does", () => {
  const keys = (value: object): string[] => Object.entries(value).flatMap(([key, inner]) =>
    typeof inner === "object" && inner !== null ? keys(inner as object).map((below) => `${key}.${below}`) : [key]);
  assert.deepEqual(keys(en), keys(sv));
});
