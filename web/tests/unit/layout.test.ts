import assert from "node:assert/strict";
import { test } from "node:test";
import { hoursOf, layOut, ofDay } from "../../src/lib/board/layout.ts";
import { DAY, plan, shift, visit } from "./fixture.ts";

const rowNames = (view: ReturnType<typeof plan>, grouping: "worker" | "tour"): string[] =>
  layOut(view, grouping).rows.map(({ kind, title }) => `${kind}:${title}`);

test("rows are workers by name, then vacant shifts", () => {
  const view = plan([shift("b"), shift("v", { worker: null }), shift("a")], []);
  assert.deepEqual(rowNames(view, "worker"), ["worker:Påhittad a", "worker:Påhittad b", "vacant:1"]);
});

test("a day's rows begin with the earliest shift", () => {
  const view = plan([shift("a", { start: "14:00", end: "22:00" }), shift("b"), shift("v", { worker: null, start: "06:00" }), shift("c", { day: "2025-07-08" })], []);
  assert.deepEqual(ofDay(layOut(view, "worker"), DAY).rows.map(({ title }) => title), ["Påhittad b", "Påhittad a", "1"]);
});

test("rows can be tours instead", () => {
  const view = plan([shift("a", { tour: { id: "t2", name: "Tur 2" } }), shift("b", { tour: { id: "t1", name: "Tur 1" } }), shift("c")], []);
  assert.deepEqual(rowNames(view, "tour"), ["tour:Tur 1", "tour:Tur 2", "worker:Påhittad c"]);
});

test("a worker with two shifts on a day has one row", () => {
  const view = plan([shift("a"), shift("a2", { worker: { id: "w-a", name: "Påhittad a" }, start: "18:00", end: "21:00" })], []);
  const [row] = layOut(view, "worker").rows;
  assert.equal(row?.cells.get(DAY)?.shifts.length, 2);
});

test("a visit that needs two workers is drawn on both rows, the second only for its part", () => {
  const two = visit("1", "a", "08:00", { workers_needed: 2, second_shift: "b", second_part: { after_minutes: 10, minutes: 15 } });
  const board = layOut(plan([shift("a"), shift("b")], [two]), "worker");
  const [first, second] = board.rows.map((row) => row.cells.get(DAY)?.blocks[0]);
  assert.deepEqual([first?.start, first?.minutes, first?.part], [480, 30, "first"]);
  assert.deepEqual([second?.start, second?.minutes, second?.part], [490, 15, "second"]);
});

test("overlapping promises lie on lanes of their own, and a lane is used again", () => {
  const view = plan([shift("a")], [visit("1", "a", "08:00"), visit("2", "a", "08:10"), visit("3", "a", "08:30")]);
  const cell = layOut(view, "worker").rows[0]?.cells.get(DAY);
  assert.deepEqual(cell?.blocks.map(({ lane }) => lane), [0, 1, 0]);
  assert.equal(cell?.lanes, 2);
});

test("what has no place lies in the tray, also where its shift is gone", () => {
  const view = plan([shift("a")], [visit("1", null, null), visit("2", "gone", "08:00"), visit("3", "a", "08:00")]);
  assert.deepEqual(layOut(view, "worker").unplaced.map(({ id }) => id), ["1", "2"]);
});

test("travel is drawn after the visit it leaves, or before the first", () => {
  const view = plan([shift("a")], [visit("1", "a", "08:00")], {
    travel: [{ shift: "a", after_visit: null, before_visit: "1", seconds: 600 }, { shift: "a", after_visit: "1", before_visit: null, seconds: 300 }],
  });
  const stretches = layOut(view, "worker").rows[0]?.cells.get(DAY)?.stretches;
  assert.deepEqual(stretches?.map(({ start, minutes }) => [start, minutes]), [[470, 10], [510, 5]]);
});

test("the time axis holds shifts and visits in whole hours", () => {
  const board = layOut(plan([shift("a", { start: "06:45", end: "15:30" })], [visit("1", "a", "15:20")]), "worker");
  assert.deepEqual(hoursOf(board.rows, DAY), { from: 6, to: 16 });
});

test("to a team, a visit whose first worker is another team's has its place; to the planner a row that is gone is none", () => {
  const visits = [visit("1", "other", "18:30", { workers_needed: 2, second_shift: "a" })];
  const whole = plan([shift("a")], visits);
  assert.deepEqual(layOut(whole, "worker").unplaced.map(({ id }) => id), ["1"]);
  const team = { ...whole, plan: { ...whole.plan, team: { id: "t", name: "Gul laget" } } };
  assert.deepEqual(layOut(team, "worker").unplaced, []);
});
