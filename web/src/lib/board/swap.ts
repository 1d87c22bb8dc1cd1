// Visits that change places: between two rows each keeps its time, on one row two visits change times. Pure.

import type { Id, Placement, Shift, Visit } from "../api/types.ts";
import { isOfDay } from "./select.ts";

export interface Placed { visit: Id; placement: Placement }
export type Swap = { changes: Placed[] } | { refused: "two_rows" | "locked" | "other_day" };

/** What swapping the chosen visits would be, or why they cannot change places. */
export function swapped(visits: Visit[], shifts: Shift[]): Swap {
  const rows = [...new Set(visits.map(({ shift }) => shift))];
  if (visits.length < 2 || rows.includes(null) || rows.length > 2) return { refused: "two_rows" };
  const [one, other] = rows;
  if (!one) return { refused: "two_rows" };
  if (!other) return onOneRow(visits);
  if (visits.some(({ locks }) => locks.worker)) return { refused: "locked" };
  const target = (visit: Visit): Shift | undefined => shifts.find(({ id }) => id === (visit.shift === one ? other : one));
  const fits = visits.every((visit) => { const shift = target(visit); return shift !== undefined && isOfDay(visit, shift); });
  if (!fits) return { refused: "other_day" };
  const changes = visits.map((visit) => {
    const to = visit.shift === one ? other : one;
    return {
      visit: visit.id,
      // Where both rows are at the same visit, first and second change.
      placement: { shift: to, second_shift: visit.second_shift === to ? visit.shift : visit.second_shift, start: visit.start },
    };
  });
  return { changes };
}

function onOneRow(visits: Visit[]): Swap {
  const [a, b] = visits;
  if (visits.length !== 2 || !a || !b || a.day !== b.day) return { refused: "two_rows" };
  if (a.locks.time || b.locks.time) return { refused: "locked" };
  const at = (visit: Visit, start: string | null): Placed => ({ visit: visit.id, placement: { shift: visit.shift, second_shift: visit.second_shift, start } });
  return { changes: [at(a, b.start), at(b, a.start)] };
}
