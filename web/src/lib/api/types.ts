// The shapes the office front reads and writes, by the contract of /api/v1.

import type { Clock, Day } from "../days.ts";
import type { Language } from "../format.ts";

export type Id = string;
export interface Named { id: Id; name: string }

export type RoleName =
  | "assessor" | "licensed_staff" | "planner" | "contact_person" | "care_worker" | "unit_manager"
  | "controller" | "safety_representative" | "system_owner" | "log_reviewer" | "administrator";

export interface SignedIn {
  user: { name: string; display_name: string; language: Language; roles: { role: RoleName; unit: Named | null }[]; worker: Named | null };
  csrf_token: string;
  today: Day;
}

export type SteeringMode = "strict" | "flexible" | "none";
export interface Unit {
  id: Id; name: string; kind: string;
  steering: { mode: SteeringMode; policy: string; from: Day } | null;
  groups: Named[];
}
export interface Organisation { municipality: string; today: Day; units: Unit[] }

export type Severity = "care_at_risk" | "act_soon" | "information";
export interface TodayItem {
  id: string; kind: string; severity: Severity; title: string; detail: string; person: Named | null;
  link: { page: string; group?: Id | null; day?: Day | null; visit?: Id | null; person?: Id | null };
}
export interface Today {
  day: Day;
  groups: { group: Named; visits: number; staffed: number; unstaffed: number; vacant_shifts: number; plan_state: "none" | "draft" | "published" }[];
  items: TodayItem[];
}

export interface Shift {
  id: Id; version: number; worker: Named | null; day: Day; start: Clock; end: Clock; travel: string;
  breaks: { start: Clock | null; minutes: number }[];
  tour: Named | null; lent_from: Named | null;
}
export type FrameName = "morning" | "forenoon" | "lunch" | "afternoon" | "dinner" | "evening" | "night" | "day";
export type Law = "sol" | "hsl";
export interface Visit {
  id: Id; revision: number; person: { id: Id; name: string; protected: boolean }; day: Day; name: string;
  start: Clock | null; minutes: number; earliest: Clock; latest: Clock; frame: FrameName | null; time_critical: boolean;
  workers_needed: number; second_part: { after_minutes: number; minutes: number } | null;
  shift: Id | null; second_shift: Id | null;
  locks: { worker: boolean; time: boolean };
  tasks: { code: string; name: string; law: Law }[];
  ordered_minutes: number | null;
  findings: number[];
}
/** From `after_visit`, or the shift's start place, to `before_visit`, or its end place. */
export interface Travel { shift: Id; after_visit: Id | null; before_visit: Id | null; seconds: number }
export interface Finding {
  id: number; rule: string; severity: "hard" | "soft"; words: string; remedies: string[]; visit: Id | null; shift: Id | null;
}
export interface Totals { visits: number; placed: number; unplaced: number; travel_minutes: number; hard: number; soft: number }
export interface PlanView {
  plan: { id: Id; group: Named; from: Day; to: Day; state: "none" | "draft" | "published"; published_at: string | null; changed_since_published: number; version: number };
  mode: SteeringMode | null;
  shifts: Shift[]; visits: Visit[]; travel: Travel[]; findings: Finding[]; totals: Totals;
}
export interface PlanChange { visits: Visit[]; shifts: Shift[]; travel: Travel[]; findings: Finding[]; totals: Totals }
export interface Placement { shift: Id | null; second_shift: Id | null; start: Clock | null }
export interface Target {
  shift: Id; worker: Named | null; day: Day; start: Clock | null; second_shift: Id | null;
  cost: number; components: Record<string, number>; refused: string[];
}
export interface Reasons { placed: boolean; words: string[]; alternatives: string[]; remedies: string[] }
export interface Gate { may_publish: boolean; hard: Finding[]; soft: Finding[] }

export interface Lying { worker: Named | null; second: Named | null; start: Clock | null }
export interface Change {
  visit: Id; person: Named; name: string; day: Day; before: Lying | null; after: Lying | null; why: string;
}
export interface LeftOut { visit: Id; person: Named; name: string; day: Day; reasons: string[]; remedies: string[] }
export interface ProposalResult {
  proposal: Id; changes: Change[]; left_out: LeftOut[];
  before: Record<string, number>; after: Record<string, number>;
}
export interface Job {
  id: Id; state: "running" | "done" | "cancelled" | "failed"; progress: number; words: string; result: ProposalResult | null;
}

export interface Candidate { worker: Named; words: string[]; rested: boolean; delegated_share: number; knows: number }

export interface PersonRow { id: Id; name: string; group: Named | null; age: number | null; protected: boolean }
export interface OrderLine { code: string; name: string; level: string | null; frequency: string; minutes: number | null; from: Day; to: Day | null }
export interface PersonView {
  id: Id; name: string; age: number | null; protected: boolean; group: Named | null;
  what_matters: string | null; address: string | null;
  household: Named[]; relatives: { name: string; relation: string; phone: string | null }[];
  contact_person: { outcome: "offered" | "accepted" | "declined" | "unneeded"; worker: Named | null; deputy: Named | null; motive: string | null } | null;
  decisions: {
    id: Id; decided_on: Day; outcome: "granted" | "partly_granted" | "refused"; section: string; from: Day; to: Day | null;
    follow_up_on: Day | null; frame: boolean; decision_maker: string; granted: { code: string; name: string; level: string | null; frequency: string }[];
  }[];
  orders: { id: Id; law: Law; unit: Named; sent_at: string; urgent: boolean; acknowledged_at: string | null; lines: OrderLine[] }[];
  care_plan: {
    id: Id; version: number; made_on: Day; responsible: Named | null; goals: string; follow_up_on: Day | null;
    participation: { person_took_part: boolean; account: string };
    entries: { id: Id; name: string; recurrence: string; when: string; workers: number; tasks: { code: string; name: string; how: string }[]; wishes: string }[];
  } | null;
  absences: { id: Id; cause: "hospital" | "short_term_home" | "away" | "declined"; from: Day; to: Day | null }[];
  technology: { id: Id; kind: string; consent_given_on: Day; in_use: boolean }[];
  coming: { id: Id; day: Day; start: Clock | null; name: string; frame: string | null; worker: Named | null }[];
  been_here: { worker: string; visits: number }[];
}

export interface OrderRow {
  id: Id; person: Named; unit: Named; law: Law; sent_at: string; urgent: boolean; acknowledged_at: string | null; lines: string[];
}
export interface FollowUp { id: Id; person: Named; decided_on: Day; follow_up_on: Day; section: string; overdue: boolean }
export interface Cases { new_orders: OrderRow[]; follow_up_due: FollowUp[] }

export interface DelegationRow {
  id: Id; worker: Named; task: string; task_name: string; scope: string; from: Day; to: Day; given_by: string; withdrawn_from: Day | null;
}
export interface Withdrawn { reopened: { visit: Id; person: Named; day: Day; name: string }[] }

export interface ImportKind {
  kind: string; title: string; columns: { name: string; required: boolean; description: string; example: string }[];
}
export interface RowError { row: number; field: string; value: string; remedy: string }
export interface ImportResult {
  kind: string; rows: number; new: number; changed: number; unchanged: number; dry_run: boolean; errors: RowError[];
}

export interface LogRow { at: string; user: string; role: string; unit: string | null; action: string; persons: string[]; purpose: string | null }

export interface ProblemBody {
  type?: string; title?: string; status?: number; detail?: string; code?: string;
  fields?: { field: string; remedy: string }[];
  current?: unknown;
  findings?: Finding[];
}
