// What is left to say before the shift ends (S-049): tasks nobody has told about, by person, and visits that were never ended.

import { isOpen, type DayState, type Moment, type Registration } from "../events/state.ts";
import type { Id } from "../events/types.ts";
import { untold, type Listed } from "./listing.ts";
import type { DayTask, Named, PhoneDay } from "./types.ts";

export interface LeftOfPerson { person: Named; visits: { listed: Listed; tasks: DayTask[] }[] }

/** Unticked tasks by person, in the order of the day. Cancelled, handed and not made visits ask for nothing. */
export function leftByPerson(list: Listed[]): LeftOfPerson[] {
  const persons = new Map<Id, LeftOfPerson>();
  for (const each of list) {
    if (each.visit.state !== "planned" || each.phase === "handed" || each.phase === "not_made") continue;
    // "As planned" says it of every task.
    if (each.state.as_planned) continue;
    const tasks = untold(each);
    if (tasks.length === 0) continue;
    const { person } = each.visit;
    const of = persons.get(person.id) ?? { person, visits: [] };
    of.visits.push({ listed: each, tasks });
    persons.set(person.id, of);
  }
  return [...persons.values()];
}

/** When the last shift of the day ends; null without one. */
export const shiftEnd = (day: PhoneDay): Moment | null => (day.shifts.length === 0 ? null : Math.max(...day.shifts.map(({ ends_at }) => Date.parse(ends_at))));

const SOON_MS = 30 * 60_000;

/** Whether the shift is in its last half hour or past it: the time to look at what is left. */
export function endsSoon(day: PhoneDay, now: Moment): boolean {
  const end = shiftEnd(day);
  return end !== null && now >= end - SOON_MS;
}

/**
 * Visits whose stop was probably forgotten: every open one but the one begun last, and that one too once the shift has ended.
 * They are asked about and never stand in the way.
 */
export function forgotten(day: PhoneDay, state: DayState, now: Moment): Registration[] {
  const open = [...state.registrations.values()].filter(isOpen).sort((a, b) => (a.start ?? 0) - (b.start ?? 0));
  const end = shiftEnd(day);
  return end !== null && now >= end ? open : open.slice(0, -1);
}
