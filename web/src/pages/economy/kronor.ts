// Öre to kronor and back, as people write them in forms and read them in tables. Pure.

import { number, type Language } from "../../lib/format.ts";

const ORE = 100;

/** What a field of kronor sends: whole öre. */
export const oreOf = (kronor: number | null | undefined): number => Math.round((kronor ?? 0) * ORE);

/** What a field of kronor shows. */
export const kronorOf = (ore: number | null | undefined): number => (ore ?? 0) / ORE;

/** "1 234,50 kr", whole kronor from ten thousand on; a dash for what is not known. */
export function kr(ore: number | null | undefined, lang: Language): string {
  if (ore === null || ore === undefined) return "–";
  const WHOLE_FROM = 1_000_000;
  const text = number(ore / ORE, lang, Math.abs(ore) >= WHOLE_FROM ? 0 : 2);
  return lang === "sv" ? `${text}\u00a0kr` : `SEK\u00a0${text}`;
}

/** "83,3 %" of thousandths. */
export const percent = (thousandths: number | null | undefined, lang: Language): string =>
  (thousandths === null || thousandths === undefined ? "–" : `${number(thousandths / 10, lang, 1)}\u00a0%`);

/** Hours of minutes, one decimal. */
export const hours = (minutes: number | null | undefined, lang: Language): string =>
  (minutes === null || minutes === undefined ? "–" : number(minutes / 60, lang, 1));
