// Where a finding about a whole shift is looked at: a break has room once the visit in the middle of the shift goes elsewhere. Pure.

import type { Finding, Id, Shift, Visit } from "../api/types.ts";
import { minutesOf } from "../days.ts";

/** The visit a finding is about, else the one that stands nearest the middle of its shift, and that nobody has locked if there is one. */
export function visitOf(finding: Pick<Finding, "visit" | "shift">, shifts: Shift[], visits: Visit[]): Id | null {
  if (finding.visit) return finding.visit;
  const shift = shifts.find(({ id }) => id === finding.shift);
  if (!shift) return null;
  const middle = (minutesOf(shift.start) + minutesOf(shift.end)) / 2;
  const away = (visit: Visit): number => Math.abs(minutesOf(visit.start ?? shift.start) + (visit.day > shift.day ? 1440 : 0) + visit.minutes / 2 - middle);
  const on = visits.filter((visit) => visit.shift === shift.id || visit.second_shift === shift.id);
  const locked = (visit: Visit): number => Number(visit.locks.worker || visit.locks.time);
  return on.sort((a, b) => locked(a) - locked(b) || away(a) - away(b) || (a.id < b.id ? -1 : 1))[0]?.id ?? null;
}
