import assert from "node:assert/strict";
import { test } from "node:test";
import { forgotten, endsSoon, leftByPerson } from "../../src/phone/day/left.ts";
import { isChangeable, listed, nextOf, parts, startsAndStops, visitsOfShift, withUnplanned, type Listed } from "../../src/phone/day/listing.ts";
import { freeOffline } from "../../src/phone/day/free.ts";
import { clockAt, dayToShow, isClock, momentInShift, momentOf } from "../../src/phone/day/which.ts";
import { fold, type Told } from "../../src/phone/events/fold.ts";
import type { DayVisit, PhoneDay } from "../../src/phone/day/types.ts";
import type { DayEvent, Kind, Kinds } from "../../src/phone/events/types.ts";
import { en } from "../../src/phone/i18n/en/index.ts";
import { sv } from "../../src/phone/i18n/sv/index.ts";
import { belongs, tidyCode } from "../../src/phone/tags/match.ts";
import { codeOfReading } from "../../src/phone/tags/read.ts";
import { whenOf } from "../../src/phone/words.ts";
import { DEVICE, dayVisit, phoneDay, salted } from "../support/phone-day.ts";

const at = (clock: string): number => Date.parse(`2025-07-07T${clock}:00Z`);
let made = 0;
const told = <K extends Kind>(clock: string, kind: K, what: Kinds[K]): Told => ({ at: at(clock), event: { id: `e${String(++made)}`, at: "", kind, ...what } as DayEvent });
const started = (clock: string, registration: string, visit: string): Told => told(clock, "visit_started", { registration, visit, person: "p", how: { by: "button" }, place: "home" });
const ticked = (visit: string, lines: string[]): Told =>
  told("07:00", "tasks_told", { visit, person: "p", registration: null, tasks: lines.map((line) => ({ line: `${visit}-${line}`, code: line, outcome: "done" as const, reason: null, exchanged_for: null })) });
const listOf = (events: Told[], day = phoneDay()): Listed[] => listed(day, fold(events));
const between = sv.day.between;
const ids = (list: Listed[]): string[] => list.map(({ visit }) => visit.id);

test("the worker's own order stands, and what it does not name keeps its place", () => {
  assert.deepEqual(ids(listOf([])), ["v1", "v2", "v3"]);
  assert.deepEqual(ids(listOf([told("05:00", "reordered", { shift: "shift", visits: ["v3", "v2", "v1"] })])), ["v3", "v2", "v1"]);
  assert.deepEqual(ids(listOf([told("05:00", "reordered", { shift: "shift", visits: ["v3", "v1"] })])), ["v3", "v2", "v1"]);
  assert.deepEqual(ids(listOf([told("05:00", "reordered", { shift: "shift", visits: ["v3", "v2", "v1"] })], phoneDay({ freedom: "ask" }))), ["v1", "v2", "v3"], "what is only asked for is no order yet");
});

test("the three displays: with times, under frames, and with no time at all", () => {
  const [first] = listOf([]);
  assert.ok(first);
  assert.deepEqual(["times", "frames", "visits"].map((display) => whenOf(first, display as "times", sv)), ["08:00–08:30", "Morgon", ""]);
  assert.deepEqual(parts(listOf([]), "frames", between).map(({ name, visits }) => [name, visits.length]), [["Morgon", 2], ["Lunch", 1]]);
  assert.deepEqual(parts(listOf([]), "visits", between).map(({ name }) => name), [null]);
});

test("a visit with hours of its own and no named frame stands under those hours, not under none", () => {
  const day = phoneDay({ visits: [dayVisit("v1", "Maja Ek", { frame: null, earliest: "07:25", latest: "08:05", time_critical: true })] });
  assert.deepEqual(parts(listOf([], day), "frames", between).map(({ name }) => name), ["mellan 07:25 och 08:05"]);
});

test("of how a visit went the latest word holds: not made, and then made after all", () => {
  const notMade = told("06:00", "visit_not_made", { visit: "v1", person: "p", cause: "no_answer", note: null });
  const after = told("06:10", "as_planned", { visit: "v1" });
  const phase = (events: Told[]): string | undefined => listOf(events, phoneDay({ policy: "exception_only" })).find(({ visit }) => visit.id === "v1")?.phase;
  assert.equal(phase([notMade]), "not_made");
  assert.equal(phase([after, notMade]), "done");
  assert.equal(phase([told("05:50", "as_planned", { visit: "v1" }), notMade]), "not_made");
});

test("who was found by name for an unplanned visit is named at once, and the door is told when the server has heard of it", () => {
  const events = [told("07:00", "unplanned_visit", { visit: "u1", registration: "r1", person: "greta", tasks: ["PRO"], reason: "Larm" })];
  const visitOf = (day: PhoneDay, found: { id: string; name: string }[] = []): DayVisit | undefined => withUnplanned(day, fold(events), "Oplanerat", found).visits.find(({ id }) => id === "u1");
  assert.equal(visitOf(phoneDay(), [{ id: "greta", name: "Greta" }])?.person.name, "Greta");
  const door = { matters: "Kaffe", address: "Ågatan 2", door_code: "4711", phone: null };
  const known = visitOf(phoneDay({ unplanned_for: [{ person: { id: "greta", name: "Greta" }, door }] }));
  assert.deepEqual([known?.person.name, known?.door_code, known?.address], ["Greta", "4711", "Ågatan 2"]);
});

