import assert from "node:assert/strict";
import { test } from "node:test";
import { visitOf } from "../../src/lib/board/amid.ts";
import { shift, visit } from "./fixture.ts";

const finding = (shiftId: string | null, visitId: string | null = null): { visit: string | null; shift: string | null } => ({ visit: visitId, shift: shiftId });
const DAY_SHIFT = shift("day");

test("a finding about a visit is looked at there, whatever else its shift has", () => {
  assert.equal(visitOf(finding("day", "late"), [DAY_SHIFT], [visit("noon", "day", "11:15"), visit("late", "day", "15:00")]), "late");
});

test("a break without room is looked at where the shift is half over", () => {
  const visits = [visit("early", "day", "07:30"), visit("noon", "day", "11:30"), visit("late", "day", "14:00"), visit("other", "else", "11:15")];
  assert.equal(visitOf(finding("day"), [DAY_SHIFT], visits), "noon");
});

test("a visit that somebody has locked is not the one to move, unless all are", () => {
  const locked = { locks: { worker: true, time: true } };
  assert.equal(visitOf(finding("day"), [DAY_SHIFT], [visit("noon", "day", "11:15", locked), visit("early", "day", "07:30")]), "early");
  assert.equal(visitOf(finding("day"), [DAY_SHIFT], [visit("noon", "day", "11:15", locked)]), "noon");
});

test("a night's visits after midnight come after those before, and a second worker's visits count", () => {
  const night = shift("night", { start: "21:00", end: "31:00" });
  const visits = [visit("evening", "night", "21:30"), visit("small hours", null, "02:00", { day: "2025-07-08", second_shift: "night" })];
  assert.equal(visitOf(finding("night"), [night], visits), "small hours");
});

test("a shift without visits, or one that is not on the board, leads nowhere", () => {
  assert.equal(visitOf(finding("day"), [DAY_SHIFT], []), null);
  assert.equal(visitOf(finding("gone"), [DAY_SHIFT], [visit("noon", "day", "11:15")]), null);
  assert.equal(visitOf(finding(null), [DAY_SHIFT], []), null);
});
