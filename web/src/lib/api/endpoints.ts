// Every call the office front makes, by name. Pages use these and never spell a path.

import type { Day } from "../days.ts";
import type { Language } from "../format.ts";
import { answer, client, Problem } from "./client.ts";
import type {
  AbsenceCause, CarePlan, FollowedPerson, CarePlanPreview, Cases, ComparedWith, ContactChange, Decided, Facts, Id, ImportResult, Job, LabJob,
  Law, Mapping, OpenedCompensationLine, NewCarePlan, NewDecision, NewHslOrder, NewPerson, Order, PersonView, Placement, PlanChange, PlanView,
  CareClass, ProblemBody, ProtectedKind, ServiceCode, Settings, ShortAnswer, Shortage, ShortDay,
} from "./types.ts";

export const session = {
  current: () => answer(client.GET("/session")),
  signIn: (username: string, password: string) => answer(client.POST("/session", { body: { username, password } })),
  signOut: () => answer(client.DELETE("/session")),
  choose: (settings: Settings) => answer(client.PUT("/session/settings", { body: settings })),
  changePassword: (old: string, next: string) => answer(client.POST("/session/password", { body: { old, new: next } })),
  setLanguage: (language: Language) => answer(client.PATCH("/session", { body: { language } })),
};

export const search = (q: string) => answer(client.GET("/search", { params: { query: { q } } }));
export const setUp = () => answer(client.GET("/set-up"));

const ofDay = (group: Id, day: Day) => ({ params: { path: { group, day } } });
const asShortage = (view: Promise<unknown>) => view as Promise<Shortage>;

export const short = {
  read: (group: Id, day: Day) => answer(client.GET("/short/{group}/{day}", ofDay(group, day))) as Promise<unknown> as Promise<ShortDay>,
  propose: (group: Id, day: Day, seconds: number, makeRoom: boolean) => answer(client.POST("/short/{group}/{day}/proposals", { ...ofDay(group, day), body: { seconds, make_room: makeRoom } })),
  decide: (group: Id, day: Day, decision: { proposal: Id | null; moves: Id[]; answers: ShortAnswer[]; reason: string }) =>
    asShortage(answer(client.POST("/short/{group}/{day}/decisions", { ...ofDay(group, day), body: decision }))),
  reportIll: (worker: Id, from: Day, to: Day) => answer(client.POST("/short/ill", { body: { worker, from, to } })),
  takeBackIll: (absence: Id) => answer(client.DELETE("/short/ill/{id}", { params: { path: { id: absence } } })),
  tell: (shortage: Id, version: number, who: Id, worker: boolean, told: boolean, note: string) =>
    asShortage(answer(client.POST("/shortages/{id}/told", { params: { path: { id: shortage } }, body: { expected_version: version, who, worker, told, note } }))),
  takeBack: (shortage: Id, version: number, visit: Id) =>
    asShortage(answer(client.POST("/shortages/{id}/taken-back", { params: { path: { id: shortage } }, body: { expected_version: version, visit } }))),
  decideOrder: (unit: Id, from: Day, classes: CareClass[]) => answer(client.POST("/units/{id}/care-order", { params: { path: { id: unit } }, body: { from, classes } })),
};

export const organisation = () => answer(client.GET("/organisation"));
export const today = (group: Id | null, day: Day) => answer(client.GET("/today", { params: { query: { ...(group ? { group } : {}), day } } }));

// The document says "string" where the domain has an enum; these say which.
const asPlan = (view: Promise<unknown>) => view as Promise<PlanView>;
const asChange = (change: Promise<unknown>) => change as Promise<PlanChange>;

const WEEK_DAYS = 7;

/** A change of one of several visits. */
export type VisitChange = { visit: Id; revision: number } & ({ placement: Placement } | { locks: { worker: boolean; time: boolean } });