test("where no lengths are told a time is a start and nothing more", () => {
  const [first] = listOf([], phoneDay({ visits: [dayVisit("v1", "Maja Ek", { length_minutes: null })] }));
  assert.ok(first);
  assert.equal(whenOf(first, "times", sv), "08:00");
});

test("next is the visit that goes on, else the first that is left", () => {
  assert.equal(nextOf(listOf([]))?.visit.id, "v1");
  assert.equal(nextOf(listOf([started("07:00", "r", "v2")]))?.visit.id, "v2");
  assert.equal(nextOf(listOf([told("06:00", "visit_not_made", { visit: "v1", person: "p", cause: "away", note: null })]))?.visit.id, "v2");
});

test("visits are started and stopped by tag, by sample on a drawn day, and never by exception", () => {
  assert.deepEqual([["tag", false], ["sample", true], ["sample", false], ["exception_only", false]].map(([policy, sampled]) => startsAndStops({ policy: policy as "tag", sampled: sampled as boolean })), [true, true, false, false]);
});

test("without start and stop a visit of which every task is told is done; with them it is not", () => {
  const day = phoneDay({ policy: "exception_only" });
  assert.equal(listOf([ticked("v1", ["dusch", "frukost"])], day)[0]?.phase, "done");
  assert.equal(listOf([ticked("v1", ["dusch"])], day)[0]?.phase, "planned");
  assert.equal(listOf([ticked("v1", ["dusch", "frukost"])])[0]?.phase, "planned");
});

test("unticked tasks are listed by person; what was not made, cancelled or as planned asks for nothing", () => {
  const day = phoneDay({ visits: [...phoneDay().visits, dayVisit("v4", "Maja Ek"), dayVisit("v5", "Per Ås", { state: "cancelled" })] });
  const left = leftByPerson(listOf([ticked("v1", ["dusch"]), told("06:00", "visit_not_made", { visit: "v2", person: "p", cause: "away", note: null }), told("12:00", "as_planned", { visit: "v3" })], day));
  assert.deepEqual(left.map(({ person, visits }) => [person.name, visits.map(({ tasks }) => tasks.map(({ name }) => name))]), [["Maja Ek", [["Frukost"], ["Dusch", "Frukost"]]]]);
});

test("a forgotten stop is asked about when the next visit begins and when the shift has ended, and never before", () => {
  const day = phoneDay();
  const open = (events: Told[], clock: string): string[] => forgotten(day, fold(events), at(clock)).map(({ id }) => id);
  assert.deepEqual(open([started("06:00", "r1", "v1")], "08:00"), []);
  assert.deepEqual(open([started("06:00", "r1", "v1"), started("07:00", "r2", "v2")], "08:00"), ["r1"]);
  assert.deepEqual(open([started("06:00", "r1", "v1"), started("07:00", "r2", "v2")], "14:00"), ["r1", "r2"]);
});

test("the last half hour of the shift is the time to look at what is left", () => {
  assert.deepEqual(["13:29", "13:30", "15:00"].map((clock) => endsSoon(phoneDay(), at(clock))), [false, true, true]);
  assert.equal(endsSoon(phoneDay({ shifts: [] }), at("23:00")), false);
});

test("without coverage only what is the worker's own to decide can be changed", () => {
  const visit = dayVisit("v1", "Maja Ek");
  assert.equal(freeOffline("moved", "inside_frames", visit, "09:30"), true);
  assert.equal(freeOffline("moved", "inside_frames", visit, "09:31"), false);
  assert.equal(freeOffline("moved", "free", visit, "15:00"), true);
  assert.equal(freeOffline("moved", "free", { ...visit, time_critical: true }, "15:00"), false);
  assert.equal(freeOffline("moved", "inside_frames", { ...visit, earliest: null }, "09:00"), false);
  for (const kind of ["reordered", "moved", "handed", "swapped", "taken_over"] as const) assert.equal(freeOffline(kind, "ask", visit, "08:00"), false);
  for (const kind of ["handed", "swapped", "taken_over"] as const) assert.equal(freeOffline(kind, "free", visit, null), false);
  assert.equal(freeOffline("reordered", "inside_frames", null, null), true);
});

test("an unplanned visit stands in the day with its tasks, and once the server knows it only once", () => {
  const events = [told("06:00", "unplanned_visit", { visit: "new", registration: "r", person: "person-Maja Ek", tasks: ["PRO"], reason: "Larm" })];
  const day = withUnplanned(phoneDay(), fold(events), "Oplanerat besök");
  assert.deepEqual(day.visits.at(-1)?.tasks, [{ line: null, code: "PRO", name: "Promenad", law: "sol" }]);
  assert.equal(day.visits.at(-1)?.person.name, "Maja Ek");
  const known = phoneDay({ visits: [dayVisit("new", "Maja Ek")] });
  assert.equal(withUnplanned(known, fold(events), "Oplanerat besök").visits.length, 1);
});

