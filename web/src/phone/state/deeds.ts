// What a worker does, as events. One tap each; none of them waits for anything but the phone's own disk.

import { untold, type Listed } from "../day/listing.ts";
import { instantOf } from "../events/make.ts";
import { isOpen, keyOf, type Moment, type Registration } from "../events/state.ts";
import type { Cause, How, Id, Place, TaskTold } from "../events/types.ts";
import type { DayTask } from "../day/types.ts";
import { phone } from "./phone.svelte.ts";

const wordsOrNull = (text: string): string | null => (text.trim() === "" ? null : text.trim());

export const openOf = ({ state }: Listed): Registration | null => state.registrations.find(isOpen) ?? null;

export function start({ visit }: Listed, how: How, place: Place = "home"): Promise<unknown> {
  return phone.tell("visit_started", { registration: crypto.randomUUID(), visit: visit.id, person: visit.person.id, how, place });
}

export const stop = (registration: Id, how: How): Promise<unknown> => phone.tell("visit_stopped", { registration, how });

/** Both times as the worker says, of a registration that lacks one of them or of one that was never made. */
export const stateTimes = (of: { registration: Id; visit: Id | null; person: Id; place: Place }, from: Moment, to: Moment, reason: string): Promise<unknown> =>
  phone.tell("visit_stated", { ...of, start: instantOf(from), stop: instantOf(to), reason: reason.trim() });

const plainly = ({ line, code }: DayTask, outcome: TaskTold["outcome"], reason: string | null, instead: string | null): TaskTold =>
  ({ line, code, outcome, reason, exchanged_for: instead });

/** What is known of the visit's tasks, with some told anew: an event carries the whole of it. */
function tellTasks(listed: Listed, anew: TaskTold[]): Promise<unknown> {
  const { visit, state: of } = listed;
  const changed = new Map(anew.map((task) => [keyOf(task), task]));
  const tasks = visit.tasks.flatMap((task): TaskTold[] => {
    const known = of.tasks.get(keyOf(task));
    const now = changed.get(keyOf(task)) ?? (known && plainly(task, known.outcome, known.reason, known.exchanged_for));
    return now === undefined ? [] : [now];
  });
  const registration = (openOf(listed) ?? of.registrations.at(-1))?.id ?? null;
  return phone.tell("tasks_told", { visit: visit.id, person: visit.person.id, registration, tasks });
}

export const tick = (listed: Listed, task: DayTask): Promise<unknown> => tellTasks(listed, [plainly(task, "done", null, null)]);
export const tickAll = (listed: Listed): Promise<unknown> => tellTasks(listed, untold(listed).map((task) => plainly(task, "done", null, null)));
export const tellTask = (listed: Listed, task: DayTask, outcome: TaskTold["outcome"], reason: string, instead: string | null): Promise<unknown> =>
  tellTasks(listed, [plainly(task, outcome, wordsOrNull(reason), instead)]);

export const notMade = ({ visit }: Listed, cause: Cause, note: string): Promise<unknown> =>
  phone.tell("visit_not_made", { visit: visit.id, person: visit.person.id, cause, note: wordsOrNull(note) });

export const asPlanned = ({ visit }: Listed): Promise<unknown> => phone.tell("as_planned", { visit: visit.id });

/** Longer is above zero, shorter below. */
export const differed = ({ visit }: Listed, minutes: number, note: string): Promise<unknown> =>
  phone.tell("differed", { visit: visit.id, minutes_more: minutes > 0 ? minutes : null, minutes_less: minutes < 0 ? -minutes : null, note: wordsOrNull(note) });

export const askMoreTime = ({ visit }: Listed): Promise<unknown> =>
  phone.tell("asked_more_time", { visit: visit.id, person: visit.person.id, minutes: null, lasting: false, note: null });

export const extend = ({ visit }: Listed, days: number, minutes: number, note: string): Promise<unknown> =>
  phone.tell("extension", { person: visit.person.id, visit: visit.id, days, minutes, note: wordsOrNull(note) });

export const supportTime = (support: string, minutes: number): Promise<unknown> => phone.tell("support_time", { support, minutes, start: null, stop: null });

export const correct = (registration: Id, from: Moment, to: Moment, reason: string): Promise<unknown> =>
  phone.tell("corrected", { correction: crypto.randomUUID(), registration, start: instantOf(from), stop: instantOf(to), reason: reason.trim() });
