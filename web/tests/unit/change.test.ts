import assert from "node:assert/strict";
import { test } from "node:test";
import type { Finding } from "../../src/lib/api/types.ts";
import { applyChange } from "../../src/lib/board/change.ts";
import { History } from "../../src/lib/board/history.ts";
import { ChangeQueue } from "../../src/lib/board/queue.ts";
import { plan, shift, visit } from "./fixture.ts";

const finding = (of: string): Finding => ({ id: 0, rule: "frame", severity: "soft", words: "", remedies: [], visit: of, shift: null });
const answer = (of: ReturnType<typeof visit>) => ({ visits: [of], shifts: [], travel: [], findings: [], totals: plan([], []).totals });

test("an answer replaces the visits it names and nothing else", () => {
  const before = plan([shift("a")], [visit("1", "a", "08:00"), visit("2", "a", "09:00")]);
  const after = applyChange(before, answer(visit("1", "a", "08:05", { revision: 2 })), () => false);
  assert.deepEqual(after.visits.map(({ start, revision }) => [start, revision]), [["08:05", 2], ["09:00", 1]]);
});

test("an answer older than the latest wish gives its revision but not its place", () => {
  const before = plan([shift("a")], [visit("1", "a", "08:10")]);
  const after = applyChange(before, answer(visit("1", "a", "08:05", { revision: 2 })), (kind) => kind === "place");
  assert.deepEqual(after.visits.map(({ start, revision }) => [start, revision]), [["08:10", 2]]);
});

test("findings that went away leave the visits that were not named too", () => {
  const before = plan([shift("a")], [visit("1", "a", "08:00"), visit("2", "a", "08:10", { findings: [0] })], { findings: [finding("2")] });
  const after = applyChange(before, { ...answer(visit("1", "a", "12:00")), findings: [finding("1")] }, () => false);
  assert.deepEqual(after.visits.map(({ findings }) => findings), [[0], []]);
});

test("a changed shift and its travel are taken in", () => {
  const travel = (of: string, seconds: number) => ({ shift: of, after_visit: null, before_visit: null, seconds });
  const before = plan([shift("a"), shift("b")], [], { travel: [travel("a", 60), travel("b", 60)] });
  const after = applyChange(before, { ...answer(visit("1", "a", "08:00")), shifts: [shift("a", { version: 2 })], travel: [travel("a", 90)] }, () => false);
  assert.deepEqual(after.travel, [travel("b", 60), travel("a", 90)]);
  assert.deepEqual(after.shifts.map(({ version }) => version), [2, 1]);
});

test("a key held down is sent once for its last wish, in order with others", async () => {
  const sent: string[] = [];
  const queue = new ChangeQueue<string>((of, wish) => { sent.push(`${of}=${wish}`); return Promise.resolve(); });
  queue.push("1", "08:05");
  queue.push("1", "08:10");
  queue.push("2", "09:00");
  assert.equal(queue.isWaiting("1"), true);
  await queue.idle;
  assert.deepEqual(sent, ["1=08:10", "2=09:00"]);
  assert.equal(queue.isWaiting("1"), false);
});

test("a wish made while one is under way is sent after it", async () => {
  const sent: string[] = [];
  const queue: ChangeQueue<string> = new ChangeQueue<string>((of, wish) => {
    sent.push(wish);
    if (wish === "first") queue.push(of, "second");
    return Promise.resolve();
  });
  queue.push("1", "first");
  await queue.idle;
  assert.deepEqual(sent, ["first", "second"]);
});

test("undo and redo go back and forth; a new step ends what could be redone", () => {
  const history = new History<string>();
  history.record([{ visit: "1", before: "a", after: "b" }]);
  history.record([{ visit: "2", before: "c", after: "d" }]);
  assert.equal(history.undo()?.[0]?.before, "c");
  assert.equal(history.redo()?.[0]?.after, "d");
  history.undo();
  history.record([{ visit: "3", before: "e", after: "f" }]);
  assert.equal(history.redo(), null);
  history.forget("3");
  assert.equal(history.undo()?.[0]?.visit, "1");
  assert.equal(history.undo(), null);
});
