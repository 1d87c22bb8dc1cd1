import assert from "node:assert/strict";
import { test } from "node:test";
import { daysOf, isMonth, lengths, monthsBack, written } from "../../src/lib/follow-up.ts";

test("a value is written with its unit, and one that is missing is no nought", () => {
  assert.equal(written({ value: 87.45, unit: "%" }, "sv"), "87,5\u00a0%");
  assert.equal(written({ value: 0, unit: "%" }, "sv"), "0,0\u00a0%");
  assert.equal(written({ value: null, unit: "%" }, "sv"), "–");
  assert.equal(written({ value: 0.354, unit: "0–1" }, "en"), "0.35");
  assert.equal(written({ value: -1234.5, unit: "h" }, "sv"), "−1\u00a0235\u00a0h");
  assert.equal(written({ value: 12, unit: "number" }, "sv"), "12");
});

test("months go back over the year, and have their own days", () => {
  assert.deepEqual(monthsBack("2025-02-28", 4), ["2025-02", "2025-01", "2024-12", "2024-11"]);
  assert.deepEqual(daysOf("2024-02"), { from: "2024-02-01", to: "2024-02-29" });
  assert.deepEqual(daysOf("2025-12"), { from: "2025-12-01", to: "2025-12-31" });
  assert.ok(isMonth("2025-06") && !isMonth("2025-13") && !isMonth(null));
});

test("bars are measured by the longest, and what is not nought is seen", () => {
  assert.deepEqual(lengths([50, 100, null, 0]), [50, 100, null, 0]);
  assert.deepEqual(lengths([0.001, 100]), [0.5, 100]);
  assert.deepEqual(lengths([null, null]), [null, null]);
});
