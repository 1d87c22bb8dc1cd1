// What a person can do on the board, by key, menu or button: one place, so that every way does and says the same.

import { SvelteSet } from "svelte/reactivity";
import { announcer } from "../announce.svelte.ts";
import type { Id, Placement, ProposalResult, Shift, Visit } from "../api/types.ts";
import { clock } from "../format.ts";
import { m } from "../i18n/index.svelte.ts";
import { blockOf, blockToFocus, movedInTime, movedToRow, type Moved } from "./keys.ts";
import type { Block, Board } from "./layout.ts";
import { movedTogether } from "./select.ts";
import type { BoardStore } from "./store.svelte.ts";
import { swapped, type Placed } from "./swap.ts";

export type BoardDialog =
  | { kind: "move"; visit: Id }
  | { kind: "together" }
  | { kind: "effect"; changes: Placed[] }
  | { kind: "length"; visit: Id }
  | { kind: "shift"; shift: Shift }
  | { kind: "lend"; shift: Shift }
  | { kind: "publish" }
  | { kind: "propose" }
  | { kind: "difference"; result: ProposalResult }
  | null;

export class BoardActions {
  readonly store: BoardStore;
  /** The block that Tab reaches and arrows start from. */
  focusKey = $state<string | null>(null);
  /** The block that the hand carries. */
  held = $state<string | null>(null);
  openVisit = $state<Id | null>(null);
  /** Visits that are chosen to be changed together. */
  readonly selected = new SvelteSet<Id>();
  /** A proposal that waits for an answer, also while it is shown on the board. */
  proposal = $state.raw<ProposalResult | null>(null);
  dialog = $state.raw<BoardDialog>(null);
  busy = $state(false);
  error = $state.raw<unknown>(null);
  /** The last thing that happened, shown with its undo. */
  words = $state("");
  undoable = $state(false);
  /** Rises when focus should go to `focusKey` after the board has been redrawn. */
  focusAsked = $state(0);

  /** Whether the user puts people on vacant shifts. */
  mayStaff = false;
  /** Whether what several moves mean is shown before they are made: to a team, whose colleagues they concern. */
  asksFirst = false;
  /** Whether the visit panel should take focus when it opens: by key yes, by pointer no. */
  panelTakesFocus = $state(false);

  constructor(store: BoardStore) {
    this.store = store;
    // A move by key is made before it is priced; what the gate thinks of it is said as soon as it is known.
    store.onMoved = (_, findings) => {
      if (findings.length > 0 && this.words !== "") this.say(`${this.words}. ${findings.slice(0, 3).map(({ words }) => words).join(" ")}`, this.undoable);
    };
    store.onRefused = (outcome) => {
      this.say(outcome.kind === "conflict" ? m().move.conflict(outcome.detail) : m().move.failed(outcome.detail));
    };
  }

  say(words: string, undoable = false): void {
    announcer.say(words);
    this.words = words;
    this.undoable = undoable;
  }

