// What a person can do on the board, by key, menu or button: one place, so that every way does and says the same.

import { announcer } from "../announce.svelte.ts";
import type { Id, Placement, ProposalResult, Shift, Visit } from "../api/types.ts";
import { clock } from "../format.ts";
import { m } from "../i18n/index.svelte.ts";
import { blockOf, blockToFocus, movedInTime, movedToRow, type Moved } from "./keys.ts";
import type { Board } from "./layout.ts";
import type { BoardStore } from "./store.svelte.ts";

export type BoardDialog =
  | { kind: "move"; visit: Id }
  | { kind: "shift"; shift: Shift }
  | { kind: "publish" }
  | { kind: "propose" }
  | { kind: "difference"; result: ProposalResult }
  | null;

export class BoardActions {
  readonly store: BoardStore;
  /** The block that Tab reaches and arrows start from. */
  focusKey = $state<string | null>(null);
  openVisit = $state<Id | null>(null);
  dialog = $state.raw<BoardDialog>(null);
  busy = $state(false);
  error = $state.raw<unknown>(null);
  /** The last thing that happened, shown with its undo. */
  words = $state("");
  undoable = $state(false);
  /** Rises when focus should go to `focusKey` after the board has been redrawn. */
  focusAsked = $state(0);

  /** Whether the visit panel should take focus when it opens: by key yes, by pointer no. */
  panelTakesFocus = false;

  constructor(store: BoardStore) {
    this.store = store;
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

  #nameOf(shift: Shift | undefined): string {
    return shift?.worker?.name ?? (shift?.tour ? `${shift.tour.name} (${m().common.vacant.toLowerCase()})` : m().common.vacant);
  }

  place(visit: Visit, placement: Placement): void {
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

  toggleLock(visit: Visit): void {
    const locked = visit.locks.worker || visit.locks.time;
    this.setLocks(visit, { worker: !locked, time: !locked });
  }

  setLocks(visit: Visit, locks: { worker: boolean; time: boolean }): void {
    this.store.lock(visit.id, locks);
    this.say(locks.worker || locks.time ? m().move.lockedNow(visit.person.name) : m().move.unlockedNow(visit.person.name), true);
  }

  takeOff(visit: Visit): void {
    if (visit.locks.worker || visit.locks.time) this.say(m().move.isLocked);
    else this.place(visit, { shift: null, second_shift: null, start: null });
  }

  undo(): void {
    const visit = this.store.undo();
    this.#tellBack(visit, m().move.nothingToUndo, false);
  }

  redo(): void {
    this.#tellBack(this.store.redo(), m().move.nothingToRedo, true);
  }

  #tellBack(visit: Visit | null, nothing: string, undoable: boolean): void {
    if (!visit) {
      this.say(nothing);
      return;
    }
    const where = visit.shift === null ? m().move.takenOff(visit.person.name)
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
}
