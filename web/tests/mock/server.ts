// A stand-in for the real server in the contract's shapes, with state in memory. For development and for the front's
// own browser tests when the real one cannot be had; the tests that count run against `tillit demo`.

import { createReadStream, existsSync, statSync } from "node:fs";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { extname, join, normalize } from "node:path";
import type { Change, Job, Placement, PlanView, Target, Visit } from "../../src/lib/api/types.ts";
import { clockOf, minutesOf } from "../../src/lib/days.ts";
import * as lists from "./lists.ts";
import { judge, makePlan, persons, workers, type MockPlan } from "./world.ts";

interface Answer { status: number; body: unknown; headers?: Record<string, string> }
const ok = (body: unknown): Answer => ({ status: 200, body });
const problem = (status: number, code: string, detail: string, more: object = {}): Answer =>
  ({ status, body: { type: "about:blank", title: code, status, detail, code, ...more } });

export class MockServer {
  #plans = new Map<string, MockPlan>();
  #jobs = new Map<string, { job: Job; plan: PlanView; polls: number }>();
  #languages = new Map<string, "sv" | "en">();

  /** `user` is who the cookie says; the mock trusts it. */
  answer(method: string, path: string, query: URLSearchParams, body: string, user: string | null): Answer {
    const parts = path.split("/").filter(Boolean);
    const json = (): Record<string, unknown> => (body === "" ? {} : JSON.parse(body) as Record<string, unknown>);
    if (parts[0] === "session") return this.#session(method, json, user);
    if (user === null) return problem(401, "signed_out", "Logga in först.");
    switch (parts[0]) {
      case "organisation": return ok(lists.organisation);
      case "today": return ok(lists.today(query.get("day") ?? ""));
      case "plans": return this.#plan(method, parts.slice(1), json);
      case "jobs": return this.#job(method, parts[1] ?? "");
      case "shifts": return method === "GET" ? ok({ candidates: workers.slice(7).map((worker, index) => ({ worker, words: ["Har alla delegeringar", `Känner ${8 - index} av 9 brukare`], rested: index < 2, delegated_share: 1, knows: 8 })) }) : this.#staff(parts[1] ?? "", json());
      case "persons": return this.#person(method, parts.slice(1), query);
      case "absences": return { status: 204, body: null };
      case "cases": return ok(lists.cases);
      case "orders": lists.cases.new_orders = lists.cases.new_orders.filter(({ id }) => id !== parts[1]); return ok({});
      case "delegations": return this.#delegation(parts.slice(1), query, json);
      case "import": return this.#import(parts.slice(1), query, body);
      case "access-log": return ok({ rows: lists.logRows });
      default: return problem(404, "not_found", "Finns inte.");
    }
  }

  #session(method: string, json: () => Record<string, unknown>, user: string | null): Answer {
    if (method === "POST") {
      const { username, password } = json();
      const signedIn = lists.signedIn(String(username), this.#languages.get(String(username)) ?? "sv");
      if (!signedIn || password !== "hemligt") return problem(401, "wrong_credentials", "Fel namn eller lösenord.");
      return { status: 200, body: signedIn, headers: { "set-cookie": `tillit_session=${String(username)}; HttpOnly; SameSite=Strict; Path=/` } };
    }
    if (method === "DELETE") return { status: 204, body: null, headers: { "set-cookie": "tillit_session=; Max-Age=0; Path=/" } };
    if (method === "PATCH") this.#languages.set(user ?? "", json()["language"] === "en" ? "en" : "sv");
    const signedIn = user === null ? null : lists.signedIn(user, this.#languages.get(user) ?? "sv");
    return signedIn ? ok(signedIn) : problem(401, "signed_out", "Logga in först.");
  }

  #plan(method: string, [group = "", from = "", what, which, action]: string[], json: () => Record<string, unknown>): Answer {
    const key = `${group}/${from}`;
    const plan = this.#plans.get(key) ?? makePlan(group, from);
    this.#plans.set(key, plan);
    const view = plan.view;
    if (what === undefined) return plan.opened ? ok(view) : problem(404, "not_found", "Finns inte.");
    if (what === "open") { plan.opened = true; return ok(view); }
    if (what === "visits") return this.#visit(view, which ?? "", action ?? "", json);
    if (what === "proposals") return which === undefined ? this.#propose(view) : this.#proposal(method, view, json());
    const hard = view.findings.filter(({ severity }) => severity === "hard");
    const soft = view.findings.filter(({ severity }) => severity === "soft");
    if (what === "gate") return ok({ may_publish: hard.length === 0, hard, soft });
    if (hard.length > 0) return problem(422, "gate", "Planen håller inte än.", { findings: hard });
    view.plan = { ...view.plan, state: "published", published_at: "2025-07-07T08:00:00Z", version: view.plan.version + 1 };
    return ok(view);
  }

