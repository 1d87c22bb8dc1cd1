// What a placement costs, in words: only what differs from nothing, largest first.

import { number, type Language } from "../format.ts";

export function componentWords(components: Record<string, number>, names: Record<string, string>, lang: Language): string {
  return Object.entries(components)
    .filter(([name, value]) => name !== "total" && Math.round(value) !== 0)
    .sort((a, b) => Math.abs(b[1]) - Math.abs(a[1]))
    .map(([name, value]) => `${names[name] ?? name} ${value > 0 ? "+" : ""}${number(Math.round(value), lang)}`)
    .join(" · ");
}
