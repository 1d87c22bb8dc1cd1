// Which day the phone shows: that of the shift that is going on. A night shift belongs to the day it began.

import { addDays } from "../../lib/days.ts";
import { clockAt, dayOf, isClock, momentOf, type Moment } from "../../lib/moments.ts";
import type { Day } from "../events/types.ts";
import type { PhoneDay } from "./types.ts";

export { clockAt, dayOf, isClock, momentOf };

/** Whether a shift of the day is going on, or ended so lately that the phone still has it. */
const goesOn = (day: PhoneDay, now: Moment): boolean =>
  now < Date.parse(day.keep_until) && day.shifts.some(({ starts_at }) => Date.parse(starts_at) <= now);

/** Yesterday's, while its night shift goes on and today's first has not begun; else today's. */
export function dayToShow(now: Moment, yesterday: PhoneDay | null, today: PhoneDay | null): Day {
  const date = dayOf(now);
  const begun = today?.shifts.some(({ starts_at }) => Date.parse(starts_at) <= now) ?? false;
  return yesterday !== null && yesterday.day === addDays(date, -1) && goesOn(yesterday, now) && !begun ? yesterday.day : date;
}

const MARGIN_MS = 2 * 3_600_000;

/**
 * The instant that a clock time means to somebody on a shift: of the evening before or the night after, where the shift reaches
 * there. What is told is mostly over, so that of several the latest that is past is meant.
 */
export function momentInShift({ day, shifts }: Pick<PhoneDay, "day" | "shifts">, clock: string, now: Moment): Moment {
  const within = (at: Moment): boolean => shifts.some(({ starts_at, ends_at }) => Date.parse(starts_at) - MARGIN_MS <= at && at <= Date.parse(ends_at) + MARGIN_MS);
  const fitting = [-1, 0, 1].map((days) => momentOf(addDays(day, days), clock)).filter(within);
  return fitting.findLast((at) => at <= now + MARGIN_MS) ?? fitting[0] ?? momentOf(day, clock);
}
