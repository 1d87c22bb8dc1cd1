import assert from "node:assert/strict";
import { test } from "node:test";
import { addDays, clockOf, isDay, isoWeek, minutesOf, mondayOf, weekday } from "../../src/lib/days.ts";
import { clock, dayRange, dayWithWeek, duration, instant, number, span } from "../../src/lib/format.ts";

test("weeks are numbered as Swedes number them, over turns of the year too", () => {
  assert.equal(isoWeek("2025-07-07"), 28);
  assert.equal(isoWeek("2024-12-30"), 1);
  assert.equal(isoWeek("2021-01-03"), 53);
  assert.equal(isoWeek("2027-01-01"), 53);
});

test("a week begins on Monday", () => {
  assert.equal(weekday("2025-07-13"), 6);
  assert.equal(mondayOf("2025-07-13"), "2025-07-07");
  assert.equal(mondayOf("2025-07-07"), "2025-07-07");
});

test("both days when clocks change are one day long", () => {
  assert.equal(addDays("2025-03-29", 2), "2025-03-31");
  assert.equal(addDays("2025-10-25", 2), "2025-10-27");
});

test("a clock past midnight is in the night after, and read as people read it", () => {
  assert.equal(minutesOf("25:30"), 1530);
  assert.equal(clockOf(1530), "25:30");
  assert.equal(clock("25:30"), "01:30");
  assert.equal(span("23:50", 20), "23:50–00:10");
});

test("what is no day is not taken for one", () => {
  assert.equal(isDay("2025-07-07"), true);
  assert.equal(isDay("2025-13-07"), false);
  assert.equal(isDay("måndag"), false);
});

test("days and numbers are written as in the brief", () => {
  assert.equal(dayWithWeek("2025-07-07", "sv"), "mån 7 juli, v. 28");
  assert.equal(dayWithWeek("2025-07-07", "en"), "Mon 7 July, w. 28");
  assert.equal(dayRange("2025-07-28", "2025-08-03", "sv"), "28 juli–3 augusti 2025");
  assert.equal(number(1234.5, "sv", 1), "1\u00a0234,5");
  assert.equal(number(-1234.5, "en", 1), "−1,234.5");
  assert.equal(duration(65), "1 h 5 min");
});

test("an instant is shown in Swedish time whatever the machine says", () => {
  assert.equal(instant("2025-07-07T06:10:00Z", "sv"), "7 juli 2025 08:10");
  assert.equal(instant("2025-01-07T06:10:00Z", "sv"), "7 januari 2025 07:10");
});
