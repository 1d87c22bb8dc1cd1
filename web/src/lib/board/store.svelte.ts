// The board's plan in the browser: read, changed at once, sent, and put right by the server's answer.

import { Problem } from "../api/client.ts";
import * as api from "../api/endpoints.ts";
import type { Finding, Id, Placement, PlanChange, PlanView, Visit } from "../api/types.ts";
import { taken } from "../ahead.ts";
import type { Day } from "../days.ts";
import { applyChange } from "./change.ts";
import { History, type Part, type Step } from "./history.ts";
import { layOut, type Grouping } from "./layout.ts";
import { ChangeQueue } from "./queue.ts";
import { planName } from "./where.ts";

export type Locks = Visit["locks"];
export type Wish = { placement: Placement } | { locks: Locks };
/** What is sent: a wish for one visit, or one for each of several that belong together. */
type Sent = Wish | { together: { visit: Id; wish: Wish }[] };
export type Outcome = { kind: "conflict"; detail: string } | { kind: "failed"; detail: string };

const wishOf = (visit: Visit): { placement: Placement; locks: Locks } => ({
  placement: { shift: visit.shift, second_shift: visit.second_shift, start: visit.start },
  locks: visit.locks,
});

/** The plan as it would be. Ways, breaks and findings of what changes are not known before somebody accepts. */
export function previewed(plan: PlanView, placements: Map<Id, Placement>): PlanView {
  const touched = new Set<Id | null>();
  for (const visit of plan.visits) {
    const would = placements.get(visit.id);
    if (would) for (const shift of [visit.shift, visit.second_shift, would.shift, would.second_shift]) touched.add(shift);
  }
  return {
    ...plan,
    // What the gate finds is about the draft, not about where a visit would lie.
    visits: plan.visits.map((visit) => {
      const would = placements.get(visit.id);
      return would ? { ...visit, ...would, findings: [] } : visit;
    }),
    shifts: plan.shifts.map((shift) => (touched.has(shift.id) ? { ...shift, breaks: [] } : shift)),
    travel: plan.travel.filter((travel) => !touched.has(travel.shift)),
  };
}

export class BoardStore {
  plan = $state.raw<PlanView | null>(null);
  grouping = $state<Grouping>("worker");
  saving = $state(false);
  error = $state.raw<unknown>(null);
  loading = $state(false);
  /** Nobody has opened these days yet. */
  unopened = $state(false);
  /** A proposal that is being looked at: where its visits would lie. Nothing of it is in the draft. */
  preview = $state.raw<Map<Id, Placement> | null>(null);
  readonly shown = $derived(this.plan && this.preview ? previewed(this.plan, this.preview) : this.plan);
  readonly board = $derived(this.shown ? layOut(this.shown, this.grouping) : null);
  readonly workers = $derived(new Map(this.plan?.shifts.map((shift) => [shift.id, shift.worker?.name ?? null])));

  /** Told when the server refused a change; the plan has been put right by then. */
  onRefused: (outcome: Outcome, visit: Visit | null) => void = () => {};

  /** Told when the server has answered a move, with what the gate thinks of it. */
  onMoved: (visit: Visit, findings: Finding[]) => void = () => {};

  #history = new History<Wish>();
  #queue = new ChangeQueue<Sent>((key, sent) => this.#send(key, sent));
  /** Visits whose change as one of several has not been answered, and how many times over. */
  #together = new Map<Id, number>();
  #sentTogether = 0;
  /** Where the plan is asked for: the whole of it, or the rows of a team. */
  api: api.Plans = api.plans;
  proposals: api.Proposals = api.proposals;
  #group: Id = "";
  #from: Day = "";
  #refresh: ReturnType<typeof setTimeout> | undefined;

  async open(group: Id, from: Day, team: Id | null = null): Promise<void> {
    this.api = api.plansOf(team);
    this.proposals = api.proposalsOf(team);
    this.#group = group;
    this.#from = from;
    this.plan = null;
    this.error = null;
    this.unopened = false;
    this.preview = null;
    this.#history.clear();
    this.loading = true;
    const asked = this.api;
    const stale = (): boolean => this.#group !== group || this.#from !== from || this.api !== asked;
    try {
      const plan = await (team === null ? taken(planName(group, from), () => asked.read(group, from)) : asked.read(group, from));
      if (!stale()) this.show(plan);
    } catch (error) {
      if (stale()) return;
      if (error instanceof Problem && error.status === 404) this.unopened = true;
      else this.error = error;
    } finally {
      this.loading = false;
    }
  }

