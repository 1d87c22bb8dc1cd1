// What the events of a worker's day come to. No clock and no network: the fold makes it, screens read it.

import type { Cause, Clock, How, Id, Outcome, Place, Wish } from "./types.ts";

/** Milliseconds since 1970, by the server's clock as far as it is known. */
export type Moment = number;

export interface Registration {
  id: Id;
  visit: Id | null;
  person: Id | null;
  place: Place;
  start: Moment | null;
  stop: Moment | null;
  started_how: How | null;
  stopped_how: How | null;
  /** Whether the worker has set it right afterwards. */
  corrected: boolean;
}

export interface TaskState { line: Id | null; code: string; outcome: Outcome; reason: string | null; exchanged_for: string | null; at: Moment }
export interface Handed { event: Id; to: Id; /** Null until the colleague has answered. */ accepted: boolean | null }
export interface Unplanned { visit: Id; registration: Id; person: Id; tasks: string[]; at: Moment }
export interface Support { event: Id; support: string; minutes: number; at: Moment }
export interface ExtensionTold { event: Id; person: Id; visit: Id | null; days: number; minutes: number }

export interface VisitState {
  registrations: Registration[];
  /** What is told of each task, by its line, or by its code where it has none. */
  tasks: ReadonlyMap<string, TaskState>;
  not_made: { cause: Cause; at: Moment } | null;
  as_planned: boolean;
  differed: { minutes_more: number | null; minutes_less: number | null } | null;
  asked_more_time: boolean;
  extended: boolean;
  moved_to: Clock | null;
  handed: Handed | null;
  swapped_away: boolean;
  taken_over: boolean;
}

export interface DayState {
  visits: ReadonlyMap<Id, VisitState>;
  registrations: ReadonlyMap<Id, Registration>;
  /** The worker's own order of a shift's visits. */
  orders: ReadonlyMap<Id, Id[]>;
  unplanned: Unplanned[];
  support: Support[];
  extensions: ExtensionTold[];
  /** Extensions that the worker has said should last. */
  lasting: ReadonlySet<Id>;
  incidents: number;
  /** Answers to visits that colleagues offered, by the offer. */
  answered: ReadonlyMap<Id, boolean>;
  wishes: ReadonlyMap<Id, Wish>;
  /** What the worker has set right, by registration; also of days that the phone knows nothing else of. */
  corrections: ReadonlyMap<Id, { start: Moment; stop: Moment }>;
}

export const NO_VISIT_STATE: VisitState = {
  registrations: [], tasks: new Map(), not_made: null, as_planned: false, differed: null, asked_more_time: false,
  extended: false, moved_to: null, handed: null, swapped_away: false, taken_over: false,
};

export const stateOf = (day: DayState, visit: Id): VisitState => day.visits.get(visit) ?? NO_VISIT_STATE;

/** By what a task is known: its line of the order; at an unplanned visit its code. */
export const keyOf = ({ line, code }: { line: Id | null; code: string }): string => line ?? code;

/** Begun and not ended. */
export const isOpen = ({ start, stop }: Registration): boolean => start !== null && stop === null;

export type Phase = "planned" | "open" | "done" | "not_made" | "handed";

/** Where a visit stands. What was told last counts: a visit begun after it was said not to be made is begun. */
export function phaseOf(state: VisitState): Phase {
  if (state.handed?.accepted === true || state.swapped_away) return "handed";
  const begun = Math.max(-Infinity, ...state.registrations.map(({ start, stop }) => start ?? stop ?? -Infinity));
  if (state.not_made !== null && state.not_made.at >= begun) return "not_made";
  if (state.registrations.some(isOpen)) return "open";
  if (state.registrations.length > 0 || state.as_planned || state.differed !== null) return "done";
  return "planned";
}
