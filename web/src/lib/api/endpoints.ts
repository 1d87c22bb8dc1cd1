// Every call the office front makes, by name. Pages use these and never spell a path.

import type { Day } from "../days.ts";
import type { Language } from "../format.ts";
import { ask } from "./client.ts";
import type {
  Candidate, Cases, DelegationRow, Gate, Id, ImportKind, ImportResult, Job, LogRow, Organisation, PersonRow, PersonView,
  Placement, PlanChange, PlanView, Reasons, SignedIn, Target, Today, Withdrawn,
} from "./types.ts";

export const session = {
  current: () => ask<SignedIn>("/session"),
  signIn: (username: string, password: string) => ask<SignedIn>("/session", { method: "POST", body: { username, password } }),
  signOut: () => ask<void>("/session", { method: "DELETE" }),
  setLanguage: (language: Language) => ask<unknown>("/session", { method: "PATCH", body: { language } }),
};

export const organisation = () => ask<Organisation>("/organisation");
export const today = (group: Id | null, day: Day) => ask<Today>("/today", { query: { group, day } });

const planPath = (group: Id, from: Day): string => `/plans/${group}/${from}`;
const visitPath = (group: Id, from: Day, visit: Id): string => `${planPath(group, from)}/visits/${visit}`;

export const plans = {
  read: (group: Id, from: Day, days = 7) => ask<PlanView>(planPath(group, from), { query: { days } }),
  open: (group: Id, from: Day, days = 7) => ask<PlanView>(`${planPath(group, from)}/open`, { method: "POST", body: { days } }),
  place: (group: Id, from: Day, visit: Id, revision: number, placement: Placement) =>
    ask<PlanChange>(`${visitPath(group, from, visit)}/placement`, { method: "PUT", body: { revision, ...placement } }),
  lock: (group: Id, from: Day, visit: Id, revision: number, locks: { worker: boolean; time: boolean }) =>
    ask<PlanChange>(`${visitPath(group, from, visit)}/locks`, { method: "PUT", body: { revision, ...locks } }),
  targets: (group: Id, from: Day, visit: Id) => ask<{ targets: Target[] }>(`${visitPath(group, from, visit)}/targets`),
  reasons: (group: Id, from: Day, visit: Id) => ask<Reasons>(`${visitPath(group, from, visit)}/reasons`),
  gate: (group: Id, from: Day) => ask<Gate>(`${planPath(group, from)}/gate`),
  publish: (group: Id, from: Day, version: number, acceptSoft: boolean) =>
    ask<PlanView>(`${planPath(group, from)}/publish`, { method: "POST", body: { accept_soft: acceptSoft, version } }),
};

export const proposals = {
  start: (group: Id, from: Day, seconds: number) =>
    ask<{ job: Id }>(`${planPath(group, from)}/proposals`, { method: "POST", body: { seconds } }),
  accept: (group: Id, from: Day, proposal: Id, visits: Id[] | null) =>
    ask<PlanView>(`${planPath(group, from)}/proposals/${proposal}/accept`, { method: "POST", body: visits ? { visits } : {} }),
  discard: (group: Id, from: Day, proposal: Id) => ask<void>(`${planPath(group, from)}/proposals/${proposal}`, { method: "DELETE" }),
};

export const jobs = {
  read: (id: Id) => ask<Job>(`/jobs/${id}`),
  cancel: (id: Id) => ask<unknown>(`/jobs/${id}`, { method: "DELETE" }),
};

export const shifts = {
  candidates: (id: Id) => ask<{ candidates: Candidate[] }>(`/shifts/${id}/candidates`),
  setWorker: (id: Id, version: number, worker: Id | null) =>
    ask<unknown>(`/shifts/${id}/worker`, { method: "PUT", body: { version, worker } }),
};

export const persons = {
  search: (search: string, group: Id | null, limit: number) =>
    ask<{ persons: PersonRow[] }>("/persons", { query: { search, group, limit } }),
  read: (id: Id) => ask<PersonView>(`/persons/${id}`),
  addAbsence: (id: Id, absence: { cause: string; from: Day; to?: Day }) =>
    ask<unknown>(`/persons/${id}/absences`, { method: "POST", body: absence }),
  restart: (absence: Id, firstDayBack: Day) =>
    ask<unknown>(`/absences/${absence}/restart`, { method: "POST", body: { first_day_back: firstDayBack } }),
};

export const cases = {
  read: () => ask<Cases>("/cases"),
  acknowledge: (order: Id) => ask<unknown>(`/orders/${order}/acknowledge`, { method: "POST", body: {} }),
};

export const delegations = {
  list: (expiringWithinDays: number | null) =>
    ask<{ delegations: DelegationRow[] }>("/delegations", { query: { expiring_within_days: expiringWithinDays } }),
  withdraw: (id: Id, from: Day) => ask<Withdrawn>(`/delegations/${id}/withdraw`, { method: "POST", body: { from } }),
};

export const imports = {
  kinds: () => ask<ImportKind[]>("/import/kinds"),
  templateUrl: (kind: string, format: "csv" | "xlsx") => `/api/v1/import/${kind}/template?format=${format}`,
  send: (kind: string, file: Blob, dryRun: boolean, mapping: string, signal: AbortSignal) =>
    ask<ImportResult>(`/import/${kind}`, { method: "POST", query: { dry_run: dryRun, mapping }, body: file, signal, answers: [422] }),
};

export const accessLog = (filter: { person?: string; user?: string; from?: Day; to?: Day; limit?: number }) =>
  ask<{ rows: LogRow[] }>("/access-log", { query: filter });
