// What the keys mean on the board: where focus goes, and where a visit goes. Pure; the same for day and week view.

import type { Placement, Shift } from "../api/types.ts";
import { clockOf, minutesOf, type Day } from "../days.ts";
import type { Block, Board, Row } from "./layout.ts";

export type Direction = "left" | "right" | "up" | "down";

interface Spot { row: number; day: Day; index: number }

const cellBlocks = (row: Row | undefined, day: Day): Block[] => row?.cells.get(day)?.blocks ?? [];

/** Where a block lies. */
export function spotOf(board: Board, key: string): Spot | null {
  for (const [row, { cells }] of board.rows.entries()) {
    for (const [day, cell] of cells) {
      const index = cell.blocks.findIndex((block) => block.key === key);
      if (index !== -1) return { row, day, index };
    }
  }
  return null;
}

export function blockOf(board: Board, key: string): Block | null {
  const spot = spotOf(board, key);
  return spot ? cellBlocks(board.rows[spot.row], spot.day)[spot.index] ?? null : null;
}

/** The block of a visit that focus belongs to: the one that had it, or the visit's first where that part lies nowhere now. */
export function blockToFocus(board: Board, visit: string, focused: string | null): string {
  const stays = focused !== null && focused.startsWith(`${visit}:`) && spotOf(board, focused) !== null;
  return stays ? focused : `${visit}:first`;
}

/** The first block a view shows: where Tab lands before anything has been focused. */
export function firstKey(board: Board, days: Day[]): string | null {
  for (const row of board.rows) {
    for (const day of days) {
      const [first] = cellBlocks(row, day);
      if (first) return first.key;
    }
  }
  return null;
}

const nearest = (blocks: Block[], minute: number): Block | undefined =>
  blocks.reduce<Block | undefined>((best, block) =>
    best === undefined || Math.abs(block.start - minute) < Math.abs(best.start - minute) ? block : best, undefined);

function alongRow(row: Row | undefined, days: Day[], spot: Spot, step: 1 | -1): Block | undefined {
  const flat = days.flatMap((day) => cellBlocks(row, day));
  const here = cellBlocks(row, spot.day)[spot.index];
  return flat[here ? flat.indexOf(here) + step : -1];
}

function acrossRows(board: Board, days: Day[], spot: Spot, step: 1 | -1): Block | undefined {
  const own = cellBlocks(board.rows[spot.row], spot.day);
  const here = own[spot.index];
  if (!here) return undefined;
  // In the week a cell is a list: up and down go through it before leaving it.
  if (days.length > 1 && own[spot.index + step]) return own[spot.index + step];
  for (let row = spot.row + step; row >= 0 && row < board.rows.length; row += step) {
    const blocks = cellBlocks(board.rows[row], spot.day);
    if (blocks.length > 0) return days.length > 1 ? blocks.at(step === 1 ? 0 : -1) : nearest(blocks, here.start);
  }
  return undefined;
}

function besideInWeek(board: Board, days: Day[], spot: Spot, step: 1 | -1): Block | undefined {
  const row = board.rows[spot.row];
  const here = cellBlocks(row, spot.day)[spot.index];
  for (let at = days.indexOf(spot.day) + step; at >= 0 && at < days.length; at += step) {
    const found = nearest(cellBlocks(row, days[at] ?? ""), here?.start ?? 0);
    if (found) return found;
  }
  return undefined;
}

/** The block that an arrow leads to, or none at the edge. `days` are the days in view. */
export function neighbour(board: Board, days: Day[], key: string, direction: Direction): string | null {
  const spot = spotOf(board, key);
  if (!spot) return firstKey(board, days);
  const step = direction === "right" || direction === "down" ? 1 : -1;
  const sideways = direction === "left" || direction === "right";
  const found = !sideways ? acrossRows(board, days, spot, step)
    : days.length > 1 ? besideInWeek(board, days, spot, step)
    : alongRow(board.rows[spot.row], days, spot, step);
  return found?.key ?? null;
}

/** First or last block of the row in view. */
export function rowEnd(board: Board, days: Day[], key: string, end: "first" | "last"): string | null {
  const spot = spotOf(board, key);
  if (!spot) return null;
  const flat = days.flatMap((day) => cellBlocks(board.rows[spot.row], day));
  return flat.at(end === "first" ? 0 : -1)?.key ?? null;
}

export type Moved = { placement: Placement; to: Shift } | { refused: "locked" | "no_row" };

const shiftAt = (shifts: Shift[], minute: number): Shift | undefined =>
  shifts.find((shift) => minutesOf(shift.start) <= minute && minute < minutesOf(shift.end)) ?? shifts[0];

/** A block moved in time; steps snap to the grid of five minutes so that odd starts become even. */
export function movedInTime(block: Block, stepMinutes: number): Moved {
  const { visit } = block;
  if (visit.locks.time) return { refused: "locked" };
  const now = minutesOf(visit.start ?? visit.earliest);
  const grid = 5;
  const snapped = stepMinutes > 0 ? Math.floor(now / grid) * grid : Math.ceil(now / grid) * grid;
  const start = clockOf(Math.max(0, snapped + stepMinutes));
  return { placement: { shift: visit.shift, second_shift: visit.second_shift, start }, to: block.shift };
}

/** A block moved to the next row in a direction that has a shift that day. */
export function movedToRow(board: Board, block: Block, step: 1 | -1): Moved {
  const { visit } = block;
  if (visit.locks.worker) return { refused: "locked" };
  const spot = spotOf(board, block.key);
  if (!spot) return { refused: "no_row" };
  const other = block.part === "first" ? visit.second_shift : visit.shift;
  for (let row = spot.row + step; row >= 0 && row < board.rows.length; row += step) {
    const shifts = (board.rows[row]?.cells.get(visit.day)?.shifts ?? []).filter((shift) => shift.id !== other);
    const to = shiftAt(shifts, block.start);
    if (!to) continue;
    const placement = block.part === "first"
      ? { shift: to.id, second_shift: visit.second_shift, start: visit.start }
      : { shift: visit.shift, second_shift: to.id, start: visit.start };
    return { placement, to };
  }
  return { refused: "no_row" };
}