  async open(): Promise<void> {
    await this.#attempt(async () => {
      const opened = await this.store.rollOut();
      this.say(m().board.opened(opened.visits.length));
    });
  }

  async #attempt(action: () => Promise<void>): Promise<void> {
    this.busy = true;
    this.error = null;
    try {
      await action();
    } catch (error) {
      this.error = error;
    } finally {
      this.busy = false;
    }
  }

  focus(key: string | null): void {
    this.focusKey = key;
    this.focusAsked += 1;
  }

  /** Whether the user may change the plan; the server decides, this spares a refusal. */
  get isPlanner(): boolean {
    return this.store.plan?.plan.rights.may_change ?? false;
  }

  /** Whether the draft may be changed now: by one who plans, and not while a proposal is looked at. */
  get mayChange(): boolean {
    return this.isPlanner && this.store.preview === null;
  }

  /** Says why the draft is not to be touched, if it is not. */
  #isRefused(): boolean {
    if (!this.mayChange) this.say(this.isPlanner ? m().grouping.showing(this.proposal?.changes.length ?? 0) : m().drag.onlyReads);
    return !this.mayChange;
  }

  #nameOf(shift: Shift | undefined): string {
    return shift?.worker?.name ?? (shift?.tour ? `${shift.tour.name} (${m().common.vacant.toLowerCase()})` : m().common.vacant);
  }

  place(visit: Visit, placement: Placement): void {
    if (this.#isRefused()) return;
    this.store.place(visit.id, placement);
    const shift = this.store.plan?.shifts.find(({ id }) => id === placement.shift);
    const at = placement.start ? clock(placement.start) : "";
    const words = placement.shift === null ? m().move.takenOff(visit.person.name)
      : placement.shift === visit.shift && placement.second_shift === visit.second_shift ? m().move.movedTime(visit.person.name, at)
      : m().move.moved(visit.person.name, this.#nameOf(placement.second_shift === visit.second_shift ? shift : this.#shift(placement.second_shift)), at);
    this.say(words, true);
  }

  #shift(id: Id | null): Shift | undefined {
    return this.store.plan?.shifts.find((shift) => shift.id === id);
  }

  #apply(visit: Visit, moved: Moved): void {
    if ("refused" in moved) {
      this.say(moved.refused === "locked" ? m().move.isLocked : m().move.noRowThere);
    } else {
      this.place(visit, moved.placement);
      this.focusAsked += 1;
    }
  }

  moveTime(key: string, minutes: number): void {
    const block = this.store.board && blockOf(this.store.board, key);
    if (block) this.#apply(block.visit, movedInTime(block, minutes));
  }

  /** `board` is the one in view, whose rows may stand in another order than the week's. */
  moveRow(board: Board, key: string, step: 1 | -1): void {
    const block = blockOf(board, key);
    if (block) this.#apply(block.visit, movedToRow(board, block, step));
  }

  /** Says why nothing happened. */
  refuse(why: "no_shift" | "other_day" | "same_worker" | "locked" | "cancelled"): void {
    this.say(m().drag.nowhere[why]);
  }

  toggleLock(visit: Visit): void {
    const locked = visit.locks.worker || visit.locks.time;
    this.setLocks(visit, { worker: !locked, time: !locked });
  }

  setLocks(visit: Visit, locks: { worker: boolean; time: boolean }): void {
    if (this.#isRefused()) return;
    this.store.lock(visit.id, locks);
    this.say(locks.worker || locks.time ? m().move.lockedNow(visit.person.name) : m().move.unlockedNow(visit.person.name), true);
  }

  takeOff(visit: Visit): void {
    if (visit.locks.worker || visit.locks.time) this.say(m().move.isLocked);
    else this.place(visit, { shift: null, second_shift: null, start: null });
  }

  undo(): void {
    this.#tellBack(this.store.undo(), m().move.nothingToUndo, false);
  }

  redo(): void {
    this.#tellBack(this.store.redo(), m().move.nothingToRedo, true);
  }

  #tellBack(visits: Visit[], nothing: string, undoable: boolean): void {
    const [visit] = visits;
    if (!visit) {
      this.say(nothing);
      return;
    }
    const where = visits.length > 1 ? m().select.changed(visits.length) : visit.shift === null ? m().move.takenOff(visit.person.name)
      : m().move.moved(visit.person.name, this.#nameOf(this.#shift(visit.shift)), visit.start ? clock(visit.start) : "");
    this.say(undoable ? where : m().move.undone(where), undoable);
    this.#focusVisit(visit.id);
  }

  /** The second worker's block keeps focus if it had it: undoing must not carry the hands to another row. */
  #focusVisit(visit: Id): void {
    this.focus(this.store.board ? blockToFocus(this.store.board, visit, this.focusKey) : null);
  }

  show(visit: Id, takesFocus: boolean): void {
    this.panelTakesFocus = takesFocus;
    this.openVisit = visit;
  }

  closePanel(): void {
    const visit = this.openVisit;
    this.openVisit = null;
    if (visit) this.#focusVisit(visit);
  }

  /** Chooses a visit, or lets it go. */
  toggleSelected(visit: Visit): void {
    const chosen = !this.selected.delete(visit.id);
    if (chosen) this.selected.add(visit.id);
    announcer.say(m().select.told(visit.person.name, chosen, this.selected.size));
  }

  /** Chooses all visits from the one that has focus to this one, along a row; this one alone where they share none. */
  selectTo(block: Block): void {
    const row = this.store.board?.rows.find(({ cells }) => [...cells.values()].some(({ blocks }) => blocks.some(({ key }) => key === block.key)));
    const blocks = [...(row?.cells.values() ?? [])].flatMap((cell) => cell.blocks);
    const from = blocks.findIndex(({ key }) => key === this.focusKey);
    const to = blocks.findIndex(({ key }) => key === block.key);
    for (const each of from === -1 ? [block] : blocks.slice(Math.min(from, to), Math.max(from, to) + 1)) this.selected.add(each.visit.id);
    announcer.say(m().select.count(this.selected.size));
  }

  clearSelected(): void {
    if (this.selected.size === 0) return;
    this.selected.clear();
    announcer.say(m().select.cleared);
  }

  get selectedVisits(): Visit[] {
    return [...this.selected].flatMap((id) => this.store.visit(id) ?? []);
  }

  lockTogether(locked: boolean): void {
    if (this.#isRefused()) return;
    const placed = this.selectedVisits.filter((visit) => visit.shift !== null);
    this.store.change(placed.map((visit) => ({ visit: visit.id, wish: { locks: { worker: locked, time: locked } } })));
    this.say(m().select.lockedTogether(placed.length, locked), placed.length > 0);
  }

  takeOffTogether(): void {
    if (this.#isRefused()) return;
    const free = this.selectedVisits.filter((visit) => visit.shift !== null && !visit.locks.worker && !visit.locks.time);
    const locked = this.selectedVisits.filter((visit) => visit.locks.worker || visit.locks.time).length;
    this.store.change(free.map((visit) => ({ visit: visit.id, wish: { placement: { shift: null, second_shift: null, start: null } } })));
    this.say(m().select.takenOff(free.length, locked), free.length > 0);
  }

  /** Moves the chosen visits of the shift's day there, each at its time; what is locked or of another day stays. */
  moveTogether(shift: Shift): void {
    if (this.#isRefused()) return;
    const { moved, left } = movedTogether(this.selectedVisits, shift);
    if (this.asksFirst && moved.length > 0) {
      this.dialog = { kind: "effect", changes: moved };
      return;
    }
    this.store.change(moved.map(({ visit, placement }) => ({ visit, wish: { placement } })));
    this.say(m().select.movedTogether(moved.length, this.#nameOf(shift), left), moved.length > 0);
  }

  /** Shows what it would mean that the chosen visits change places. */
  swapTogether(): void {
    if (this.#isRefused()) return;
    const swap = swapped(this.selectedVisits, this.store.plan?.shifts ?? []);
    if ("refused" in swap) this.say(m().swap.refused[swap.refused]);
    else this.dialog = { kind: "effect", changes: swap.changes };
  }

  /** Makes changes whose effect has been seen: one thing done, and one to undo. */
  makeTogether(changes: Placed[]): void {
    if (this.#isRefused()) return;
    this.store.change(changes.map(({ visit, placement }) => ({ visit, wish: { placement } })));
    this.selected.clear();
    this.say(m().swap.done(changes.length), true);
  }
}
