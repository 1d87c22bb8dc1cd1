// What the page of corrections works out by itself: times to start from, what comes next, what each phone said. Pure.

import type { Day } from "./days.ts";
import { clockAt, dayOf } from "./moments.ts";
import type { CorrectionAction, CorrectionCase, CorrectionEvent, CorrectionRegistration, FindingCode, Id, OpenedCorrection } from "./api/types.ts";

/** What is wrong with times goes by other times. */
const OF_TIMES: readonly FindingCode[] = ["missing_stop", "overlong", "overlap", "stop_before_start", "too_short"];

/** What can be answered: times only where there is a registration, as planned only where a time was planned. */
export function actionsOf({ registrations, planned }: Pick<OpenedCorrection, "registrations" | "planned">): CorrectionAction[] {
  if (registrations.length === 0) return ["let_stand"];
  return planned?.start ? ["set_times", "as_planned", "did_not_happen", "let_stand"] : ["set_times", "did_not_happen", "let_stand"];
}

/** What is most likely meant: other times, where times are what is wrong. Everything else is for a person to say. */
export const likelyAction = (opened: OpenedCorrection): CorrectionAction | null =>
  opened.registrations.length === 1 && opened.findings.length > 0 && opened.findings.every(({ code }) => OF_TIMES.includes(code)) ? "set_times" : null;

/** The times to start from: those that stand, and where the end cannot be believed, the start with the planned length. */
export function likelyTimes(of: CorrectionRegistration, { planned, findings }: Pick<OpenedCorrection, "planned" | "findings">): { day: Day; start: string; stop: string } {
  const start = Date.parse(of.start);
  const believed = of.stop !== null && !findings.some(({ code }) => OF_TIMES.includes(code) && code !== "overlap");
  const length = planned?.start && planned.stop ? Date.parse(planned.stop) - Date.parse(planned.start) : null;
  const stop = believed && of.stop !== null ? Date.parse(of.stop) : length === null ? null : start + length;
  return { day: dayOf(start), start: clockAt(start), stop: stop === null ? "" : clockAt(stop) };
}

/** The case that comes up when one is done or passed over: the next that was behind it, or else the first. */
export function nextOf(before: readonly Pick<CorrectionCase, "id">[], now: readonly Pick<CorrectionCase, "id">[], done: Id): Id | null {
  const behind = before.slice(before.findIndex(({ id }) => id === done) + 1);
  const left = new Set(now.map(({ id }) => id).filter((id) => id !== done));
  return behind.find(({ id }) => left.has(id))?.id ?? now.find(({ id }) => id !== done)?.id ?? null;
}

/** What each phone told, one after the other, in the order in which they first told something. */
export function byPhone(events: readonly CorrectionEvent[]): { phone: number; worker: string; events: CorrectionEvent[] }[] {
  const phones = new Map<number, CorrectionEvent[]>();
  for (const event of events) phones.set(event.phone, [...phones.get(event.phone) ?? [], event]);
  return [...phones].map(([phone, told]) => ({ phone, worker: told[0]?.worker.name ?? "", events: told }));
}

/** "07:30–08:00", with the day where it is another than the case's; `missing` for an end that is not there. */
export function spanText(start: string, stop: string | null, day: Day, missing: string): string {
  const told = (at: string): string => (dayOf(Date.parse(at)) === day ? clockAt(Date.parse(at)) : `${dayOf(Date.parse(at)).slice(5)} ${clockAt(Date.parse(at))}`);
  return `${told(start)}–${stop === null ? missing : told(stop)}`;
}
