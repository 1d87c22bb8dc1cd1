import assert from "node:assert/strict";
import { test } from "node:test";
import type { SurveyFigure, SurveyPlace } from "../../src/lib/api/types.ts";
import { changeOf, leading, valueOf } from "../../src/lib/surveys.ts";

const figure = (of: string, key: string | null, value: number | null, change: number | null, unit = "%"): SurveyFigure => ({
  id: "M51", of, key, name: key ?? "", unit, value, before: null, change, numerator: null, denominator: null, n: null, reason: null, why: null,
});
const place = (figures: SurveyFigure[]): SurveyPlace => ({
  place: "unit", name: "Norr", unit: null, group: null, mode: null, mode_before: null, response: figure("whole", null, 80, null), figures, round: null, feedback: [],
});

test("a value has its unit, and none is a dash and not nought", () => {
  assert.equal(valueOf(figure("whole", null, 87.5, null), "sv"), "87,5\u00a0%");
  assert.equal(valueOf(figure("whole", null, 72.44, null, "0–100"), "sv"), "72,4");
  assert.equal(valueOf(figure("whole", null, null, null), "sv"), "–");
});

test("a change has its sign, and what is too small to write is no change", () => {
  assert.equal(changeOf(figure("whole", null, 80, 1.94), "sv"), "+1,9");
  assert.equal(changeOf(figure("whole", null, 80, -0.44), "sv"), "−0,4");
  assert.equal(changeOf(figure("whole", null, 80, 0.04), "sv"), "±0");
  assert.equal(changeOf(figure("whole", null, 80, null), "sv"), "");
});

test("a table leads with the whole and areas, or with the questions where a survey has no areas", () => {
  const hme = place([figure("whole", null, 70, 0), figure("area", "motivation", 70, 0), figure("question", "goals", 70, 0)]);
  assert.deepEqual(leading([hme]).map((one) => one.of), ["whole", "area"]);
  const users = place([figure("whole", null, 70, 0), figure("question", "treatment", 70, 0)]);
  assert.deepEqual(leading([users]).map((one) => one.of), ["whole", "question"]);
  assert.deepEqual(leading([]), []);
});
