import assert from "node:assert/strict";
import { test } from "node:test";
import { askAhead, forgetAhead, taken } from "../../src/lib/ahead.ts";
import { untilDone } from "../../src/lib/jobs.ts";

/** A question that counts how often it is asked. */
function question(answer: string): { ask: () => Promise<string>; readonly asked: number } {
  let asked = 0;
  return { ask: () => { asked += 1; return Promise.resolve(answer); }, get asked() { return asked; } };
}

test("what was asked ahead is taken once, and asked anew the next time", async () => {
  const week = question("v. 28");
  askAhead("plan/a", week.ask);
  assert.equal(await taken("plan/a", week.ask), "v. 28");
  assert.equal(week.asked, 1);
  await taken("plan/a", week.ask);
  assert.equal(week.asked, 2);
});

test("what was asked ahead for something else is not taken, nor later when its own page comes", async () => {
  const [one, other] = [question("v. 28"), question("v. 29")];
  askAhead("plan/a", one.ask);
  assert.equal(await taken("plan/b", other.ask), "v. 29");
  await taken("plan/a", one.ask);
  assert.equal(one.asked, 2);
});

test("a page left before it stood there leaves nothing old behind", async () => {
  const week = question("v. 28");
  askAhead("plan/a", week.ask);
  forgetAhead();
  await taken("plan/a", week.ask);
  assert.equal(week.asked, 2);
});

test("a refusal is heard by who takes it, and by nobody when nobody does", async () => {
  const refused = (): Promise<string> => Promise.reject(new Error("nej"));
  askAhead("plan/a", refused);
  await assert.rejects(taken("plan/a", refused), /nej/);
  askAhead("plan/b", refused);
  await new Promise((resolve) => { setTimeout(resolve, 0); });
});

test("a job is followed to its end, or until nobody waits for it", async () => {
  const states = ["running", "running", "done"];
  const read = (): Promise<{ state: string; progress: number | null }> => Promise.resolve({ state: states.shift() ?? "done", progress: null });
  assert.equal((await untilDone(read, 0, () => undefined)).state, "done");
  let reads = 0;
  const endless = (): Promise<{ state: string; progress: null }> => { reads += 1; return Promise.resolve({ state: "running", progress: null }); };
  assert.equal((await untilDone(endless, 0, () => undefined, () => reads === 2)).state, "running");
  assert.equal(reads, 2);
});