/** A group's plan: the whole of it, or the rows of a team that plans its own days. */
export function plansOf(team: Id | null) {
  const query = team === null ? {} : { team };
  const ofPlan = (group: Id, from: Day) => ({ params: { path: { group, from }, query } });
  const ofVisit = (group: Id, from: Day, visit: Id) => ({ params: { path: { group, from, visit }, query } });
  const ofWhole = (group: Id, from: Day) => ({ params: { path: { group, from } } });
  return {
    read: (group: Id, from: Day) => asPlan(answer(client.GET("/plans/{group}/{from}", ofPlan(group, from)))),
    open: (group: Id, from: Day) =>
      asPlan(answer(client.POST("/plans/{group}/{from}/open", { ...ofPlan(group, from), body: { days: WEEK_DAYS } }))),
    place: (group: Id, from: Day, visit: Id, revision: number, placement: Placement) =>
      asChange(answer(client.PUT("/plans/{group}/{from}/visits/{visit}/placement", { ...ofVisit(group, from, visit), body: { revision, ...placement } }))),
    lock: (group: Id, from: Day, visit: Id, revision: number, locks: { worker: boolean; time: boolean }) =>
      asChange(answer(client.PUT("/plans/{group}/{from}/visits/{visit}/locks", { ...ofVisit(group, from, visit), body: { revision, ...locks } }))),
    /** How long the agreed visit is planned to be, from its day on. */
    changeLength: (group: Id, from: Day, visit: Id, revision: number, minutes: number) =>
      asPlan(answer(client.PUT("/plans/{group}/{from}/visits/{visit}/length", { ...ofVisit(group, from, visit), body: { revision, minutes } }))),
    /** Several visits at once, all of them or none. */
    change: (group: Id, from: Day, changes: VisitChange[]) =>
      asChange(answer(client.PUT("/plans/{group}/{from}/visits", { ...ofPlan(group, from), body: { changes } }))),
    /** What changing them would mean; nothing is written. */
    effect: (group: Id, from: Day, changes: VisitChange[]) =>
      answer(client.POST("/plans/{group}/{from}/effect", { ...ofPlan(group, from), body: { changes } })),
    targets: (group: Id, from: Day, visit: Id, part: "first" | "second" = "first") =>
      answer(client.GET("/plans/{group}/{from}/visits/{visit}/targets", { params: { path: { group, from, visit }, query: { part, ...query } } })),
    compare: (group: Id, from: Day, compared: ComparedWith) =>
      answer(client.GET("/plans/{group}/{from}/compare", { params: { path: { group, from }, query: { with: compared, ...query } } })),
    map: (group: Id, from: Day) => answer(client.GET("/plans/{group}/{from}/map", ofWhole(group, from))),
    conditions: (group: Id, from: Day) => answer(client.GET("/plans/{group}/{from}/conditions", ofWhole(group, from))),
    reasons: (group: Id, from: Day, visit: Id) => answer(client.GET("/plans/{group}/{from}/visits/{visit}/reasons", ofVisit(group, from, visit))),
    gate: (group: Id, from: Day) => answer(client.GET("/plans/{group}/{from}/gate", ofPlan(group, from))),
    publish: (group: Id, from: Day, version: number, acceptSoft: boolean) =>
      asPlan(answer(client.POST("/plans/{group}/{from}/publish", { ...ofPlan(group, from), body: { accept_soft: acceptSoft, version } }))),
  };
}
export type Plans = ReturnType<typeof plansOf>;

export const plans = plansOf(null);

/** The optimiser's proposals for a plan, or for a team's rows of it. */
export function proposalsOf(team: Id | null) {
  const query = team === null ? {} : { team };
  const ofProposal = (group: Id, from: Day, proposal: Id) => ({ params: { path: { group, from, proposal }, query } });
  return {
    start: (group: Id, from: Day, seconds: number) =>
      answer(client.POST("/plans/{group}/{from}/proposals", { params: { path: { group, from }, query }, body: { seconds } })),
    accept: (group: Id, from: Day, proposal: Id, visits: Id[] | null) =>
      asPlan(answer(client.POST("/plans/{group}/{from}/proposals/{proposal}/accept", { ...ofProposal(group, from, proposal), body: { visits } }))),
    discard: (group: Id, from: Day, proposal: Id) => answer(client.DELETE("/plans/{group}/{from}/proposals/{proposal}", ofProposal(group, from, proposal))),
  };
}
export type Proposals = ReturnType<typeof proposalsOf>;

export const proposals = proposalsOf(null);

/** The teams that somebody is in. */
export const ownTeams = () => answer(client.GET("/own-teams"));

