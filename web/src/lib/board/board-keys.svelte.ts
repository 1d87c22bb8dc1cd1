// Keys and roving focus of both board views: one Tab stop, arrows inside.

import type { Attachment } from "svelte/attachments";
import { tick } from "svelte";
import type { Day } from "../days.ts";
import type { BoardActions } from "./actions.svelte.ts";
import { blockOf, firstKey, neighbour, rowEnd, spotOf, type Direction } from "./keys.ts";
import type { Board } from "./layout.ts";

const ARROWS: Record<string, Direction> = { ArrowLeft: "left", ArrowRight: "right", ArrowUp: "up", ArrowDown: "down" };
const STEP_MINUTES = 5;
const LONG_STEP_MINUTES = 15;

export interface BoardKeys {
  attach: Attachment<HTMLElement>;
  onkeydown: (event: KeyboardEvent) => void;
  tabindex: (key: string) => 0 | -1;
  /** Whether a row holds what Tab reaches or the hand carries: it is drawn wherever the screen is. */
  holds: (row: string) => boolean;
}

export function boardKeys(board: () => Board, days: () => Day[], actions: () => BoardActions): BoardKeys {
  let root: HTMLElement | null = null;

  const inView = (key: string | null): boolean => {
    const block = key === null ? null : blockOf(board(), key);
    return block !== null && days().includes(block.shift.day);
  };
  const stop = $derived(inView(actions().focusKey) ? actions().focusKey : firstKey(board(), days()));

  const rowOf = (key: string | null): string | null => (key === null ? null : board().rows[spotOf(board(), key)?.row ?? -1]?.key ?? null);
  const kept = $derived([rowOf(stop), rowOf(actions().held)]);

  const element = (key: string): HTMLElement | null => root?.querySelector(`[data-block="${CSS.escape(key)}"]`) ?? null;

  function goTo(key: string | null): void {
    if (key !== null) actions().focus(key);
  }

  function moveKey(event: KeyboardEvent, key: string, direction: Direction): void {
    if (!event.altKey) { goTo(neighbour(board(), days(), key, direction)); return; }
    if (direction === "up" || direction === "down") { actions().moveRow(board(), key, direction === "down" ? 1 : -1); return; }
    const minutes = event.shiftKey ? LONG_STEP_MINUTES : STEP_MINUTES;
    actions().moveTime(key, direction === "right" ? minutes : -minutes);
  }

  function letter(key: string, name: string): boolean {
    const visit = blockOf(board(), key)?.visit;
    if (!visit) return false;
    // With several chosen a letter is for all of them, as a drag is.
    const together = actions().selected.size > 1 && actions().selected.has(visit.id);
    if (name === "m") actions().dialog = together ? { kind: "together" } : { kind: "move", visit: visit.id };
    else if (name === "b" && together) actions().swapTogether();
    else if (name === "l" && together) actions().lockTogether(!actions().selectedVisits.every(({ locks }) => locks.worker && locks.time));
    else if (name === "u" && together) actions().takeOffTogether();
    else if (name === "l") actions().toggleLock(visit);
    else if (name === "u") actions().takeOff(visit);
    else if (name === " ") actions().toggleSelected(visit);
    else return false;
    return true;
  }

  function onkeydown(event: KeyboardEvent): void {
    const key = (event.target as HTMLElement).dataset["block"];
    if (key === undefined) return;
    const name = event.key.toLowerCase();
    const direction = ARROWS[event.key];
    let handled = true;
    if ((event.ctrlKey || event.metaKey) && name === "z") (event.shiftKey ? actions().redo() : actions().undo());
    else if ((event.ctrlKey || event.metaKey) && name === "y") actions().redo();
    else if ((event.ctrlKey || event.metaKey) && name === " ") letter(key, name);
    else if (event.ctrlKey || event.metaKey) handled = false;
    else if (direction) moveKey(event, key, direction);
    else if (event.altKey) handled = false;
    else if (event.key === "Home" || event.key === "End") goTo(rowEnd(board(), days(), key, event.key === "Home" ? "first" : "last"));
    else if (event.key === "Escape" && actions().selected.size > 0) actions().clearSelected();
    else if (event.key === "Escape") actions().openVisit = null;
    else handled = letter(key, name);
    if (handled) event.preventDefault();
  }

  let answered = actions().focusAsked;
  $effect(() => {
    const asked = actions().focusAsked;
    if (asked === answered) return;
    answered = asked;
    // The block may have moved to another row: it is focused where it is once drawn.
    void tick().then(() => {
      const key = actions().focusKey;
      const found = key === null ? null : element(key);
      found?.focus();
      found?.scrollIntoView({ block: "nearest", inline: "nearest" });
    });
  });

  return {
    attach: (node) => { root = node; },
    onkeydown,
    tabindex: (key) => (key === stop ? 0 : -1),
    holds: (row) => kept.includes(row),
  };
}