  #visit(view: PlanView, visitId: string, action: string, json: () => Record<string, unknown>): Answer {
    const visit = view.visits.find(({ id }) => id === visitId);
    if (!visit) return problem(404, "not_found", "Besöket finns inte.");
    if (action === "targets") return ok({ targets: this.#targets(view, visit) });
    if (action === "reasons") return ok(visit.shift ? { placed: true, words: ["Ligger i grundplanen på den här turen.", "Medarbetaren har varit här 31 gånger."], alternatives: ["Bertil Dikt 09:10: 6 min mer resa"], remedies: [] } : { placed: false, words: ["Alla med delegering är upptagna mellan 08:00 och 08:30."], alternatives: [], remedies: ["Sätt någon på det vakanta passet 13:00–21:30."] });
    const { revision, ...change } = json() as { revision: number } & Partial<Placement & Visit["locks"]>;
    if (revision !== visit.revision) return problem(409, "conflict", "Påhittad chef flyttade besöket nyss.", { current: visit });
    if (action === "locks") visit.locks = { worker: Boolean(change.worker), time: Boolean(change.time) };
    else Object.assign(visit, { shift: change.shift ?? null, second_shift: change.second_shift ?? null, start: change.start ?? null });
    visit.revision += 1;
    judge(view);
    return ok({ visits: [visit], shifts: view.shifts.filter(({ day }) => day === visit.day), travel: view.travel.filter(({ shift }) => shift.includes(visit.day)), findings: view.findings, totals: view.totals });
  }

  #targets(view: PlanView, visit: Visit): Target[] {
    return view.shifts.filter(({ day, id }) => day === visit.day && id !== visit.shift).map((shift, index): Target => ({
      shift: shift.id, worker: shift.worker, day: shift.day, start: visit.start ?? visit.earliest, second_shift: visit.second_shift, cost: index * 10,
      components: { travel_seconds: index * 240, new_faces: index % 2 }, refused: shift.worker?.name.startsWith("Cecilia") && visit.name === "Medicin" ? [`${shift.worker.name} har ingen giltig delegering för insulin.`] : [],
    })).sort((a, b) => a.refused.length - b.refused.length || a.cost - b.cost);
  }

