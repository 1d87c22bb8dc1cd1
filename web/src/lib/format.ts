// Days, times and numbers as Swedes write them; English beside.
import { clockOf, dateOf, isoWeek, minutesOf, monthOf, weekday, yearOf, type Clock, type Day } from "./days.ts";

export type Language = "sv" | "en";

const WEEKDAYS: Record<Language, readonly string[]> = {
  sv: ["mån", "tis", "ons", "tors", "fre", "lör", "sön"],
  en: ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"],
};
const LONG_WEEKDAYS: Record<Language, readonly string[]> = {
  sv: ["måndag", "tisdag", "onsdag", "torsdag", "fredag", "lördag", "söndag"],
  en: ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"],
};
const MONTHS: Record<Language, readonly string[]> = {
  sv: ["januari", "februari", "mars", "april", "maj", "juni", "juli", "augusti", "september", "oktober", "november", "december"],
  en: ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"],
};

const at = (list: readonly string[], index: number): string => list[index] ?? "";

export const weekdayName = (day: Day, lang: Language): string => at(WEEKDAYS[lang], weekday(day));
export const longWeekdayName = (day: Day, lang: Language): string => at(LONG_WEEKDAYS[lang], weekday(day));

/** "7 juli" */
export const dayMonth = (day: Day, lang: Language): string => `${dateOf(day)} ${at(MONTHS[lang], monthOf(day) - 1)}`;

/** "mån 7 juli" */
export const shortDay = (day: Day, lang: Language): string => `${weekdayName(day, lang)} ${dayMonth(day, lang)}`;

/** "v. 28" */
export const weekName = (day: Day, lang: Language): string => `${lang === "sv" ? "v." : "w."} ${isoWeek(day)}`;

/** "mån 7 juli, v. 28" */
export const dayWithWeek = (day: Day, lang: Language): string => `${shortDay(day, lang)}, ${weekName(day, lang)}`;

/** "7 juli 2025" */
export const fullDay = (day: Day, lang: Language): string => `${dayMonth(day, lang)} ${yearOf(day)}`;

/** "7–13 juli 2025", "28 juli–3 augusti 2025" or "7 juli 2025" */
export function dayRange(from: Day, to: Day, lang: Language): string {
  if (from === to) return fullDay(from, lang);
  const sameMonth = from.slice(0, 7) === to.slice(0, 7);
  return `${sameMonth ? dateOf(from) : dayMonth(from, lang)}–${fullDay(to, lang)}`;
}

/** Clock on screen: "25:30" is read "01:30" by people; the day after is said where it matters. */
export const clock = (time: Clock): string => clockOf(minutesOf(time) % 1440);

export const isNextDay = (time: Clock): boolean => minutesOf(time) >= 1440;

export function span(start: Clock, minutes: number): string {
  return `${clock(start)}–${clock(clockOf(minutesOf(start) + minutes))}`;
}

/** "1 h 5 min", "45 min" */
export function duration(minutes: number): string {
  const whole = Math.round(minutes);
  const hours = Math.floor(whole / 60);
  const rest = whole % 60;
  if (hours === 0) return `${rest} min`;
  return rest === 0 ? `${hours} h` : `${hours} h ${rest} min`;
}

export function number(value: number, lang: Language, decimals = 0): string {
  const [whole = "0", fraction] = Math.abs(value).toFixed(decimals).split(".");
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, lang === "sv" ? "\u00a0" : ",");
  const sign = value < 0 ? "−" : "";
  return fraction === undefined ? sign + grouped : `${sign}${grouped}${lang === "sv" ? "," : "."}${fraction}`;
}

/** An instant as day and clock in Sweden, whatever the reader's machine is set to. */
export function instant(text: string, lang: Language): string {
  const parts = new Intl.DateTimeFormat("sv-SE", {
    timeZone: "Europe/Stockholm", dateStyle: "short", timeStyle: "short",
  }).format(new Date(text));
  const [day = "", time = ""] = parts.split(" ");
  return `${fullDay(day, lang)} ${time}`;
}
