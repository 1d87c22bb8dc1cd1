// What the server gives the phone of a day: no more than the worker needs at the door.

import type { Cause, Clock, Day, DayEvent, Id, Instant } from "../events/types.ts";

export type Display = "times" | "frames" | "visits";
export type SteeringMode = "strict" | "flexible" | "none";
export type Policy = "tag" | "exception_only" | "sample";
export type Freedom = "ask" | "inside_frames" | "free";

export interface Named { id: Id; name: string }
export interface Coded<C extends string = string> { code: C; name: string }
export interface DayTask { line: Id | null; code: string; name: string; law: "sol" | "hsl" }

export interface DayVisit {
  id: Id;
  revision: number;
  person: Named;
  state: "planned" | "cancelled" | "unstaffed";
  cancelled_cause: string | null;
  starts_at: Instant | null;
  length_minutes: number | null;
  earliest: Clock | null;
  latest: Clock | null;
  frame: { name: string } | null;
  time_critical: boolean;
  name: string;
  tasks: DayTask[];
  how: string;
  matters: string;
  address: string | null;
  door_code: string | null;
  phone: string | null;
  floor_etc: string | null;
  partner: { first_name: string; whole: boolean } | null;
  household: Id[];
  changed: string[];
  /** A temporary extension that gives the visit more time that day. */
  extension: { id: Id; last: Day | null; ending: boolean; should_last: boolean } | null;
  hsl_in_care_record: boolean;
  protected: boolean;
  /** SHA-256 of each tag of the dwelling, salted with the device: enough to know one that is read, not to make one. */
  tags: string[];
  events: DayEvent[];
}

export interface DayShift { id: Id; starts_at: Instant; ends_at: Instant; kind: string }
export interface Door { matters: string; address: string | null; door_code: string | null; phone: string | null }
export interface Colleague { worker: Id; first_name: string }
export interface Offer { event: Id; visit: Id; /** The worker's own visit that would go to the colleague, in a swap. */ give?: Id | null; from_first_name: string; person_name: string; frame: string | null; length_minutes: number | null }

export interface PhoneDay {
  day: Day;
  server_now: Instant;
  worker: { id: Id; first_name: string };
  unit: Named;
  group: Named;
  steering_mode: SteeringMode;
  policy: Policy;
  /** Whether today is drawn, where the policy is a sample. */
  sampled: boolean;
  support_time: boolean;
  extension_days: number;
  display: Display;
  display_chosen: boolean;
  freedom: Freedom;
  shifts: DayShift[];
  keep_until: Instant;
  visits: DayVisit[];
  /** Whom an unplanned visit may be for; with the door of those whom one was told to and who are not visited by the plan. */
  unplanned_for: { person: Named; door: Door | null }[];
  colleagues: Colleague[];
  offers: Offer[];
  events: DayEvent[];
  codes_to_exchange: Coded[];
  reasons: { not_done: Coded[]; not_made: Coded<Cause>[]; support: Coded[] };
}