const byId = (id: Id) => ({ params: { path: { id } } });

export const jobs = {
  read: (id: Id) => answer(client.GET("/jobs/{id}", byId(id))) as Promise<unknown> as Promise<Job>,
  cancel: (id: Id) => answer(client.DELETE("/jobs/{id}", byId(id))),
};

export const lab = {
  scenarios: () => answer(client.GET("/lab/scenarios")),
  answer: (scenario: string, seeds: number) => answer(client.POST("/lab/answers", { body: { scenario, seeds } })),
  read: (id: Id) => answer(client.GET("/jobs/{id}", byId(id))) as Promise<unknown> as Promise<LabJob>,
};

export const shifts = {
  candidates: (id: Id) => answer(client.GET("/shifts/{id}/candidates", byId(id))),
  lend: (id: Id, version: number, group: Id) => answer(client.PUT("/shifts/{id}/group", { ...byId(id), body: { version, group } })),
  setWorker: (id: Id, version: number, worker: Id | null) => answer(client.PUT("/shifts/{id}/worker", { ...byId(id), body: { version, worker } })),
};

export const persons = {
  search: (search: string, group: Id | null, limit: number) =>
    answer(client.GET("/persons", { params: { query: { search, ...(group ? { group } : {}), limit } } })),
  read: (id: Id) => answer(client.GET("/persons/{id}", byId(id))) as Promise<unknown> as Promise<PersonView>,
  readJoint: (id: Id) => answer(client.GET("/persons/{id}/joint-view", byId(id))) as Promise<unknown> as Promise<PersonView>,
  register: (person: NewPerson) => answer(client.POST("/persons", { body: person })),
  changeFacts: (id: Id, version: number, facts: Facts) => answer(client.PUT("/persons/{id}/facts", { ...byId(id), body: { expected_version: version, facts } })),
  protect: (id: Id, version: number, kind: ProtectedKind | null, workers: Id[]) =>
    answer(client.PUT("/persons/{id}/protection", { ...byId(id), body: { expected_version: version, protected: kind, named_workers: workers } })),
  workers: (id: Id) => answer(client.GET("/persons/{id}/workers", byId(id))),
  changeContact: (id: Id, change: ContactChange) => answer(client.POST("/persons/{id}/contact-person", { ...byId(id), body: change })),
  journal: (id: Id) => answer(client.GET("/persons/{id}/journal", byId(id))),
  writeNote: (id: Id, note: { kind: string; happened_on: Day; text: string; amends: Id | null }) =>
    answer(client.POST("/persons/{id}/journal", { ...byId(id), body: note })),
  giveConsent: (id: Id, consent: { form: string; given_by: string; account: string; given_on: Day }) =>
    answer(client.POST("/persons/{id}/joint-consent", { ...byId(id), body: consent })),
  withdrawConsent: (consent: Id, version: number) =>
    answer(client.POST("/joint-consents/{id}/withdraw", { ...byId(consent), body: { expected_version: version } })),
  previewPlan: (id: Id, plan: NewCarePlan) =>
    answer(client.POST("/persons/{id}/care-plan/preview", { ...byId(id), body: plan })) as Promise<CarePlanPreview>,
  keepPlan: (id: Id, plan: NewCarePlan) => answer(client.POST("/persons/{id}/care-plan", { ...byId(id), body: plan })) as Promise<CarePlan>,
  addAbsence: (id: Id, absence: { cause: AbsenceCause; from: Day; to: Day | null }) =>
    answer(client.POST("/persons/{id}/absences", { ...byId(id), body: absence })),
  restart: (absence: Id, version: number, firstDayBack: Day) =>
    answer(client.POST("/absences/{id}/restart", { ...byId(absence), body: { first_day_back: firstDayBack, expected_version: version } })),
};