  #propose(view: PlanView): Answer {
    const id = `job-${this.#jobs.size + 1}`;
    this.#jobs.set(id, { job: { id, state: "running", progress: 0, words: "Söker en bättre plan", result: null }, plan: view, polls: 0 });
    return { status: 202, body: { job: id } };
  }

  #changes(view: PlanView): Change[] {
    return view.visits.filter((visit) => visit.shift === null || visit.findings.some((index) => view.findings[index]?.severity === "hard")).map((visit): Change => {
      const shift = view.shifts.find((candidate) => candidate.day === visit.day && candidate.worker?.name.startsWith("Greta")) ?? view.shifts[0];
      const old = view.shifts.find(({ id }) => id === visit.shift);
      return { visit: visit.id, person: visit.person, name: visit.name, day: visit.day, before: visit.shift ? { worker: old?.worker ?? null, second: null, start: visit.start } : null, after: { worker: shift?.worker ?? null, second: null, start: visit.latest }, why: "Har delegering och är i närheten då." };
    });
  }

  #job(method: string, id: string): Answer {
    const entry = this.#jobs.get(id);
    if (!entry) return problem(404, "not_found", "Finns inte.");
    entry.polls += 1;
    const finished = entry.polls > 4 || method === "DELETE";
    entry.job = { ...entry.job, progress: Math.min(100, entry.polls * 25), state: finished ? (method === "DELETE" ? "cancelled" : "done") : "running" };
    if (finished) entry.job.result = { proposal: `proposal-${id}`, changes: this.#changes(entry.plan), left_out: [], before: { travel_seconds: 108_000, new_faces: 40 }, after: { travel_seconds: 105_120, new_faces: 38 } };
    return ok(entry.job);
  }

  #proposal(method: string, view: PlanView, { visits }: { visits?: string[] }): Answer {
    if (method === "DELETE") return { status: 204, body: null };
    // Each goes last on an evening tour, so that nothing overlaps.
    const chosen = this.#changes(view).filter(({ visit }) => !visits || visits.includes(visit));
    const end = (visit: Visit): number => minutesOf(visit.start ?? "00:00") + visit.minutes;
    for (const change of chosen) {
      const visit = view.visits.find(({ id }) => id === change.visit);
      const shift = view.shifts.filter(({ day, worker }) => day === change.day && worker !== null && !worker.name.startsWith("Cecilia")).at(-1);
      if (!visit || !shift) continue;
      const last = Math.max(minutesOf(shift.start), ...view.visits.filter((each) => each.shift === shift.id && each !== visit).map(end));
      Object.assign(visit, { shift: shift.id, start: clockOf(last + 5), revision: visit.revision + 1 });
    }
    judge(view);
    return ok(view);
  }

  #staff(shiftId: string, { worker }: Record<string, unknown>): Answer {
    for (const { view } of this.#plans.values()) {
      const shift = view.shifts.find(({ id }) => id === shiftId);
      if (shift) shift.worker = workers.find(({ id }) => id === worker) ?? null;
    }
    return ok({});
  }

  #person(method: string, [id, what]: string[], query: URLSearchParams): Answer {
    if (id === undefined) {
      const sought = (query.get("search") ?? "").toLowerCase();
      return ok({ persons: persons.filter(({ name }) => name.toLowerCase().includes(sought)).map((each) => ({ ...each, age: 80, group: { id: "norr", name: "Norra gruppen" } })) });
    }
    if (what === "absences" && method === "POST") return ok({});
    const found = lists.person(id);
    return found ? ok(found) : problem(404, "not_found", "Finns inte.");
  }

  #delegation([id, action]: string[], query: URLSearchParams, json: () => Record<string, unknown>): Answer {
    if (action === "withdraw") {
      const row = lists.delegations.find((each) => each.id === id);
      if (row) row.withdrawn_from = String(json()["from"]);
      return ok({ reopened: [{ visit: "v", person: persons[0], day: "2025-07-08", name: "Medicin" }] });
    }
    return ok({ delegations: lists.delegations.filter(({ to }) => !query.has("expiring_within_days") || to < "2025-09-05") });
  }

  #import([kind = "", what]: string[], query: URLSearchParams, body: string): Answer {
    if (kind === "kinds") return ok(lists.importKinds);
    if (what === "template") return { status: 200, body: "id;personnummer;namn\r\n", headers: { "content-type": "text/csv" } };
    const rows = body.trim().split(/\r?\n/).slice(1);
    const columns = lists.importKinds.find((each) => each.kind === kind)?.columns ?? [];
    const errors = rows.flatMap((row, index) => columns.flatMap((column, at) => (column.required && (row.split(";")[at] ?? "") === ""
      ? [{ row: index + 2, field: column.name, value: "", remedy: "Fyll i kolumnen; den krävs." }] : [])));
    const result = { kind, rows: rows.length, new: errors.length ? 0 : rows.length, changed: 0, unchanged: 0, dry_run: query.get("dry_run") === "true", errors };
    return { status: errors.length ? 422 : 200, body: result };
  }
}

const TYPES: Record<string, string> = { ".html": "text/html; charset=utf-8", ".js": "text/javascript", ".css": "text/css", ".svg": "image/svg+xml" };

function sendFile(dist: string, path: string, response: ServerResponse): void {
  const wanted = join(dist, normalize(path));
  const file = existsSync(wanted) && statSync(wanted).isFile() ? wanted : join(dist, "index.html");
  response.writeHead(200, { "content-type": TYPES[extname(file)] ?? "application/octet-stream" });
  createReadStream(file).pipe(response);
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString("utf8");
}

export function serveMock(dist: string): Server {
  const mock = new MockServer();
  return createServer((request, response) => {
    const url = new URL(request.url ?? "/", "http://mock");
    if (!url.pathname.startsWith("/api/v1")) { sendFile(dist, url.pathname, response); return; }
    void bodyOf(request).then((body) => {
      const { status, body: answer, headers } = mock.answer(request.method ?? "GET", url.pathname.slice("/api/v1".length), url.searchParams, body, /tillit_session=(\w+)/.exec(request.headers.cookie ?? "")?.[1] ?? null);
      const type = status >= 400 ? "application/problem+json" : "application/json";
      response.writeHead(status, { "content-type": type, ...headers });
      response.end(status === 204 ? undefined : typeof answer === "string" ? answer : JSON.stringify(answer));
    });
  });
}
