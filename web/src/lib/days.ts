// Civil days as "YYYY-MM-DD" and clock times as "HH:MM". No Date ever leaves this file, so no zone can slip in.

export type Day = string;
export type Clock = string;

const DAY_MS = 86_400_000;

const toMs = (day: Day): number => Date.parse(`${day}T00:00:00Z`);
const fromMs = (ms: number): Day => new Date(ms).toISOString().slice(0, 10);

export const isDay = (text: string): boolean => /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(toMs(text));

export const addDays = (day: Day, days: number): Day => fromMs(toMs(day) + days * DAY_MS);

export const daysBetween = (from: Day, to: Day): number => Math.round((toMs(to) - toMs(from)) / DAY_MS);

/** 0 for Monday … 6 for Sunday. */
export const weekday = (day: Day): number => (new Date(toMs(day)).getUTCDay() + 6) % 7;

export const mondayOf = (day: Day): Day => addDays(day, -weekday(day));

/** ISO 8601 week: the week that holds the year's first Thursday is week 1. */
export function isoWeek(day: Day): number {
  const thursday = addDays(mondayOf(day), 3);
  const firstThursday = addDays(mondayOf(`${thursday.slice(0, 4)}-01-04`), 3);
  return 1 + daysBetween(firstThursday, thursday) / 7;
}

export const run = (from: Day, days: number): Day[] => Array.from({ length: days }, (_, i) => addDays(from, i));

export const yearOf = (day: Day): number => Number(day.slice(0, 4));
export const monthOf = (day: Day): number => Number(day.slice(5, 7));
export const dateOf = (day: Day): number => Number(day.slice(8, 10));

/** Minutes after midnight; "25:30" is half past one in the night after. */
export function minutesOf(clock: Clock): number {
  const [hours = "0", minutes = "0"] = clock.split(":");
  return Number(hours) * 60 + Number(minutes);
}

export function clockOf(minutes: number): Clock {
  const whole = Math.round(minutes);
  return `${String(Math.floor(whole / 60)).padStart(2, "0")}:${String(whole % 60).padStart(2, "0")}`;
}