export const cases = {
  read: () => answer(client.GET("/cases")) as Promise<unknown> as Promise<Cases>,
  unacknowledged: () => answer(client.GET("/orders", { params: { query: { unacknowledged: true } } })) as Promise<unknown> as Promise<{ orders: Order[] }>,
  acknowledge: (order: Id, version: number, words = "") =>
    answer(client.POST("/orders/{id}/acknowledge", { ...byId(order), body: { expected_version: version, answer: words } })),
  previewDecision: (person: Id, decision: NewDecision) =>
    answer(client.POST("/persons/{id}/decisions/preview", { ...byId(person), body: decision })) as Promise<unknown> as Promise<Decided>,
  decide: (person: Id, decision: NewDecision) =>
    answer(client.POST("/persons/{id}/decisions", { ...byId(person), body: decision })) as Promise<unknown> as Promise<Decided>,
  endDecision: (decision: Id, version: number, lastDay: Day, reason: string) =>
    answer(client.POST("/decisions/{id}/end", { ...byId(decision), body: { expected_version: version, last_day: lastDay, reason } })),
  orderHsl: (person: Id, order: NewHslOrder) =>
    answer(client.POST("/persons/{id}/hsl-orders", { ...byId(person), body: order })) as Promise<unknown> as Promise<Order>,
  endHsl: (order: Id, version: number, lastDay: Day) =>
    answer(client.POST("/orders/{id}/end", { ...byId(order), body: { expected_version: version, last_day: lastDay } })),
};

export const delegations = {
  workers: () => answer(client.GET("/workers", { params: { query: {} } })),
  list: (expiringWithinDays: number | null) =>
    answer(client.GET("/delegations", { params: { query: expiringWithinDays === null ? {} : { expiring_within_days: expiringWithinDays } } })),
  give: (delegation: { worker: Id; task: string; person: Id | null; unit: Id | null; from: Day; to: Day | null }) =>
    answer(client.POST("/delegations", { body: delegation })),
  wouldReopen: (id: Id, from: Day) => answer(client.GET("/delegations/{id}/withdrawal", { params: { path: { id }, query: { from } } })),
  withdraw: (id: Id, version: number, from: Day) =>
    answer(client.POST("/delegations/{id}/withdraw", { ...byId(id), body: { from, expected_version: version } })),
};

/** The catalogue's codes of one law. */
export async function codesOf(law: Law): Promise<ServiceCode[]> {
  const { codes } = await answer(client.GET("/catalogue"));
  return (codes as unknown as ServiceCode[]).filter((code) => code.law === law);
}

const isReport = (body: unknown): body is ImportResult => typeof body === "object" && body !== null && "errors" in body;

export const imports = {
  kinds: () => answer(client.GET("/import/kinds")),
  mappings: () => answer(client.GET("/import/mappings")) as Promise<unknown> as Promise<Mapping[]>,
  templateUrl: (kind: string, format: "csv" | "xlsx") => `/api/v1/import/${kind}/template?format=${format}`,
  /** A file that was refused row by row is an answer as much as one that was taken. */
  async send(kind: string, file: Blob, dryRun: boolean, mapping: string, signal: AbortSignal): Promise<ImportResult> {
    const { data, error, response } = await client.POST("/import/{kind}", {
      params: { path: { kind }, query: { dry_run: dryRun, ...(mapping ? { mapping } : {}) } },
      body: [], bodySerializer: () => file, headers: { "content-type": "application/octet-stream" }, signal,
    });
    const report: unknown = data ?? error;
    if (isReport(report)) return report;
    throw new Problem(response.status, (report ?? {}) as ProblemBody);
  },
};

/** Whom, which days, in which filter. */
export interface FollowUpAsked { group?: Id; unit?: Id; from: Day; to: Day; filter?: string }

export const followUp = {
  overview: (asked: FollowUpAsked) => answer(client.GET("/follow-up/overview", { params: { query: asked } })),
  open: (metric: string, asked: FollowUpAsked) => answer(client.GET("/follow-up/metrics/{metric}/persons", { params: { path: { metric }, query: asked } })),
  person: (person: Id, days: { from: Day; to: Day }) =>
    answer(client.GET("/follow-up/persons/{person}/visits", { params: { path: { person }, query: days } })) as Promise<unknown> as Promise<FollowedPerson>,
  causes: (asked: FollowUpAsked) => answer(client.GET("/follow-up/causes", { params: { query: asked } })),
  workList: (asked: FollowUpAsked) => answer(client.GET("/follow-up/work-list", { params: { query: asked } })),
  staffing: (asked: FollowUpAsked) => answer(client.GET("/follow-up/staffing", { params: { query: asked } })),
  calibration: (asked: FollowUpAsked) => answer(client.GET("/follow-up/calibration", { params: { query: asked } })),
  tableUrl: (table: "causes" | "work-list" | "staffing" | "calibration", asked: FollowUpAsked, format: "csv" | "xlsx") =>
    `/api/v1/follow-up/tables/${table}/file?${new URLSearchParams({ ...asked, format }).toString()}`,
  fileUrl: (asked: FollowUpAsked & { metrics?: string }, format: "csv" | "xlsx") => `/api/v1/follow-up/metrics/file?${new URLSearchParams({ ...asked, format }).toString()}`,
};