  /** Lays out visits and shifts; opening again brings in what has changed since. */
  async rollOut(): Promise<PlanView> {
    const plan = await this.api.open(this.#group, this.#from);
    this.show(plan);
    return plan;
  }

  show(plan: PlanView): void {
    this.plan = plan;
    this.error = null;
    this.unopened = plan.plan.state === "none";
  }

  async reload(): Promise<void> {
    await this.#queue.idle;
    const [group, from] = [this.#group, this.#from];
    const plan = await this.api.read(group, from).catch(() => null);
    if (plan && this.#group === group && this.#from === from && !this.saving) this.show(plan);
  }

  visit(id: Id): Visit | null {
    return this.plan?.visits.find((visit) => visit.id === id) ?? null;
  }

  findingsOf(visit: Visit): Finding[] {
    return visit.findings.flatMap((index) => this.plan?.findings[index] ?? []);
  }

  place(id: Id, placement: Placement): void {
    const visit = this.visit(id);
    if (!visit) return;
    this.#do([{ visit: id, before: { placement: wishOf(visit).placement }, after: { placement } }]);
  }

  lock(id: Id, locks: Locks): void {
    const visit = this.visit(id);
    if (!visit) return;
    this.#do([{ visit: id, before: { locks: visit.locks }, after: { locks } }]);
  }

  /** Several wishes as one thing done: sent together, undone together. */
  change(wishes: { visit: Id; wish: Wish }[]): void {
    const parts = wishes.flatMap(({ visit: id, wish }): Part<Wish>[] => {
      const visit = this.visit(id);
      if (!visit) return [];
      return [{ visit: id, before: "placement" in wish ? { placement: wishOf(visit).placement } : { locks: visit.locks }, after: wish }];
    });
    if (parts.length > 0) this.#do(parts);
  }

  #do(step: Step<Wish>): void {
    this.#history.record(step);
    this.#wish(step.map(({ visit, after }) => ({ visit, wish: after })));
  }

  /** Takes the last thing done back; returns the visits it concerned. */
  undo(): Visit[] {
    return this.#again(this.#history.undo(), "before");
  }

  redo(): Visit[] {
    return this.#again(this.#history.redo(), "after");
  }

  #again(step: Step<Wish> | null, side: "before" | "after"): Visit[] {
    if (!step) return [];
    this.#wish(step.map((part) => ({ visit: part.visit, wish: part[side] })));
    return step.flatMap(({ visit }) => this.visit(visit) ?? []);
  }

  #wish(wishes: { visit: Id; wish: Wish }[]): void {
    this.#patch(new Map(wishes.map(({ visit, wish }) => [visit, "placement" in wish ? wish.placement : { locks: wish.locks }])));
    this.saving = true;
    const [only] = wishes;
    if (wishes.length === 1 && only) {
      this.#queue.push(`${"placement" in only.wish ? "place" : "lock"}/${only.visit}`, only.wish);
    } else {
      for (const { visit } of wishes) this.#together.set(visit, (this.#together.get(visit) ?? 0) + 1);
      this.#queue.push(`together/${this.#sentTogether += 1}`, { together: wishes });
    }
  }

  #patch(changes: Map<Id, Partial<Visit>>): void {
    if (!this.plan) return;
    this.plan = { ...this.plan, visits: this.plan.visits.map((visit) => (changes.has(visit.id) ? { ...visit, ...changes.get(visit.id) } : visit)) };
  }

  async #send(key: string, sent: Sent): Promise<void> {
    try {
      if ("together" in sent) {
        await this.#sendTogether(sent.together);
        return;
      }
      const id = key.slice(key.indexOf("/") + 1);
      const visit = this.visit(id);
      if (!visit) return;
      try {
        const change = "placement" in sent
          ? await this.api.place(this.#group, this.#from, id, visit.revision, sent.placement)
          : await this.api.lock(this.#group, this.#from, id, visit.revision, sent.locks);
        this.#accept(change);
        const now = this.visit(id);
        if ("placement" in sent && now && !this.#queue.isWaiting(key)) this.onMoved(now, this.findingsOf(now));
      } catch (error) {
        await this.#refused([id], error);
      }
    } finally {
      this.#settleSoon();
    }
  }

  async #sendTogether(wishes: { visit: Id; wish: Wish }[]): Promise<void> {
    const changes = wishes.flatMap(({ visit: id, wish }) => {
      const visit = this.visit(id);
      return visit ? [{ visit: id, revision: visit.revision, ...wish }] : [];
    });
    for (const { visit } of wishes) {
      const left = (this.#together.get(visit) ?? 1) - 1;
      if (left > 0) this.#together.set(visit, left);
      else this.#together.delete(visit);
    }
    try {
      this.#accept(await this.api.change(this.#group, this.#from, changes));
    } catch (error) {
      await this.#refused(wishes.map(({ visit }) => visit), error);
    }
  }

  #accept(change: PlanChange): void {
    if (this.plan) this.plan = applyChange(this.plan, change, (kind, id) => this.#queue.isWaiting(`${kind}/${id}`) || this.#together.has(id));
  }

  async #refused(ids: Id[], error: unknown): Promise<void> {
    for (const id of ids) {
      this.#queue.forget(`place/${id}`);
      this.#queue.forget(`lock/${id}`);
      this.#history.forget(id);
    }
    const plan = await this.api.read(this.#group, this.#from).catch(() => null);
    if (plan) this.show(plan);
    const detail = error instanceof Error ? error.message : "";
    const kind = error instanceof Problem && error.status === 409 ? "conflict" : "failed";
    this.onRefused({ kind, detail }, this.visit(ids[0] ?? ""));
  }

  /** Once the hands rest, the plan is read again: the head's version, and what others have done meanwhile. */
  #settleSoon(): void {
    clearTimeout(this.#refresh);
    this.#refresh = setTimeout(() => {
      void this.#queue.idle.then(() => { this.saving = false; }).then(() => this.reload());
    }, 500);
  }

  close(): void {
    clearTimeout(this.#refresh);
  }
}
