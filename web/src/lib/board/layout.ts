// From a plan to rows, cells and blocks: what lies where on the board. Pure; drawn by DayGrid and WeekGrid.

import type { PlanView, Shift, Travel, Visit } from "../api/types.ts";
import { minutesOf, run, daysBetween, type Day } from "../days.ts";

export type Grouping = "worker" | "tour";

/** A visit as drawn on one row; a visit that needs two workers has a second block on another row. */
export interface Block {
  key: string;
  visit: Visit;
  part: "first" | "second";
  shift: Shift;
  start: number;
  minutes: number;
  /** Which of the row's sub-lanes, so that overlapping promises are both seen. */
  lane: number;
}

/** Travel or a break: drawn as what it is, between the blocks. */
export interface Stretch { kind: "travel" | "break"; start: number; minutes: number; mode: string }

export interface Cell { day: Day; shifts: Shift[]; blocks: Block[]; stretches: Stretch[]; lanes: number }

export interface Row {
  key: string;
  kind: "worker" | "tour" | "vacant";
  /** Name of worker or tour; for a vacant row, which of the day's vacancies it is. */
  title: string;
  cells: Map<Day, Cell>;
}

export interface Board { days: Day[]; rows: Row[]; unplaced: Visit[] }

interface RowSeed { key: string; kind: Row["kind"]; title: string }

function seedOf(shift: Shift, grouping: Grouping, vacancyNumber: (shift: Shift) => number): RowSeed {
  if (grouping === "tour" && shift.tour) return { key: `tour:${shift.tour.id}`, kind: "tour", title: shift.tour.name };
  if (shift.worker) return { key: `worker:${shift.worker.id}`, kind: "worker", title: shift.worker.name };
  const number = vacancyNumber(shift);
  return { key: `vacant:${number}`, kind: "vacant", title: String(number) };
}

/** Numbers each day's vacant shifts from 1, so that a week keeps them on few rows. */
function vacancyCounter(): (shift: Shift) => number {
  const seen = new Map<Day, number>();
  return (shift) => {
    const number = (seen.get(shift.day) ?? 0) + 1;
    seen.set(shift.day, number);
    return number;
  };
}

function blocksOf(visits: Visit[], shifts: Map<string, Shift>): Map<string, Block[]> {
  const byShift = new Map<string, Block[]>();
  const add = (shiftId: string, block: Block): void => {
    const list = byShift.get(shiftId);
    if (list) list.push(block);
    else byShift.set(shiftId, [block]);
  };
  for (const visit of visits) {
    if (visit.start === null) continue;
    const start = minutesOf(visit.start);
    const first = visit.shift === null ? undefined : shifts.get(visit.shift);
    if (first) add(first.id, { key: `${visit.id}:first`, visit, part: "first", shift: first, start, minutes: visit.minutes, lane: 0 });
    const second = visit.second_shift === null ? undefined : shifts.get(visit.second_shift);
    if (second) {
      const part = visit.second_part ?? { after_minutes: 0, minutes: visit.minutes };
      add(second.id, { key: `${visit.id}:second`, visit, part: "second", shift: second, start: start + part.after_minutes, minutes: part.minutes, lane: 0 });
    }
  }
  return byShift;
}

/** Puts overlapping blocks on lanes of their own; returns how many lanes there are. */
export function assignLanes(blocks: Block[]): number {
  const ends: number[] = [];
  for (const block of blocks) {
    const free = ends.findIndex((end) => end <= block.start);
    block.lane = free === -1 ? ends.length : free;
    ends[block.lane] = block.start + block.minutes;
  }
  return Math.max(1, ends.length);
}

function travelStretch(travel: Travel, blocks: Block[], mode: string): Stretch | null {
  const minutes = travel.seconds / 60;
  const find = (id: string | null): Block | undefined => (id === null ? undefined : blocks.find((block) => block.visit.id === id));
  if (minutes <= 0) return null;
  const [from, to] = [find(travel.after_visit), find(travel.before_visit)];
  if (from) return { kind: "travel", start: from.start + from.minutes, minutes, mode };
  return to ? { kind: "travel", start: to.start - minutes, minutes, mode } : null;
}

function stretchesOf(shift: Shift, blocks: Block[], travels: Travel[]): Stretch[] {
  const breaks = shift.breaks.flatMap((pause): Stretch[] =>
    pause.start === null ? [] : [{ kind: "break", start: minutesOf(pause.start), minutes: pause.minutes, mode: "" }]);
  const trips = travels.flatMap((travel) => travelStretch(travel, blocks, shift.travel) ?? []);
  return [...breaks, ...trips];
}

