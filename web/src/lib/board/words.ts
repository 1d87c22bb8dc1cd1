// What the optimiser weighs, in words for people.

import type { FrameName } from "../api/types.ts";
import { number, type Language } from "../format.ts";

export const frameWords = (frame: FrameName | null, names: Record<FrameName, string>): string | null => (frame === null ? null : names[frame]);

const SECONDS = "_seconds";

/** Seconds are the solver's; people read minutes. */
export function componentValue(name: string, value: number, lang: Language): string {
  return name.endsWith(SECONDS) ? `${number(Math.round(value / 60), lang)} min` : number(Math.round(value), lang);
}

/** What a placement changes: only what differs from nothing, in the order the solver weighs it. */
export function componentWords(components: Record<string, number>, names: Record<string, string>, lang: Language): string {
  return Object.entries(components)
    .filter(([name, value]) => names[name] !== undefined && Math.round(name.endsWith(SECONDS) ? value / 60 : value) !== 0)
    .map(([name, value]) => `${names[name]} ${value > 0 ? "+" : ""}${componentValue(name, value, lang)}`)
    .join(" · ");
}
