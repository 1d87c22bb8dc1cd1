import assert from "node:assert/strict";
import { test } from "node:test";
import type { Change, Lying, PlanMap, ProposalResult } from "../../src/lib/api/types.ts";
import { delegationsNeeded, isVisitKind, matching } from "../../src/lib/board/filter.ts";
import { chosenOf, grouped } from "../../src/lib/board/groups.ts";
import { layOut } from "../../src/lib/board/layout.ts";
import { draw, roundMetres } from "../../src/lib/board/mapping.ts";
import { placementsOf, restOf } from "../../src/lib/board/rest.ts";
import { movedTogether } from "../../src/lib/board/select.ts";
import { DAY, plan, shift, visit } from "./fixture.ts";

test("chosen visits go to a shift each at its time; locked ones, other days' and those already there stay", () => {
  const { moved, left } = movedTogether([
    visit("1", "a", "08:00"), visit("2", null, null, { earliest: "09:30" }), visit("3", "a", "10:00", { locks: { worker: true, time: false } }),
    visit("4", "a", "11:00", { day: "2025-07-08" }), visit("5", "b", "12:00"), visit("6", "a", "13:00", { second_shift: "b" }),
  ], shift("b"));
  assert.deepEqual(moved.map(({ visit: id, placement }) => [id, placement.start, placement.second_shift]), [["1", "08:00", null], ["2", "09:30", null], ["6", "13:00", null]]);
  assert.equal(left, 3);
});

const lying = (shiftId: string, name: string, start: string): Lying =>
  ({ worker: { id: `w-${shiftId}`, name }, second: null, start, shift: shiftId, second_shift: null, tour: null });
const change = (id: string, person: string, day: string, after: Lying | null): Change =>
  ({ visit: id, person: { id: person, name: person, protected: false }, name: "Besök", day, before: null, after, why: "" });
const CHANGES = [change("1", "Asta", DAY, lying("a", "Vera", "10:00")), change("2", "Bo", DAY, lying("a", "Vera", "08:00")), change("3", "Asta", "2025-07-08", null)];

test("changes are gathered by a worker's day, by person and by day, in order of time", () => {
  const byTour = grouped(CHANGES, "tour");
  assert.deepEqual(byTour.map(({ name, changes }) => [name, changes.map((it) => it.visit)]), [["Vera", ["2", "1"]], [null, ["3"]]]);
  assert.deepEqual(grouped(CHANGES, "person").map(({ name, changes }) => [name, changes.length]), [["Asta", 2], ["Bo", 1]]);
  assert.deepEqual(grouped(CHANGES, "day").map(({ day, changes }) => [day, changes.length]), [[DAY, 2], ["2025-07-08", 1]]);
  const [first] = byTour;
  assert.ok(first);
  assert.deepEqual([chosenOf(first, new Set()), chosenOf(first, new Set(["1"])), chosenOf(first, new Set(["1", "2"]))], ["none", "some", "all"]);
});

test("the filter finds what has no place and what needs a delegation", () => {
  const view = plan([shift("a")], [
    visit("1", "a", "08:00", { tasks: [{ code: "INS", name: "Insulin", law: "hsl", delegation: "insulin" }] }), visit("2", null, null),
  ]);
  assert.deepEqual([...matching(view, "", "unassigned") ?? []], ["2"]);
  assert.deepEqual([...matching(view, "", "needs-insulin") ?? []], ["1"]);
  assert.deepEqual([...matching(view, "", "needs-wound") ?? []], []);
  assert.deepEqual(delegationsNeeded(view), ["insulin"]);
  assert.deepEqual([isVisitKind("needs-insulin"), isVisitKind("other")], [true, false]);
});

test("a route goes from the office through the day's homes and back; a home that is not on the map is passed over", () => {
  const at = (north: number, east: number) => ({ latitude_microdegrees: 62_750_000 + north, longitude_microdegrees: 15_420_000 + east });
  const places: PlanMap = { office: at(0, 0), homes: [{ person: "p-1", at: at(9_000, 0) }, { person: "p-2", at: at(0, 20_000) }], unknown: [], some_left_out: false };
  const board = layOut(plan([shift("a"), shift("b")], [visit("1", "a", "08:00"), visit("2", "a", "09:00"), visit("3", "a", "10:00")]), "worker");
  const drawing = draw(board, DAY, places, [], 800);
  assert.equal(drawing.routes.length, 1, "a shift without visits is no route");
  const [route] = drawing.routes;
  assert.ok(route);
  assert.deepEqual(route.stops.map(({ number, spot }) => [number, spot !== null]), [[1, true], [2, true], [3, false]]);
  assert.equal(route.path.split("L").length, 4, "office, two homes, office");
  const [north] = route.stops;
  assert.ok(north?.spot && north.spot.y < drawing.office.y, "north is up");
  for (const { spot } of route.stops) assert.ok(!spot || (spot.x >= 0 && spot.x <= drawing.width && spot.y >= 0 && spot.y <= drawing.height));
  assert.deepEqual([roundMetres(3_700), roundMetres(999), roundMetres(120)], [2_000, 500, 100]);
});

test("what waits of a proposal is what was not accepted", () => {
  const result: ProposalResult = { proposal: "p", changes: CHANGES, left_out: [], before: {}, after: {} };
  assert.deepEqual(restOf(result, ["1", "3"])?.changes.map((it) => it.visit), ["2"]);
  assert.equal(restOf(result, null), null);
  assert.deepEqual(placementsOf(result).get("3"), { shift: null, second_shift: null, start: null });
});
