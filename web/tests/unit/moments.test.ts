import assert from "node:assert/strict";
import { test } from "node:test";
import { readClock, spanOf } from "../../src/lib/moments.ts";

test("a clock time is read as people write it, and what is no time of a day is not", () => {
  for (const [text, clock] of [["7", "07:00"], ["730", "07:30"], ["0730", "07:30"], ["7.30", "07:30"], ["07:30", "07:30"], [" 7:05 ", "07:05"], ["23 59", "23:59"], ["00:00", "00:00"]] as const) assert.equal(readClock(text), clock, text);
  for (const text of ["", "24:00", "7:60", "7:3", "halv åtta", "07:30 PM", "12345"]) assert.equal(readClock(text), null, text);
});

test("an evening visit may end after midnight; any other end before its start is left for the server to refuse", () => {
  assert.deepEqual(spanOf("2025-07-07", "08:00", "08:30"), { start: "2025-07-07T06:00:00.000Z", stop: "2025-07-07T06:30:00.000Z" });
  assert.deepEqual(spanOf("2025-07-07", "23:50", "00:20"), { start: "2025-07-07T21:50:00.000Z", stop: "2025-07-07T22:20:00.000Z" });
  assert.deepEqual(spanOf("2025-07-07", "08:00", "07:30"), { start: "2025-07-07T06:00:00.000Z", stop: "2025-07-07T05:30:00.000Z" });
  assert.deepEqual(spanOf("2025-03-29", "23:50", "03:10"), { start: "2025-03-29T22:50:00.000Z", stop: "2025-03-30T01:10:00.000Z" }, "the night the clock is set forward");
});