test("a night shift belongs to the day it began, until the next begins", () => {
  const night = phoneDay({ day: "2025-07-06", shifts: [{ id: "n", starts_at: "2025-07-06T20:00:00Z", ends_at: "2025-07-07T05:00:00Z", kind: "night" }], keep_until: "2025-07-07T07:00:00Z" });
  const none = phoneDay({ shifts: [] });
  assert.equal(dayToShow(at("01:00"), night, none), "2025-07-06");
  assert.equal(dayToShow(at("06:59"), night, none), "2025-07-06");
  assert.equal(dayToShow(at("07:00"), night, none), "2025-07-07");
  assert.equal(dayToShow(at("05:30"), night, phoneDay()), "2025-07-07");
  assert.equal(dayToShow(at("01:00"), null, none), "2025-07-07");
});

test("clock times are Swedish ones, on both days when the clock is set, and past midnight of a night shift", () => {
  assert.equal(momentOf("2025-07-07", "08:00"), at("06:00"));
  assert.equal(momentOf("2025-01-07", "08:00"), Date.parse("2025-01-07T07:00:00Z"));
  assert.equal(clockAt(momentOf("2025-03-30", "03:30")), "03:30");
  assert.equal(momentOf("2025-10-26", "02:30"), Date.parse("2025-10-26T00:30:00Z"));
  assert.equal(momentOf("2025-10-26", "03:00"), Date.parse("2025-10-26T02:00:00Z"));
  const night = { day: "2025-07-06", shifts: [{ id: "n", starts_at: "2025-07-06T20:00:00Z", ends_at: "2025-07-07T05:00:00Z", kind: "night" }] };
  assert.equal(momentInShift(night, "01:30", at("03:00")), Date.parse("2025-07-06T23:30:00Z"));
  assert.equal(momentInShift(night, "23:00", at("03:00")), Date.parse("2025-07-06T21:00:00Z"));
  assert.equal(momentInShift({ ...night, day: "2025-07-07" }, "23:00", at("03:00")), Date.parse("2025-07-06T21:00:00Z"));
  const twice = { day: "2025-07-07", shifts: [...night.shifts, { id: "m", starts_at: "2025-07-07T20:00:00Z", ends_at: "2025-07-08T05:00:00Z", kind: "night" }] };
  assert.equal(momentInShift(twice, "23:00", at("00:30")), Date.parse("2025-07-06T21:00:00Z"));
  assert.equal(momentInShift(phoneDay(), "15:30", at("07:00")), at("13:30"));
  assert.deepEqual(["08:15", "24:00", "8:15", ""].map(isClock), [true, false, false, false]);
});

test("the visits of a shift are those that begin in it", () => {
  const shifts = [{ id: "a", starts_at: "2025-07-07T05:00:00Z", ends_at: "2025-07-07T09:00:00Z", kind: "day" }, { id: "b", starts_at: "2025-07-07T09:00:00Z", ends_at: "2025-07-07T14:00:00Z", kind: "day" }];
  const day = phoneDay({ shifts, visits: [...phoneDay().visits, dayVisit("loose", "Per", { starts_at: null })] });
  assert.deepEqual(shifts.map((shift) => ids(visitsOfShift(day, shift, listOf([], day)))), [["v1", "v2", "loose"], ["v3"]]);
});

test("only what is planned, has not begun and is in the plan can be changed", () => {
  const day = withUnplanned(phoneDay(), fold([told("06:00", "unplanned_visit", { visit: "new", registration: "r", person: "p", tasks: [], reason: "Larm" })]), "Oplanerat besök");
  assert.deepEqual(ids(listOf([started("06:00", "r1", "v1"), told("06:00", "visit_not_made", { visit: "v2", person: "p", cause: "away", note: null })], day).filter(isChangeable)), ["v3"]);
});

test("a tag is known where it hangs, whoever wrote its number how", async () => {
  assert.equal(tidyCode(" ab 12 "), "AB12");
  assert.equal(await belongs({ tags: [salted(DEVICE, "AB12")] }, DEVICE, "AB12"), true);
  assert.equal(await belongs({ tags: [salted(DEVICE, "AB12")] }, "another", "AB12"), false);
});

test("a tag that is read is its text, or its serial number where it carries none", () => {
  const data = new DataView(new TextEncoder().encode("AB12").buffer);
  assert.equal(codeOfReading({ serialNumber: "04:a2", message: { records: [{ recordType: "text", data }] } }), "AB12");
  assert.equal(codeOfReading({ serialNumber: "04:a2", message: { records: [{ recordType: "empty" }] } }), "04:a2");
});

test("English says as much on the phone as Swedish does", () => {
  const keys = (value: object): string[] => Object.entries(value).flatMap(([key, inner]) =>
    typeof inner === "object" && inner !== null ? keys(inner as object).map((below) => `${key}.${below}`) : [key]);
  assert.deepEqual(keys(en), keys(sv));
});
