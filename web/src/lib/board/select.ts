// Several visits at once: which of them a shift can take together. Pure.

import type { Id, Placement, Shift, Visit } from "../api/types.ts";
import { daysBetween } from "../days.ts";

/** Whether a shift reaches into the day that a visit's time lies in: its own day, or the night after. */
export const isOfDay = (visit: Visit, shift: Shift): boolean =>
  shift.day === visit.day || (daysBetween(shift.day, visit.day) === 1 && shift.end > "24:00");

/** Each visit of the shift's day on that shift at the time it has; those that stay are counted. */
export function movedTogether(visits: Visit[], shift: Shift): { moved: { visit: Id; placement: Placement }[]; left: number } {
  const moved = visits.filter((visit) => isOfDay(visit, shift) && !visit.locks.worker && visit.shift !== shift.id).map((visit) => ({
    visit: visit.id,
    placement: {
      shift: shift.id,
      // Nobody is both of a visit's workers.
      second_shift: visit.second_shift === shift.id ? null : visit.second_shift,
      start: visit.start ?? visit.earliest,
    },
  }));
  return { moved, left: visits.length - moved.length };
}
