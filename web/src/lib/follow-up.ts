// Figures of follow-up on screen: values with their unit, the months to choose among, the bars of a chart. Pure.

import { addDays, type Day } from "./days.ts";
import { number, type Language } from "./format.ts";

/** What is needed of a figure to write it. */
export interface Valued { value: number | null; unit: string }

/** "87,5 %", "12,3", "1 250 kr/h"; a dash where there is no value, for that is no nought. */
export function written(figure: Valued | undefined, lang: Language): string {
  if (!figure || figure.value === null) return "–";
  return `${number(figure.value, lang, decimals(figure.value, figure.unit))}${sign(figure.unit)}`;
}

function decimals(value: number, unit: string): number {
  if (unit === "0–1") return 2;
  if (unit === "number" || Math.abs(value) >= 1000) return 0;
  return 1;
}

/** Units that stand after the number; the others are said in the name. */
function sign(unit: string): string {
  if (unit === "%") return "\u00a0%";
  if (unit === "‰") return "\u00a0‰";
  return unit === "h" || unit === "kr/h" ? `\u00a0${unit}` : "";
}

const MONTH_LENGTH = 7;

/** "2025-06" of a day. */
export const monthOf = (day: Day): string => day.slice(0, MONTH_LENGTH);

/** The last months up to the one a day lies in, newest first. */
export function monthsBack(today: Day, count: number): string[] {
  const months = [monthOf(today)];
  while (months.length < count) months.push(monthOf(addDays(`${months.at(-1) ?? today}-01`, -1)));
  return months;
}

/** First and last day of a month. */
export function daysOf(month: string): { from: Day; to: Day } {
  const from = `${month}-01`;
  const next = addDays(from, 31).slice(0, MONTH_LENGTH);
  return { from, to: addDays(`${next}-01`, -1) };
}

export const isMonth = (text: string | null): text is string => text !== null && /^\d{4}-(0[1-9]|1[0-2])$/.test(text);

/** Shares of a bar in percent of its longest, at least a hair for what is not nought; none where there is no value. */
export function lengths(values: (number | null)[]): (number | null)[] {
  const most = Math.max(...values.map((value) => value ?? 0), 0);
  return values.map((value) => (value === null ? null : most === 0 ? 0 : Math.max((value / most) * 100, value > 0 ? 0.5 : 0)));
}
