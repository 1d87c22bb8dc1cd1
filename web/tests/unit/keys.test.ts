import assert from "node:assert/strict";
import { test } from "node:test";
import { blockOf, blockToFocus, firstKey, movedInTime, movedToRow, neighbour, rowEnd } from "../../src/lib/board/keys.ts";
import { layOut, type Board } from "../../src/lib/board/layout.ts";
import { DAY, plan, shift, visit } from "./fixture.ts";

const TUESDAY = "2025-07-08";
const board = (): Board => layOut(plan(
  [shift("a"), shift("b"), shift("c"), shift("a-tue", { day: TUESDAY, worker: { id: "w-a", name: "Påhittad a" } })],
  [visit("1", "a", "08:00"), visit("2", "a", "10:00"), visit("3", "c", "09:30"), visit("4", "a-tue", "08:30", { day: TUESDAY })],
), "worker");
const placement = (moved: ReturnType<typeof movedInTime>): unknown => ("placement" in moved ? moved.placement : moved.refused);
const block = (key: string) => {
  const found = blockOf(board(), key);
  assert.ok(found);
  return found;
};

test("arrows go along the row and to the nearest visit of the next row that has any", () => {
  const day = [DAY];
  assert.equal(firstKey(board(), day), "1:first");
  assert.equal(neighbour(board(), day, "1:first", "right"), "2:first");
  assert.equal(neighbour(board(), day, "2:first", "down"), "3:first");
  assert.equal(neighbour(board(), day, "3:first", "up"), "2:first");
  assert.equal(neighbour(board(), day, "1:first", "left"), null);
});

test("in the week up and down go through a cell, left and right to another day", () => {
  const week = [DAY, TUESDAY];
  assert.equal(neighbour(board(), week, "1:first", "down"), "2:first");
  assert.equal(neighbour(board(), week, "2:first", "down"), "3:first");
  assert.equal(neighbour(board(), week, "2:first", "right"), "4:first");
  assert.equal(neighbour(board(), week, "4:first", "left"), "1:first");
  assert.equal(rowEnd(board(), week, "1:first", "last"), "4:first");
});

test("a move in time goes to even fives and never before midnight", () => {
  assert.deepEqual(placement(movedInTime(block("1:first"), 5)), { shift: "a", second_shift: null, start: "08:05" });
  const odd = { ...block("1:first"), visit: visit("1", "a", "08:03") };
  assert.deepEqual(placement(movedInTime(odd, 5)), { shift: "a", second_shift: null, start: "08:05" });
  assert.deepEqual(placement(movedInTime(odd, -5)), { shift: "a", second_shift: null, start: "08:00" });
  const early = { ...block("1:first"), visit: visit("1", "a", "00:00") };
  assert.deepEqual(placement(movedInTime(early, -5)), { shift: "a", second_shift: null, start: "00:00" });
});

test("a move to a row keeps the time and stays on the day", () => {
  assert.deepEqual(placement(movedToRow(board(), block("1:first"), 1)), { shift: "b", second_shift: null, start: "08:00" });
  assert.equal(placement(movedToRow(board(), block("4:first"), 1)), "no_row");
  assert.equal(placement(movedToRow(board(), block("1:first"), -1)), "no_row");
});

test("a move never puts both workers of a visit on the same shift", () => {
  const both = layOut(plan([shift("a"), shift("b"), shift("c")], [visit("1", "a", "08:00", { second_shift: "b", workers_needed: 2 })]), "worker");
  const first = blockOf(both, "1:first");
  const second = blockOf(both, "1:second");
  assert.ok(first && second);
  assert.deepEqual(placement(movedToRow(both, first, 1)), { shift: "c", second_shift: "b", start: "08:00" });
  assert.deepEqual(placement(movedToRow(both, second, 1)), { shift: "a", second_shift: "c", start: "08:00" });
});

test("focus stays on the part of a visit that had it, as long as that part lies somewhere", () => {
  const both = layOut(plan([shift("a"), shift("b")], [visit("1", "a", "08:00", { second_shift: "b", workers_needed: 2 }), visit("2", "a", "10:00")]), "worker");
  assert.equal(blockToFocus(both, "1", "1:second"), "1:second");
  assert.equal(blockToFocus(both, "1", "2:first"), "1:first");
  const alone = layOut(plan([shift("a"), shift("b")], [visit("1", "a", "08:00")]), "worker");
  assert.equal(blockToFocus(alone, "1", "1:second"), "1:first", "the second worker was taken off");
});

test("what is locked stays", () => {
  const locked = { ...block("1:first"), visit: visit("1", "a", "08:00", { locks: { worker: true, time: true } }) };
  assert.equal(placement(movedInTime(locked, 5)), "locked");
  assert.equal(placement(movedToRow(board(), locked, 1)), "locked");
});
