// What a drag means: where the pointer is in the plan, and what it would lead to there. Pure; dragging.svelte.ts moves things.

import type { Placement, Shift, Slot, Target, Targets, Visit } from "../api/types.ts";
import { clockOf, minutesOf } from "../days.ts";
import type { Block } from "./layout.ts";
import { isOfDay } from "./select.ts";

/** Where a visit would be dropped. */
export type Landing =
  | { to: "tray" }
  | { to: "shift"; shift: Shift; start: string; slot: Slot | null; target: Target | null }
  | { to: "nowhere"; why: "no_shift" | "other_day" | "same_worker" | "locked" };

const SNAP_MINUTES = 5;
/** A start is taken to be one that was asked about when the pointer is this near it. */
const NEAR_MINUTES = 10;

/** The start asked about that lies nearest, if one is near. */
export function nearestSlot(slots: Slot[], minute: number): Slot | null {
  let best: Slot | null = null;
  for (const slot of slots) {
    if (best === null || Math.abs(minutesOf(slot.start) - minute) < Math.abs(minutesOf(best.start) - minute)) best = slot;
  }
  return best !== null && Math.abs(minutesOf(best.start) - minute) <= NEAR_MINUTES ? best : null;
}

/** The start that leads to least: what it solves counts against what it makes, a hard conflict is worst, then comes the least travel, then the nearest to `about`. */
export function gentlest(slots: Slot[], about: number): Slot | null {
  const weight = (slot: Slot): [number, number, number, number] =>
    [slot.hard ? 1 : 0, slot.conflicts.length - slot.solves.length, slot.travel_seconds, Math.abs(minutesOf(slot.start) - about)];
  const less = (a: Slot, b: Slot): boolean => {
    const [x, y] = [weight(a), weight(b)];
    const at = x.findIndex((value, index) => value !== y[index]);
    return at !== -1 && (x[at] ?? 0) < (y[at] ?? 0);
  };
  return slots.reduce<Slot | null>((best, slot) => (best === null || less(slot, best) ? slot : best), null);
}

/** Of findings that stop publishing now, those that would be left at this start: a place that keeps them is no good place. */
export const leftUnsolved = (hard: string[], slot: Slot): string[] => hard.filter((words) => !slot.solves.includes(words));

/** The shift of a row that is meant at a minute: the one that covers it, else the one that begins nearest. */
export function shiftAt(shifts: Shift[], minute: number): Shift | null {
  const covering = shifts.find((shift) => minutesOf(shift.start) <= minute && minute < minutesOf(shift.end));
  return covering ?? shifts.toSorted((a, b) => Math.abs(minutesOf(a.start) - minute) - Math.abs(minutesOf(b.start) - minute))[0] ?? null;
}

const targetOf = (targets: Targets | null, shift: Shift): Target | null => targets?.targets.find((target) => target.shift === shift.id) ?? null;

/** What stands against moving a visit to a shift whatever the time, or nothing. */
function refusal(visit: Visit, part: Block["part"], shift: Shift): "other_day" | "same_worker" | "locked" | null {
  const now = part === "first" ? visit.shift : visit.second_shift;
  const other = part === "first" ? visit.second_shift : visit.shift;
  if (!isOfDay(visit, shift)) return "other_day";
  if (other === shift.id) return "same_worker";
  return visit.locks.worker && now !== shift.id ? "locked" : null;
}

/** A drag over the time axis: row and minute say where. Near a start that was asked about it lands there. */
export function landingInDay(visit: Visit, part: Block["part"], shifts: Shift[], minute: number, targets: Targets | null): Landing {
  const shift = shiftAt(shifts, minute);
  if (shift === null) return { to: "nowhere", why: "no_shift" };
  const refused = refusal(visit, part, shift);
  if (refused) return { to: "nowhere", why: refused };
  const target = targetOf(targets, shift);
  const slot = nearestSlot(target?.slots ?? [], minute);
  const start = slot?.start ?? clockOf(Math.max(0, Math.round(minute / SNAP_MINUTES) * SNAP_MINUTES));
  if (visit.locks.time && start !== visit.start) return { to: "nowhere", why: "locked" };
  return { to: "shift", shift, start, slot, target };
}

/** A drag over the week: the cell says which shift, and the start is the one there that leads to least. */
export function landingInWeek(visit: Visit, part: Block["part"], shifts: Shift[], targets: Targets | null): Landing {
  const about = minutesOf(visit.start ?? visit.earliest);
  const shift = shiftAt(shifts, about);
  if (shift === null) return { to: "nowhere", why: "no_shift" };
  const refused = refusal(visit, part, shift);
  if (refused) return { to: "nowhere", why: refused };
  const target = targetOf(targets, shift);
  const slots = target?.slots ?? [];
  const kept = slots.find((slot) => slot.start === visit.start);
  const stays = shift.id === (part === "first" ? visit.shift : visit.second_shift);
  const slot = visit.locks.time || stays ? kept ?? null : gentlest(slots, about);
  return { to: "shift", shift, start: slot?.start ?? visit.start ?? visit.earliest, slot, target };
}

/** What is asked of the plan when the visit is dropped; nothing when it lands where it lies. */
export function placementOf(visit: Visit, part: Block["part"], landing: Landing): Placement | null {
  if (landing.to === "nowhere") return null;
  if (landing.to === "tray") return visit.shift === null ? null : { shift: null, second_shift: null, start: null };
  const placement = part === "first"
    ? { shift: landing.shift.id, second_shift: visit.second_shift, start: landing.start }
    : { shift: visit.shift, second_shift: landing.shift.id, start: landing.start };
  const same = placement.shift === visit.shift && placement.second_shift === visit.second_shift && placement.start === visit.start;
  return same ? null : placement;
}

/** The minute the block would start at, with the pointer `x` pixels into the axis and `grabbed` pixels into the block. */
export const minuteAt = (x: number, grabbed: number, originMinute: number, pixelsPerMinute: number): number =>
  originMinute + (x - grabbed) / pixelsPerMinute;

/** A second worker may come later than the visit starts: the start of the visit, from the start of the block. */
export const visitMinute = (visit: Visit, part: Block["part"], blockMinute: number): number =>
  blockMinute - (part === "second" ? visit.second_part?.after_minutes ?? 0 : 0);

