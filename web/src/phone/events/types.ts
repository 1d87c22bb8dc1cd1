// What a worker does is an event: made here with an id of its own, kept for ever by the server as it came, and told in any
// order, any number of times. These are the only words that the phone writes to the server.

export type Id = string;
/** An instant, UTC, by the clock of the phone that made it. */
export type Instant = string;
/** "YYYY-MM-DD" */
export type Day = string;
/** "HH:MM" in Sweden. */
export type Clock = string;

export type Place = "home" | "outside" | "telephone";
export type How = { by: "tag"; code: string } | { by: "button" } | { by: "stated" };
export type Outcome = "done" | "not_done" | "declined" | "exchanged";
export type Cause = "declined" | "away" | "hospital" | "no_answer" | "provider";
export type Wish = "wants" | "rather_not";

/** What became of one task: its line of the order (none at an unplanned visit), its code, and for an exchange the code of what was done instead. */
export interface TaskTold { line: Id | null; code: string; outcome: Outcome; reason: string | null; exchanged_for: string | null }

/** What each kind of event tells, besides its id and when it was made. */
export interface Kinds {
  visit_started: { registration: Id; visit: Id | null; person: Id; how: How; place: Place };
  visit_stopped: { registration: Id; how: How };
  /** Typed afterwards: both times are what the worker says, by a clock on a wall. */
  visit_stated: { registration: Id; visit: Id | null; person: Id; start: Instant; stop: Instant; place: Place; reason: string };
  tasks_told: { visit: Id; person: Id; registration: Id | null; tasks: TaskTold[] };
  visit_not_made: { visit: Id; person: Id; cause: Cause; note: string | null };
  /** Exception only, said outright; silence means the same once the shift has ended. */
  as_planned: { visit: Id };
  /** Exception only: the length differed. One of the two is a number of minutes, the other null. */
  differed: { visit: Id; minutes_more: number | null; minutes_less: number | null; note: string | null };
  support_time: { support: string; start: Instant | null; stop: Instant | null; minutes: number | null };
  corrected: { correction: Id; registration: Id; start: Instant; stop: Instant; reason: string };
  unplanned_visit: { visit: Id; registration: Id; person: Id; tasks: string[]; reason: string };
  reordered: { shift: Id; visits: Id[] };
  moved: { visit: Id; start: Clock };
  handed: { visit: Id; to: Id };
  offer_answered: { offer: Id; accepted: boolean };
  swapped: { give: Id; take: Id; with: Id };
  taken_over: { visit: Id };
  asked_more_time: { visit: Id; person: Id; minutes: number | null; lasting: boolean; note: string | null };
  extension: { person: Id; visit: Id | null; days: number; minutes: number; note: string | null };
  extension_lasts: { extension: Id; note: string | null };
  incident: { incident: Id; person: Id | null; incident_kind: "incident" | "lex_sarah"; happened_at: Instant; what: string; done_at_once: string };
  shift_wish: { shift: Id; wish: Wish };
}

export type Kind = keyof Kinds;
export type EventOf<K extends Kind> = { id: Id; at: Instant; kind: K } & Kinds[K];
export type DayEvent = { [K in Kind]: EventOf<K> }[Kind];

/** Changes of the day: their effect is asked for before they are made. */
export const CHANGES = ["reordered", "moved", "handed", "offer_answered", "swapped", "taken_over"] as const satisfies Kind[];
export type ChangeKind = (typeof CHANGES)[number];
export type ChangeEvent = EventOf<ChangeKind>;

/** What the server answers about one event. */
export interface Answer { id: Id; outcome: "taken" | "already" | "to_unit" | "quarantined" | "refused"; reason: string | null }
