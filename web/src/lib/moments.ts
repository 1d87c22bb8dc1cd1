// Instants as the clocks on Swedish walls show them, whatever the reader's machine is set to; and clock times as people write them.

import { addDays, type Clock, type Day } from "./days.ts";

/** Milliseconds, by our clock. */
export type Moment = number;

const IN_SWEDEN = new Intl.DateTimeFormat("sv-SE", { timeZone: "Europe/Stockholm", dateStyle: "short" });
const CLOCK_IN_SWEDEN = new Intl.DateTimeFormat("sv-SE", { timeZone: "Europe/Stockholm", timeStyle: "short" });

export const dayOf = (at: Moment): Day => IN_SWEDEN.format(at);
/** "07:30" */
export const clockAt = (at: Moment): string => CLOCK_IN_SWEDEN.format(at);

/**
 * The instant of a clock time of a day in Sweden, on both days of the year when the clock is set. A time that is not there
 * (02:30 in March) is read as an hour later; one that is there twice is its first.
 */
export function momentOf(day: Day, clock: Clock): Moment {
  const asUtc = Date.parse(`${day}T${clock}:00Z`);
  const fits = [asUtc - 2 * 3_600_000, asUtc - 3_600_000].find((at) => dayOf(at) === day && clockAt(at) === clock);
  return fits ?? asUtc - 3_600_000;
}

/** The instants of a start and a stop. What begins in the evening may end after midnight; any other stop before its start is a slip, and told so. */
export function spanOf(day: Day, start: Clock, stop: Clock): { start: string; stop: string } {
  const from = momentOf(day, start);
  const to = momentOf(stop < start && start >= "18:00" && stop < "12:00" ? addDays(day, 1) : day, stop);
  return { start: new Date(from).toISOString(), stop: new Date(to).toISOString() };
}

export const isClock = (text: string): boolean => /^([01]\d|2[0-3]):[0-5]\d$/.test(text);

/** A clock time as people write it: "7", "730", "0730", "7.30", "07:30". None for what is no time of a day. */
export function readClock(text: string): Clock | null {
  const parts = /^(\d{1,2})[:.\s]?(\d{2})?$/.exec(text.trim());
  if (parts === null) return null;
  const [, hours = "", minutes = "00"] = parts;
  const clock = `${hours.padStart(2, "0")}:${minutes}`;
  return isClock(clock) ? clock : null;
}
