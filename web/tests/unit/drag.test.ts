import assert from "node:assert/strict";
import { test } from "node:test";
import type { Slot, Target, Targets } from "../../src/lib/api/types.ts";
import { gentlest, leftUnsolved, landingInDay, landingInWeek, minuteAt, nearestSlot, placementOf, shiftAt, visitMinute } from "../../src/lib/board/drag.ts";
import { DAY, shift, visit } from "./fixture.ts";

const slot = (start: string, more: Partial<Slot> = {}): Slot => ({ start, travel_seconds: 0, words: [], conflicts: [], hard: false, solves: [], ...more });
const target = (id: string, slots: Slot[]): Target =>
  ({ shift: id, worker: null, day: DAY, start: null, second_shift: null, cost: 0, components: {}, words: [], refused: [], slots });
const told = (...targets: Target[]): Targets => ({ targets, take_off: [] });

test("the pixel under the hand is a minute of the day, less what the hand holds of the block", () => {
  // The axis begins at 07:00 with 2 pixels a minute; the hand holds the block 20 pixels in.
  assert.equal(minuteAt(140, 20, 7 * 60, 2), 8 * 60);
  const two = visit("1", "a", "08:00", { second_part: { after_minutes: 10, minutes: 15 } });
  assert.equal(visitMinute(two, "second", 490), 480);
  assert.equal(visitMinute(two, "first", 490), 490);
});

test("a drop lands on a start that was asked about when one is near, else on even fives", () => {
  const slots = [slot("08:00"), slot("08:15")];
  assert.equal(nearestSlot(slots, 8 * 60 + 9)?.start, "08:15");
  assert.equal(nearestSlot(slots, 9 * 60), null);
  const near = landingInDay(visit("1", "a", "10:00"), "first", [shift("a")], 8 * 60 + 2, told(target("a", slots)));
  assert.deepEqual([near.to, near.to === "shift" && near.start], ["shift", "08:00"]);
  const far = landingInDay(visit("1", "a", "10:00"), "first", [shift("a")], 11 * 60 + 3, told(target("a", slots)));
  assert.deepEqual([far.to === "shift" && far.start, far.to === "shift" && far.slot], ["11:05", null]);
});

test("of a row with two shifts the one that covers the minute is meant, else the nearest", () => {
  const [morning, evening] = [shift("m", { start: "07:00", end: "11:00" }), shift("e", { start: "16:00", end: "21:00" })];
  assert.equal(shiftAt([morning, evening], 17 * 60)?.id, "e");
  assert.equal(shiftAt([morning, evening], 15 * 60)?.id, "e");
  assert.equal(shiftAt([], 15 * 60), null);
});

test("in the week a visit gets the start that leads to least: nothing before a little, a little before what stops publishing", () => {
  const slots = [slot("08:00", { conflicts: ["krock"], hard: true }), slot("08:30", { conflicts: ["utanför"] }), slot("09:00", { travel_seconds: 300 }), slot("09:30", { travel_seconds: 60 })];
  assert.equal(gentlest(slots, 480)?.start, "09:30");
  assert.equal(gentlest(slots.slice(0, 2), 480)?.start, "08:30");
  const solving = slot("10:00", { conflicts: ["utanför"], solves: ["krock", "ingen rast"], travel_seconds: 900 });
  assert.equal(gentlest([...slots, solving], 480)?.start, "10:00", "what is solved counts against what is made");
  assert.deepEqual(leftUnsolved(["ingen delegering"], solving), ["ingen delegering"], "who may not is no better at another time");
  assert.deepEqual(leftUnsolved(["krock"], solving), []);
  assert.equal(gentlest([], 480), null);
  const landing = landingInWeek(visit("1", "b", "08:00"), "first", [shift("a")], told(target("a", slots)));
  assert.equal(landing.to === "shift" && landing.start, "09:30");
});

test("what cannot be is told by its reason, whatever the time", () => {
  const why = (landing: ReturnType<typeof landingInWeek>): string => (landing.to === "nowhere" ? landing.why : landing.to);
  assert.equal(why(landingInWeek(visit("1", "a", "08:00"), "first", [shift("b", { day: "2025-07-08" })], null)), "other_day");
  assert.equal(why(landingInWeek(visit("1", "a", "08:00", { second_shift: "b" }), "first", [shift("b")], null)), "same_worker");
  assert.equal(why(landingInWeek(visit("1", "a", "08:00", { locks: { worker: true, time: false } }), "first", [shift("b")], null)), "locked");
  assert.equal(why(landingInDay(visit("1", "a", "08:00", { locks: { worker: false, time: true } }), "first", [shift("a")], 600, null)), "locked");
  assert.equal(why(landingInDay(visit("1", "a", "08:00"), "first", [], 600, null)), "no_shift");
});

test("dropped where it lies nothing is asked; a second worker is moved alone, and the first stays", () => {
  const lying = visit("1", "a", "08:00", { second_shift: "b" });
  const at = (id: string, start: string) => ({ to: "shift" as const, shift: shift(id), start, slot: null, target: null });
  assert.equal(placementOf(lying, "first", at("a", "08:00")), null);
  assert.deepEqual(placementOf(lying, "second", at("c", "08:00")), { shift: "a", second_shift: "c", start: "08:00" });
  assert.deepEqual(placementOf(lying, "first", { to: "tray" }), { shift: null, second_shift: null, start: null });
  assert.equal(placementOf(visit("2", null, null), "first", { to: "tray" }), null, "it lies in the tray already");
});
