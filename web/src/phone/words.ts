// How a visit's time is said, in the display that the worker has chosen.

import { frameOf, type Listed } from "./day/listing.ts";
import type { Display } from "./day/types.ts";
import { clockAt } from "./day/which.ts";
import type { Messages } from "./i18n/sv/index.ts";

const MINUTE_MS = 60_000;

/** When a visit is: clock times, its frame, or nothing at all. */
export function whenOf(listed: Listed, display: Display, words: Messages): string {
  const { visit } = listed;
  if (display === "visits") return "";
  const frame = frameOf(listed, words.day.between) ?? "";
  if (display === "frames") return frame;
  if (visit.starts_at === null) return frame;
  const from = Date.parse(visit.starts_at);
  return visit.length_minutes === null ? clockAt(from) : `${clockAt(from)}–${clockAt(from + visit.length_minutes * MINUTE_MS)}`;
}

/** A time that the worker has moved the visit to, or asked for, and that the plan does not have yet. */
export const movedTo = ({ visit, state }: Listed): string | null =>
  (state.moved_to !== null && (visit.starts_at === null || clockAt(Date.parse(visit.starts_at)) !== state.moved_to) ? state.moved_to : null);

/** With its length, where times are shown and there is one. */
export function lengthOf({ visit }: Listed, display: Display, words: Messages): string {
  return display === "times" && visit.length_minutes !== null ? words.common.min(visit.length_minutes) : "";
}

/** Whose home: the name, or that it is protected where there is none. */
export const personOf = ({ visit }: Listed, words: Messages): string => visit.person.name || words.day.protected;

/** Why a visit was cancelled, after its mark. */
export function causeOf(cause: string | null, words: Messages): string {
  const known: Readonly<Record<string, string>> = words.day.causes;
  return cause !== null && known[cause] !== undefined ? `: ${known[cause]}` : "";
}
