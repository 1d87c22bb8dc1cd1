// What the optimiser weighs, in words for people.

import type { FrameName, Shift } from "../api/types.ts";
import { number, type Language } from "../format.ts";

export const frameWords = (frame: FrameName | null, names: Record<FrameName, string>): string | null => (frame === null ? null : names[frame]);

const SECONDS = "_seconds";

/** Seconds are the solver's; people read minutes. */
export function componentValue(name: string, value: number, lang: Language): string {
  return name.endsWith(SECONDS) ? `${number(Math.round(value / 60), lang)} min` : number(Math.round(value), lang);
}

/** A shift by who works it; a vacant one by its tour. */
export const shiftName = (shift: Shift, vacant: string): string =>
  shift.worker?.name ?? (shift.tour ? `${shift.tour.name} (${vacant.toLowerCase()})` : vacant);