const KIND_ORDER: Record<Row["kind"], number> = { tour: 0, worker: 1, vacant: 2 };

const { compare: byTitle } = new Intl.Collator("sv", { numeric: true });
const { compare: byName } = new Intl.Collator("sv");
/** Days and ids are plain letters and digits: their order is that of their characters. */
const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

const byKindThenTitle = (a: Row, b: Row): number => KIND_ORDER[a.kind] - KIND_ORDER[b.kind] || byTitle(a.title, b.title);

/** The whole board of a plan. */
export function layOut(plan: PlanView, grouping: Grouping): Board {
  const shifts = new Map(plan.shifts.map((shift) => [shift.id, shift]));
  const blocks = blocksOf(plan.visits, shifts);
  const travels = new Map<string, Travel[]>();
  for (const travel of plan.travel) {
    const own = travels.get(travel.shift);
    if (own) own.push(travel);
    else travels.set(travel.shift, [travel]);
  }

  const rows = new Map<string, Row>();
  const vacancyNumber = vacancyCounter();
  const inOrder = [...plan.shifts].sort((a, b) => byText(a.day, b.day) || minutesOf(a.start) - minutesOf(b.start) || byText(a.id, b.id));
  for (const shift of inOrder) {
    const seed = seedOf(shift, grouping, vacancyNumber);
    const row = rows.get(seed.key) ?? { ...seed, cells: new Map<Day, Cell>() };
    rows.set(seed.key, row);
    const cell = row.cells.get(shift.day) ?? { day: shift.day, shifts: [], blocks: [], stretches: [], lanes: 1 };
    row.cells.set(shift.day, cell);
    const own = (blocks.get(shift.id) ?? []).sort((a, b) => a.start - b.start);
    cell.shifts.push(shift);
    cell.blocks.push(...own);
    cell.stretches.push(...stretchesOf(shift, own, travels.get(shift.id) ?? []));
  }
  for (const row of rows.values()) {
    for (const cell of row.cells.values()) {
      cell.blocks.sort((a, b) => a.start - b.start || byText(a.key, b.key));
      cell.lanes = assignLanes(cell.blocks);
    }
  }
  const onRow = (shift: string | null): boolean => shift !== null && shifts.has(shift);
  // A team sees its own rows alone: the first of two workers may come from another team.
  const placed = (visit: Visit): boolean =>
    visit.shift !== null && visit.start !== null && (onRow(visit.shift) || (plan.plan.team !== null && onRow(visit.second_shift)));
  const unplaced = plan.visits.filter((visit) => !placed(visit))
    .sort((a, b) => byText(a.day, b.day) || minutesOf(a.earliest) - minutesOf(b.earliest) || byName(a.person.name, b.person.name));
  return {
    days: run(plan.plan.from, daysBetween(plan.plan.from, plan.plan.to) + 1),
    rows: [...rows.values()].sort(byKindThenTitle),
    unplaced,
  };
}

/** A day's rows, earliest shift first: mornings stand together, and so do evenings. Vacant rows stay last. */
export function ofDay(board: Board, day: Day): Board {
  const start = (row: Row): number => Math.min(...(row.cells.get(day)?.shifts ?? []).map((shift) => minutesOf(shift.start)));
  const rows = board.rows.filter((row) => row.cells.has(day))
    .sort((a, b) => Number(a.kind === "vacant") - Number(b.kind === "vacant") || start(a) - start(b));
  return { ...board, rows };
}

/** Whole hours that hold all shifts and visits of a day, for the time axis. */
export function hoursOf(rows: Row[], day: Day): { from: number; to: number } {
  let [from, to] = [Infinity, -Infinity];
  for (const row of rows) {
    const cell = row.cells.get(day);
    for (const shift of cell?.shifts ?? []) {
      from = Math.min(from, minutesOf(shift.start));
      to = Math.max(to, minutesOf(shift.end));
    }
    for (const block of cell?.blocks ?? []) {
      from = Math.min(from, block.start);
      to = Math.max(to, block.start + block.minutes);
    }
  }
  if (from > to) return { from: 7, to: 16 };
  return { from: Math.floor(from / 60), to: Math.ceil(to / 60) };
}
