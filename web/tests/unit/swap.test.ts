import assert from "node:assert/strict";
import { test } from "node:test";
import { swapped } from "../../src/lib/board/swap.ts";
import { shift, visit } from "./fixture.ts";

const SHIFTS = [shift("a"), shift("b"), shift("c"), shift("late", { day: "2025-07-08" })];
const places = (swap: ReturnType<typeof swapped>): (string | null)[][] =>
  "changes" in swap ? swap.changes.map(({ visit: id, placement }) => [id, placement.shift, placement.start, placement.second_shift]) : [[swap.refused]];

test("visits of two rows change rows and keep their times, one or several on each side", () => {
  assert.deepEqual(places(swapped([visit("1", "a", "08:00"), visit("2", "b", "09:15")], SHIFTS)), [["1", "b", "08:00", null], ["2", "a", "09:15", null]]);
  const several = swapped([visit("1", "a", "08:00"), visit("2", "a", "09:00"), visit("3", "b", "10:00")], SHIFTS);
  assert.deepEqual(places(several).map(([, to]) => to), ["b", "b", "a"]);
});

test("where both rows are at the same visit, first and second change", () => {
  const both = visit("1", "a", "08:00", { second_shift: "b" });
  assert.deepEqual(places(swapped([both, visit("2", "b", "10:00")], SHIFTS))[0], ["1", "b", "08:00", "a"]);
});

test("two visits on one row change times", () => {
  assert.deepEqual(places(swapped([visit("1", "a", "08:00"), visit("2", "a", "09:15")], SHIFTS)), [["1", "a", "09:15", null], ["2", "a", "08:00", null]]);
});

test("what cannot change places says why", () => {
  const locked = { locks: { worker: true, time: true } };
  const refused = (...visits: ReturnType<typeof visit>[]): (string | null | undefined) => places(swapped(visits, SHIFTS))[0]?.[0];
  assert.equal(refused(visit("1", "a", "08:00"), visit("2", null, null)), "two_rows");
  assert.equal(refused(visit("1", "a", "08:00")), "two_rows");
  assert.equal(refused(visit("1", "a", "08:00"), visit("2", "b", "08:00"), visit("3", "c", "08:00")), "two_rows");
  assert.equal(refused(visit("1", "a", "08:00"), visit("2", "b", "08:00", locked)), "locked");
  assert.equal(refused(visit("1", "a", "08:00"), visit("2", "a", "09:00", locked)), "locked");
  assert.equal(refused(visit("1", "a", "08:00"), visit("2", "late", "08:00", { day: "2025-07-08" })), "other_day");
});
