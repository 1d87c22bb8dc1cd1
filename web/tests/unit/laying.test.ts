// Laying visits on tours: what a move does, on one day or in every week; and what a new version changes.

import assert from "node:assert/strict";
import { test } from "node:test";
import type { Agreed, Tour } from "../../src/lib/api/organisation.ts";
import { inWeeks, moved, newId, suggestedStart, toursOn } from "../../src/lib/laying/tours.ts";
import { changesOf } from "../../src/pages/catalogue/versions.ts";

const ASTA = { entry: "asta", occasion: 0 };
const tour = (id: string, name: string, day: number, stops: Tour["stops"] = []): Tour => ({ id, name, cycle_day: day, start: "07:00", end: "16:00", stops });
const agreed = (day: number): Agreed => ({ ...ASTA, cycle_day: day, person: { id: "p", name: "Asta" }, name: "Morgon", earliest: "07:00", latest: "10:00", minutes: 30, workers: 1 });
const starts = (tours: Tour[]): string[] => tours.flatMap((each) => each.stops.map((stop) => `${each.id} ${stop.start}`));

test("a visit is taken from one tour and put on another, in the order of the clock", () => {
  const tours = [tour("a", "Norra", 0, [{ ...ASTA, start: "08:00" }]), tour("b", "Södra", 0, [{ entry: "bo", occasion: 0, start: "09:00" }])];
  const after = moved(tours, { visit: ASTA, day: 0, from: "a", to: "b", start: "07:30", allWeeks: false }, [agreed(0)], 1);
  assert.deepEqual(starts(after), ["b 07:30", "b 09:00"]);
  assert.deepEqual(starts(tours), ["a 08:00", "b 09:00"], "what was there is not changed");
});

test("off all tours, and on one from none", () => {
  const tours = [tour("a", "Norra", 0, [{ ...ASTA, start: "08:00" }])];
  const off = moved(tours, { visit: ASTA, day: 0, from: "a", to: null, start: "", allWeeks: false }, [agreed(0)], 1);
  assert.deepEqual(starts(off), []);
  assert.deepEqual(starts(moved(off, { visit: ASTA, day: 0, from: null, to: "a", start: "09:00", allWeeks: false }, [agreed(0)], 1)), ["a 09:00"]);
});

test("in every week the tour of the same name is meant, and only where the visit is agreed", () => {
  const tours = [0, 7, 14].flatMap((day) => [tour(`a${day}`, "Norra", day, [{ ...ASTA, start: "08:00" }]), tour(`b${day}`, "Södra", day)]);
  const after = moved(tours, { visit: ASTA, day: 0, from: "a0", to: "b0", start: "08:15", allWeeks: true }, [agreed(0), agreed(14)], 3);
  assert.deepEqual(starts(after), ["b0 08:15", "a7 08:00", "b14 08:15"]);
});

test("a visit for two stays on its other tour when one of them is moved", () => {
  const both = [tour("a", "Norra", 0, [{ ...ASTA, start: "08:00" }]), tour("b", "Södra", 0, [{ ...ASTA, start: "08:00" }]), tour("c", "Östra", 0)];
  assert.deepEqual(starts(moved(both, { visit: ASTA, day: 0, from: "a", to: "c", start: "08:00", allWeeks: false }, [agreed(0)], 1)), ["b 08:00", "c 08:00"]);
});

test("a start is suggested where there is room inside the frame, else at its beginning", () => {
  const visit = agreed(0);
  const length = (): number => 30;
  assert.equal(suggestedStart(tour("a", "Norra", 0), visit, length), "07:00");
  assert.equal(suggestedStart(tour("a", "Norra", 0, [{ entry: "bo", occasion: 0, start: "07:00" }]), visit, length), "07:30");
  const full = Array.from({ length: 8 }, (_, at) => ({ entry: `v${at}`, occasion: 0, start: `${String(7 + Math.floor(at / 2)).padStart(2, "0")}:${at % 2 ? "30" : "00"}` }));
  assert.equal(suggestedStart(tour("a", "Norra", 0, full), visit, length), "07:00");
});

test("tours of a day lie in the order they begin, and new ones have ids of their own", () => {
  const late = { ...tour("z", "A", 0), start: "14:00" };
  assert.deepEqual(toursOn([late, tour("b", "Tur 10", 0), tour("c", "Tur 9", 0), tour("d", "x", 1)], 0).map((each) => each.id), ["c", "b", "z"]);
  assert.match(newId(), /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
});

test("a new version of a code tells each level that is added, renamed, gone or has another time", () => {
  const held = { levels: [{ name: "stöttande", standard_time: 30 }, { name: "hjälp med allt", standard_time: 40 }], default_minutes: null };
  assert.deepEqual(changesOf(held, [{ name: "stöttande", minutes: "30" }, { name: "hjälp med allt", minutes: "40" }], ""), []);
  assert.deepEqual(changesOf(held, [{ name: "lite", minutes: "" }], "10"), [
    { kind: "renamed", before: "stöttande", after: "lite" }, { kind: "time", name: "lite", before: 30, after: null },
    { kind: "gone", name: "hjälp med allt" }, { kind: "default", before: null, after: 10 },
  ]);
});

test("a cycle of more weeks comes round again with tours of their own; of fewer, the last weeks are left out", () => {
  const two = [tour("a", "Norra", 0, [{ ...ASTA, start: "08:00" }]), tour("b", "Norra", 7)];
  let made = 0;
  const again = (it: Tour): Tour => ({ ...it, id: `new${made++}` });
  const five = inWeeks(two, 2, 5, again);
  assert.deepEqual(five.map(({ id, cycle_day: day }) => `${id} ${day}`), ["a 0", "b 7", "new0 14", "new1 21", "new2 28"]);
  assert.deepEqual(starts(five), ["a 08:00", "new0 08:00", "new2 08:00"]);
  assert.deepEqual(inWeeks(five, 5, 1, again).map(({ id }) => id), ["a"]);
  assert.deepEqual(inWeeks(two, 2, 2, again), two);
});
