import assert from "node:assert/strict";
import { test } from "node:test";
import { fold, type Told } from "../../src/phone/events/fold.ts";
import { isOpen, phaseOf, stateOf } from "../../src/phone/events/state.ts";
import type { DayEvent, Kind, Kinds } from "../../src/phone/events/types.ts";

const at = (clock: string): number => Date.parse(`2025-07-07T${clock}:00Z`);
let made = 0;

function told<K extends Kind>(clock: string, kind: K, what: Kinds[K], id = `event-${String(++made).padStart(3, "0")}`): Told {
  return { at: at(clock), event: { id, at: new Date(at(clock)).toISOString(), kind, ...what } as DayEvent };
}

const started = (clock: string, registration: string, visit: string | null = "visit"): Told => told(clock, "visit_started", { registration, visit, person: "maja", how: { by: "button" }, place: "home" });
const stopped = (clock: string, registration: string): Told => told(clock, "visit_stopped", { registration, how: { by: "button" } });
const ticked = (clock: string, line: string, outcome: "done" | "declined" = "done"): Told =>
  told(clock, "tasks_told", { visit: "visit", person: "maja", registration: null, tasks: [{ line, code: "DUS", outcome, reason: null, exchanged_for: null }] });

/** Every order of a few things. */
function orders<T>(items: T[]): T[][] {
  if (items.length <= 1) return [items];
  return items.flatMap((each, index) => orders(items.filter((_, other) => other !== index)).map((rest) => [each, ...rest]));
}

/** A state as something that can be compared: the order of maps says nothing. */
const plain = (state: unknown): unknown => JSON.parse(JSON.stringify(state, (_key, value: unknown) => (value instanceof Map ? Object.fromEntries([...value.entries()].sort(([a], [b]) => (String(a) < String(b) ? -1 : 1))) : value)));

test("a visit begun and ended is done, with both times", () => {
  const state = fold([started("06:02", "r"), stopped("06:31", "r")]);
  assert.equal(phaseOf(stateOf(state, "visit")), "done");
  assert.deepEqual([state.registrations.get("r")?.start, state.registrations.get("r")?.stop], [at("06:02"), at("06:31")]);
});

test("whatever the order of arrival, and however often it arrives, the same events are the same day", () => {
  const events = [
    started("06:02", "r"), stopped("06:31", "r"), ticked("06:10", "a"), ticked("06:20", "a", "declined"),
    told("07:00", "corrected", { correction: "c", registration: "r", start: "2025-07-07T06:00:00Z", stop: "2025-07-07T06:30:00Z", reason: "glömde" }),
  ];
  const expected = plain(fold(events));
  for (const order of orders(events)) assert.deepEqual(plain(fold([...order, ...order.slice(0, 3)])), expected);
});

test("of two words about a task the later one holds, and at the same instant the greater id", () => {
  const lateFirst = fold([ticked("06:20", "a", "declined"), ticked("06:10", "a", "done")]);
  assert.equal(stateOf(lateFirst, "visit").tasks.get("a")?.outcome, "declined");
  const task = (id: string, outcome: "done" | "declined"): Told => ({ ...ticked("06:10", "a", outcome), event: { ...ticked("06:10", "a", outcome).event, id } as DayEvent });
  for (const both of [[task("1", "done"), task("2", "declined")], [task("2", "declined"), task("1", "done")]]) {
    assert.equal(stateOf(fold(both), "visit").tasks.get("a")?.outcome, "declined");
  }
});

test("a later word about one task leaves the others", () => {
  const state = stateOf(fold([ticked("06:10", "a"), ticked("06:12", "b")]), "visit");
  assert.deepEqual([...state.tasks.keys()].sort(), ["a", "b"]);
});

test("an open visit stays open when the next begins", () => {
  const state = fold([started("06:00", "r1", "one"), started("07:00", "r2", "two")]);
  assert.deepEqual([phaseOf(stateOf(state, "one")), phaseOf(stateOf(state, "two"))], ["open", "open"]);
});

test("a stop that arrives without its start is known, and is not an open visit", () => {
  const state = fold([stopped("06:31", "r")]);
  const registration = state.registrations.get("r");
  assert.ok(registration);
  assert.equal(isOpen(registration), false);
  assert.equal(registration.start, null);
});

test("a forgotten stop that is stated afterwards closes the visit", () => {
  const state = fold([started("06:02", "r"), told("15:00", "visit_stated", { registration: "r", visit: "visit", person: "maja", start: "2025-07-07T06:02:00Z", stop: "2025-07-07T06:30:00Z", place: "home", reason: "Glömt stopp" })]);
  assert.equal(phaseOf(stateOf(state, "visit")), "done");
  assert.equal(state.registrations.get("r")?.stop, at("06:30"));
});

test("not made is what it is until the visit begins after all", () => {
  const nobody = told("06:05", "visit_not_made", { visit: "visit", person: "maja", cause: "no_answer", note: null });
  assert.equal(phaseOf(stateOf(fold([nobody]), "visit")), "not_made");
  assert.equal(phaseOf(stateOf(fold([nobody, started("07:00", "r")]), "visit")), "open");
  assert.equal(phaseOf(stateOf(fold([started("06:00", "r"), nobody]), "visit")), "not_made");
});

test("without start and stop a visit is done as planned or as it differed, by the last word", () => {
  const planned = told("06:30", "as_planned", { visit: "visit" });
  const differed = told("06:40", "differed", { visit: "visit", minutes_more: 20, minutes_less: null, note: null });
  const state = stateOf(fold([differed, planned]), "visit");
  assert.equal(phaseOf(state), "done");
  assert.deepEqual([state.as_planned, state.differed?.minutes_more], [false, 20]);
});

test("a visit that is handed over stays the worker's own until the colleague has said yes", () => {
  const handed = told("06:00", "handed", { visit: "visit", to: "bo" }, "offer");
  assert.equal(phaseOf(stateOf(fold([handed]), "visit")), "planned");
  assert.equal(phaseOf(stateOf(fold([handed, told("06:10", "offer_answered", { offer: "offer", accepted: false })]), "visit")), "planned");
  assert.equal(phaseOf(stateOf(fold([told("06:10", "offer_answered", { offer: "offer", accepted: true }), handed]), "visit")), "handed");
});

test("a correction of a day that the phone knows nothing else of is known", () => {
  const state = fold([told("07:00", "corrected", { correction: "c", registration: "old", start: "2025-07-04T06:00:00Z", stop: "2025-07-04T06:30:00Z", reason: "fel" })]);
  assert.deepEqual(state.corrections.get("old"), { start: Date.parse("2025-07-04T06:00:00Z"), stop: Date.parse("2025-07-04T06:30:00Z") });
  assert.equal(state.registrations.size, 0);
});

test("the stop that counts is the first that is not before the start", () => {
  assert.equal(fold([stopped("05:00", "r"), started("06:00", "r"), stopped("06:40", "r"), stopped("06:30", "r")]).registrations.get("r")?.stop, at("06:30"));
});

test("support time in one tap is its minutes; with times it is what lies between", () => {
  const state = fold([
    told("06:00", "support_time", { support: "documentation", minutes: 20, start: null, stop: null }),
    told("07:00", "support_time", { support: "meeting", minutes: null, start: "2025-07-07T06:00:00Z", stop: "2025-07-07T06:45:00Z" }),
  ]);
  assert.deepEqual(state.support.map(({ minutes }) => minutes), [20, 45]);
});