/** Which unit, which month, by which model. */
export interface CompensationAsked { unit: Id; from: Day; model?: string }

export const compensation = {
  statements: (asked: CompensationAsked) => answer(client.GET("/compensation/statements", { params: { query: asked } })),
  open: (number: number, asked: CompensationAsked) =>
    answer(client.GET("/compensation/lines/{number}", { params: { path: { number }, query: asked } })) as Promise<unknown> as Promise<OpenedCompensationLine>,
  close: (month: { unit: Id; month: string; seen_total_ore: number }) => answer(client.POST("/compensation/closings", { body: month })),
  fileUrl: (asked: CompensationAsked, format: "csv" | "xlsx" | "sie") => `/api/v1/compensation/statements/file?${new URLSearchParams({ ...asked, format }).toString()}`,
};

export const accessLog = (filter: { person?: Id; number?: string; user?: string; from?: Day; to?: Day; limit?: number }) =>
  answer(client.GET("/access-log", { params: { query: filter } }));

export const dayGoes = {
  read: (group: Id | null) => answer(client.GET("/day-as-it-goes", { params: { query: group ? { group } : {} } })),
  answer: (request: Id, reply: { version: number; grant: boolean; minutes: number | null; reason: string }) =>
    answer(client.POST("/day-requests/{id}/answer", { ...byId(request), body: reply })),
  extensions: () => answer(client.GET("/extensions", {})),
  follow: (extension: Id, version: number, follows: "in_plan" | "end") =>
    answer(client.POST("/extensions/{id}/answer", { ...byId(extension), body: { version, follows } })),
  /** A message to the assessor that an extension should last, but for what the person says. */
  draftNeed: (extension: Id) => answer(client.GET("/extensions/{id}/need-change", byId(extension))),
  tellNeed: (extension: Id, version: number, observed: string, voice: string) =>
    answer(client.POST("/extensions/{id}/need-change", { ...byId(extension), body: { version, observed, voice } })),
  participation: (unit: Id) => answer(client.GET("/units/{id}/participation", byId(unit))),
};

export const incidents = {
  list: (closed: boolean) => answer(client.GET("/incidents", { params: { query: { closed } } })),
  tell: (incident: { person: Id | null; unit: Id | null; kind: string; happened_at: string | null; what: string; done_at_once: string }) =>
    answer(client.POST("/incidents", { body: incident })),
  take: (incident: Id, version: number, what: Record<string, unknown>) =>
    answer(client.POST("/incidents/{id}/steps", { ...byId(incident), body: { version, what: what as Record<string, never> } })),
};

export const emergency = {
  sheets: (unit: Id | null) => answer(client.GET("/emergency", { params: { query: unit ? { unit } : {} } })),
  enter: (noted: { visit: Id; worker: Id | null; start: string; stop: string; tasks_done: string[] | null }) =>
    answer(client.POST("/paper-visits", { body: noted })),
};

export const links = {
  list: (person: Id) => answer(client.GET("/persons/{id}/links", byId(person))),
  make: (person: Id, link: { holder: string; purpose: string; form: string; given_by: string; last_day: Day }) =>
    answer(client.POST("/persons/{id}/links", { ...byId(person), body: link })),
  revoke: (link: Id, version: number) => answer(client.POST("/links/{id}/revoke", { ...byId(link), body: { version } })),
  wishes: (person: Id) => answer(client.GET("/persons/{id}/wishes", byId(person))),
  answerWish: (wish: Id, version: number, words: string) => answer(client.POST("/wishes/{id}/answer", { ...byId(wish), body: { version, answer: words } })),
};
