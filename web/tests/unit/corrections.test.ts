import assert from "node:assert/strict";
import { test } from "node:test";
import { actionsOf, byPhone, likelyAction, likelyTimes, nextOf, spanText } from "../../src/lib/corrections.ts";
import type { CorrectionEvent, CorrectionRegistration, FindingCode, OpenedCorrection } from "../../src/lib/api/types.ts";

const AISHA = { id: "a", name: "Aisha Ali" };
const registration = (start: string, stop: string | null): CorrectionRegistration => ({
  id: "r", worker: AISHA, method: "app", place: "home", original_start: start, original_stop: stop, start, stop, known: "measured", withdrawn: false, corrections: [],
});
const opened = (codes: FindingCode[], registrations: CorrectionRegistration[], planned: [string, string] | null = ["2025-07-07T06:00:00Z", "2025-07-07T06:30:00Z"]): OpenedCorrection => ({
  id: "v", version: 1, person: { id: "p", name: "Asta" }, day: "2025-07-07", findings: codes.map((code) => ({ code, words: code })),
  planned: planned === null ? null : { name: "Morgonbesök", start: planned[0], stop: planned[1], workers: [AISHA], cancelled_because: null }, registrations, events: [], answers: [],
});

test("a forgotten end is filled in from the start with the planned length, and nothing is filled in that nobody planned", () => {
  const forgotten = registration("2025-07-07T06:10:00Z", null);
  const at = opened(["missing_stop"], [forgotten]);
  assert.equal(likelyAction(at), "set_times");
  assert.deepEqual(likelyTimes(forgotten, at), { day: "2025-07-07", start: "08:10", stop: "08:40" });
  assert.deepEqual(likelyTimes(forgotten, opened(["missing_stop"], [forgotten], null)), { day: "2025-07-07", start: "08:10", stop: "" });
});

test("times that are believed are left as they are, and those of an overlap are there to be looked at", () => {
  const kept = registration("2025-07-07T06:10:00Z", "2025-07-07T06:50:00Z");
  for (const code of ["unknown_tag", "overlap"] as const) assert.deepEqual(likelyTimes(kept, opened([code], [kept])), { day: "2025-07-07", start: "08:10", stop: "08:50" });
  assert.equal(likelyTimes(kept, opened(["overlong"], [kept])).stop, "08:40", "too long to be believed");
});

test("what is not about times is for a person to say", () => {
  const one = registration("2025-07-07T06:10:00Z", "2025-07-07T06:50:00Z");
  assert.equal(likelyAction(opened(["made_and_not_made"], [one])), null);
  assert.equal(likelyAction(opened(["missing_stop", "unknown_tag"], [one])), null);
  assert.equal(likelyAction(opened(["overlap"], [one, { ...one, id: "r2" }])), null, "which of the two?");
});

test("only what can be done is offered", () => {
  const one = registration("2025-07-07T06:10:00Z", null);
  assert.deepEqual(actionsOf(opened(["missing_start"], [])), ["let_stand"]);
  assert.ok(!actionsOf(opened(["unknown_visit"], [one], null)).includes("as_planned"), "nothing was planned");
  assert.deepEqual(actionsOf(opened(["missing_stop"], [one])), ["set_times", "as_planned", "did_not_happen", "let_stand"]);
});

test("the next that comes up is the one behind in the queue, then the first, then none", () => {
  const of = (...ids: string[]): { id: string }[] => ids.map((id) => ({ id }));
  assert.equal(nextOf(of("a", "b", "c"), of("a", "c"), "b"), "c");
  assert.equal(nextOf(of("a", "b", "c"), of("a", "b"), "c"), "a");
  assert.equal(nextOf(of("a"), of(), "a"), null);
  assert.equal(nextOf(of("a", "b", "c"), of("a", "new"), "b"), "a", "what is new waits for its turn");
  assert.equal(nextOf(of("a", "b"), of("a", "b"), "a"), "b", "passed over");
});

test("each phone tells its own story", () => {
  const told = (phone: number, kind: string): CorrectionEvent => ({
    kind, phone, at: "2025-07-07T06:00:00Z", worker: AISHA, clock_corrected_seconds: null, registration: null, how: null, start: null, stop: null, cause: null, minutes_more: null, note: null,
  });
  const stories = byPhone([told(1, "visit_started"), told(2, "visit_not_made"), told(1, "visit_stopped")]);
  assert.deepEqual(stories.map(({ phone, events }) => [phone, events.map(({ kind }) => kind)]), [[1, ["visit_started", "visit_stopped"]], [2, ["visit_not_made"]]]);
});

test("a span says the day where it is another, and that an end is missing", () => {
  assert.equal(spanText("2025-07-07T06:00:00Z", null, "2025-07-07", "saknas"), "08:00–saknas");
  assert.equal(spanText("2025-07-07T21:50:00Z", "2025-07-07T22:20:00Z", "2025-07-07", "saknas"), "23:50–07-08 00:20");
});
