// The board's plan in the browser: read, changed at once, sent, and put right by the server's answer.

import { Problem } from "../api/client.ts";
import * as api from "../api/endpoints.ts";
import type { Finding, Id, Placement, PlanChange, PlanView, Visit } from "../api/types.ts";
import type { Day } from "../days.ts";
import { applyChange } from "./change.ts";
import { History, type Step } from "./history.ts";
import { layOut, type Grouping } from "./layout.ts";
import { ChangeQueue } from "./queue.ts";

export type Locks = Visit["locks"];
type Wish = { placement: Placement } | { locks: Locks };
export type Outcome = { kind: "conflict"; detail: string } | { kind: "failed"; detail: string };

const wishOf = (visit: Visit): { placement: Placement; locks: Locks } => ({
  placement: { shift: visit.shift, second_shift: visit.second_shift, start: visit.start },
  locks: visit.locks,
});

export class BoardStore {
  plan = $state.raw<PlanView | null>(null);
  grouping = $state<Grouping>("worker");
  saving = $state(false);
  error = $state.raw<unknown>(null);
  loading = $state(false);
  /** Nobody has opened these days yet. */
  unopened = $state(false);
  readonly board = $derived(this.plan ? layOut(this.plan, this.grouping) : null);
  readonly workers = $derived(new Map(this.plan?.shifts.map((shift) => [shift.id, shift.worker?.name ?? null])));

  /** Told when the server refused a change; the plan has been put right by then. */
  onRefused: (outcome: Outcome, visit: Visit | null) => void = () => {};

  #history = new History<Wish>();
  #queue = new ChangeQueue<Wish>((visit, wish) => this.#send(visit, wish));
  #group: Id = "";
  #from: Day = "";
  #refresh: ReturnType<typeof setTimeout> | undefined;

  async open(group: Id, from: Day): Promise<void> {
    this.#group = group;
    this.#from = from;
    this.plan = null;
    this.error = null;
    this.unopened = false;
    this.#history.clear();
    this.loading = true;
    try {
      const plan = await api.plans.read(group, from);
      if (this.#group === group && this.#from === from) this.show(plan);
    } catch (error) {
      if (this.#group !== group || this.#from !== from) return;
      if (error instanceof Problem && error.status === 404) this.unopened = true;
      else this.error = error;
    } finally {
      this.loading = false;
    }
  }

  /** Lays out visits and shifts; opening again brings in what has changed since. */
  async rollOut(): Promise<PlanView> {
    const plan = await api.plans.open(this.#group, this.#from);
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
    const plan = await api.plans.read(group, from).catch(() => null);
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
    this.#do({ visit: id, before: { placement: wishOf(visit).placement }, after: { placement } });
  }

  lock(id: Id, locks: Locks): void {
    const visit = this.visit(id);
    if (!visit) return;
    this.#do({ visit: id, before: { locks: visit.locks }, after: { locks } });
  }

  #do(step: Step<Wish>): void {
    this.#history.record(step);
    this.#wish(step.visit, step.after);
  }

  /** Takes the last change back; returns the visit it concerned, or none. */
  undo(): Visit | null {
    const step = this.#history.undo();
    if (step) this.#wish(step.visit, step.before);
    return step ? this.visit(step.visit) : null;
  }

  redo(): Visit | null {
    const step = this.#history.redo();
    if (step) this.#wish(step.visit, step.after);
    return step ? this.visit(step.visit) : null;
  }

  #wish(id: Id, wish: Wish): void {
    this.#patch(id, "placement" in wish ? wish.placement : { locks: wish.locks });
    this.saving = true;
    this.#queue.push(`${"placement" in wish ? "place" : "lock"}/${id}`, wish);
  }

  #patch(id: Id, change: Partial<Visit>): void {
    if (!this.plan) return;
    this.plan = { ...this.plan, visits: this.plan.visits.map((visit) => (visit.id === id ? { ...visit, ...change } : visit)) };
  }

  async #send(key: string, wish: Wish): Promise<void> {
    const id = key.slice(key.indexOf("/") + 1);
    const visit = this.visit(id);
    if (!visit) return;
    try {
      const change = "placement" in wish
        ? await api.plans.place(this.#group, this.#from, id, visit.revision, wish.placement)
        : await api.plans.lock(this.#group, this.#from, id, visit.revision, wish.locks);
      this.#accept(change);
    } catch (error) {
      await this.#refused(id, error);
    } finally {
      this.#settleSoon();
    }
  }

  #accept(change: PlanChange): void {
    if (this.plan) this.plan = applyChange(this.plan, change, (kind, id) => this.#queue.isWaiting(`${kind}/${id}`));
  }

  async #refused(id: Id, error: unknown): Promise<void> {
    this.#queue.forget(`place/${id}`);
    this.#queue.forget(`lock/${id}`);
    this.#history.forget(id);
    const plan = await api.plans.read(this.#group, this.#from).catch(() => null);
    if (plan) this.show(plan);
    const detail = error instanceof Error ? error.message : "";
    const kind = error instanceof Problem && error.status === 409 ? "conflict" : "failed";
    this.onRefused({ kind, detail }, this.visit(id));
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
