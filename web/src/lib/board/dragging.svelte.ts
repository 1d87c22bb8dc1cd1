// Moves blocks by mouse, pen or finger. One ghost is moved by transform, the place under the pointer is asked of the browser,
// and nothing else of the board is laid out or drawn anew while the hand moves. Each frame first asks where things are and then
// moves them: asking afterwards would have the browser lay the board out in between.

import type { Attachment } from "svelte/attachments";
import type { Shift, Targets, Visit } from "../api/types.ts";
import { minutesOf } from "../days.ts";
import type { BoardActions } from "./actions.svelte.ts";
import { gentlest, landingInDay, landingInWeek, minuteAt, placementOf, visitMinute, type Landing } from "./drag.ts";
import { blockOf } from "./keys.ts";
import type { Block } from "./layout.ts";
import type { BoardStore } from "./store.svelte.ts";

/** How far a mouse goes before it drags; less is a click with an unsteady hand. */
const THRESHOLD_PX = 6;
/** How long a finger rests before it drags; before that it scrolls. */
const HOLD_MS = 350;
const EDGE_PX = 48;
const SCROLL_PX = 14;

interface Held { visit: Visit; part: Block["part"]; source: HTMLElement; grabbedX: number; grabbedY: number }
interface Press { pointer: number; x: number; y: number; touch: boolean; held: Held; timer: ReturnType<typeof setTimeout> | undefined }

export class Dragging {
  /** What is in the hand. */
  held = $state.raw<Held | null>(null);
  landing = $state.raw<Landing | null>(null);
  targets = $state.raw<Targets | null>(null);
  failed = $state.raw<unknown>(null);
  /** The words that follow the hand. */
  bubble: HTMLElement | undefined = $state();

  readonly #store: BoardStore;
  readonly #actions: BoardActions;
  #root: HTMLElement | null = null;
  #press: Press | null = null;
  #ghost: HTMLElement | null = null;
  #mark: HTMLElement | null = null;
  #zone: HTMLElement | null = null;
  #at = { x: 0, y: 0 };
  #frame = 0;

  constructor(store: BoardStore, actions: BoardActions) {
    this.#store = store;
    this.#actions = actions;
  }

  /** How many are moved: all that are chosen, if the one in the hand is one of them. */
  get count(): number {
    const { selected } = this.#actions;
    return this.held && selected.size > 1 && selected.has(this.held.visit.id) ? selected.size : 1;
  }

  attach: Attachment<HTMLElement> = (root) => {
    this.#root = root;
    const scrolls = (event: TouchEvent): void => { if (this.held) event.preventDefault(); };
    const menus = (event: Event): void => { if (this.held || this.#press?.touch) event.preventDefault(); };
    root.addEventListener("pointerdown", this.#down);
    // A finger that has taken hold of a visit does not scroll; only a listener that is there from the start may say so.
    root.addEventListener("touchmove", scrolls, { passive: false });
    root.addEventListener("contextmenu", menus);
    return () => {
      this.#end();
      root.removeEventListener("pointerdown", this.#down);
      root.removeEventListener("touchmove", scrolls);
      root.removeEventListener("contextmenu", menus);
    };
  };

  #down = (event: PointerEvent): void => {
    if (event.button !== 0 || !event.isPrimary || event.ctrlKey || event.metaKey || event.shiftKey || !this.#actions.mayChange) return;
    const source = (event.target as Element).closest<HTMLElement>("[data-block], [data-tray]");
    const held = source && this.#heldIn(source, event);
    if (!held) return;
    const touch = event.pointerType === "touch";
    this.#press = {
      pointer: event.pointerId, x: event.clientX, y: event.clientY, touch, held,
      timer: touch ? setTimeout(() => { if (this.#press) this.#begin(this.#press); }, HOLD_MS) : undefined,
    };
    addEventListener("pointermove", this.#move);
    addEventListener("pointerup", this.#up);
    addEventListener("pointercancel", this.#cancel);
    addEventListener("keydown", this.#key, true);
  };

  #heldIn(source: HTMLElement, event: PointerEvent): Held | null {
    const key = source.dataset["block"];
    const block = key === undefined || !this.#store.board ? null : blockOf(this.#store.board, key);
    const visit = block?.visit ?? this.#store.visit(source.dataset["tray"] ?? "");
    if (!visit) return null;
    const box = source.getBoundingClientRect();
    // A visit from the tray has no length on the screen yet: it is held at its start.
    const grabbedX = block ? event.clientX - box.left : 0;
    return { visit, part: block?.part ?? "first", source, grabbedX, grabbedY: event.clientY - box.top };
  }

  #move = (event: PointerEvent): void => {
    const press = this.#press;
    if (!press || event.pointerId !== press.pointer) return;
    this.#at = { x: event.clientX, y: event.clientY };
    const far = Math.hypot(event.clientX - press.x, event.clientY - press.y) > THRESHOLD_PX;
    if (!this.held && far) {
      if (press.touch) { this.#end(); return; }
      this.#begin(press);
    }
    if (this.held) {
      event.preventDefault();
      this.#frame ||= requestAnimationFrame(this.#draw);
    }
  };

  #begin(press: Press): void {
    const { source, visit, part } = press.held;
    this.held = press.held;
    this.#actions.held = source.dataset["block"] ?? null;
    this.#at = this.#at.x === 0 && this.#at.y === 0 ? { x: press.x, y: press.y } : this.#at;
    const box = source.getBoundingClientRect();
    const ghost = source.cloneNode(true) as HTMLElement;
    for (const name of ["data-block", "data-tray", "title", "id"]) ghost.removeAttribute(name);
    ghost.setAttribute("aria-hidden", "true");
    ghost.tabIndex = -1;
    ghost.classList.add("drag-ghost");
    ghost.style.width = `${Math.min(box.width, 320)}px`;
    ghost.style.height = `${box.height}px`;
    document.body.append(ghost);
    source.classList.add("drag-source");
    this.#ghost = ghost;
    this.#mark = document.createElement("div");
    this.#mark.className = "drag-landing";
    document.documentElement.classList.add("dragging");
    const plan = this.#store.plan?.plan;
    if (plan) {
      void this.#store.api.targets(plan.group.id, plan.from, visit.id, part).then((targets) => {
        if (this.held?.visit.id !== visit.id) return;
        this.targets = targets;
        this.#showFits(targets);
        this.#frame ||= requestAnimationFrame(this.#draw);
      }).catch((error: unknown) => { this.failed = error; });
    }
    this.#frame ||= requestAnimationFrame(this.#draw);
  }

  /** Every row says from the start what it would say: fine, something to know, something to solve. */
  #showFits(targets: Targets): void {
    const byShift = new Map(targets.targets.map((target) => [target.shift, target]));
    for (const zone of this.#zones()) {
      const best = this.#shiftsOf(zone).flatMap((shift) => {
        const slot = gentlest(byShift.get(shift.id)?.slots ?? [], minutesOf(this.held?.visit.start ?? this.held?.visit.earliest ?? "12:00"));
        return slot ? [slot.hard ? 2 : slot.conflicts.length > 0 ? 1 : 0] : [];
      });
      if (best.length > 0) zone.dataset["fit"] = ["fine", "know", "solve"][Math.min(...best)] ?? "";
    }
  }

  #zones(): NodeListOf<HTMLElement> | [] {
    return this.#root?.querySelectorAll<HTMLElement>("[data-drop-row]") ?? [];
  }

  #shiftsOf(zone: HTMLElement): Shift[] {
    const row = this.#store.board?.rows.find(({ key }) => key === zone.dataset["dropRow"]);
    return row?.cells.get(zone.dataset["dropDay"] ?? "")?.shifts ?? [];
  }

  #draw = (): void => {
    this.#frame = 0;
    const held = this.held;
    if (!held || !this.#ghost || !this.#mark) return;
    const { x, y } = this.#at;
    const zone = zoneAt(x, y);
    const landing = this.#landingIn(zone, held, x);
    const onward = this.#edgeStep(x, y);
    this.#ghost.style.transform = `translate3d(${x - held.grabbedX}px, ${y - held.grabbedY}px, 0)`;
    this.#placeBubble(x, y);
    // Most frames of a drag lead to where the one before did.
    if (zone !== this.#zone || !sameLanding(this.landing, landing)) this.#showMark(zone, held, landing);
    this.#zone = zone;
    if (!sameLanding(this.landing, landing)) this.landing = landing;
    if (onward) {
      onward.scroller.scrollBy(onward.dx, onward.dy);
      this.#frame ||= requestAnimationFrame(this.#draw);
    }
  };

  #landingIn(zone: HTMLElement | null, held: Held, x: number): Landing | null {
    if (!zone) return null;
    const { visit, part } = held;
    if (zone.dataset["dropTray"] !== undefined) return visit.locks.worker || visit.locks.time ? { to: "nowhere", why: "locked" } : { to: "tray" };
    const shifts = this.#shiftsOf(zone);
    const grid = zone.closest<HTMLElement>("[data-origin]");
    if (!grid) return landingInWeek(visit, part, shifts, this.targets);
    const blockMinute = minuteAt(x - zone.getBoundingClientRect().left, held.grabbedX, Number(grid.dataset["origin"]), Number(grid.dataset["scale"]));
    return landingInDay(visit, part, shifts, visitMinute(visit, part, blockMinute), this.targets);
  }

  #showMark(zone: HTMLElement | null, held: Held, landing: Landing | null): void {
    const mark = this.#mark;
    if (!mark) return;
    if (!zone || !landing || landing.to === "nowhere") { mark.remove(); return; }
    if (mark.parentElement !== zone) zone.append(mark);
    const grid = zone.closest<HTMLElement>("[data-origin]");
    mark.dataset["fit"] = landing.to === "shift" && landing.slot ? (landing.slot.hard ? "solve" : landing.slot.conflicts.length > 0 ? "know" : "fine") : "";
    if (grid && landing.to === "shift") {
      const scale = Number(grid.dataset["scale"]);
      const second = held.part === "second" ? held.visit.second_part : null;
      const start = minutesOf(landing.start) + (second?.after_minutes ?? 0);
      mark.style.transform = `translateX(${(start - Number(grid.dataset["origin"])) * scale}px)`;
      mark.style.width = `${(second?.minutes ?? held.visit.minutes) * scale}px`;
    } else {
      mark.style.transform = "";
      mark.style.width = "100%";
    }
  }

  #placeBubble(x: number, y: number): void {
    const bubble = this.bubble;
    if (!bubble) return;
    const below = y < innerHeight - 220;
    const left = Math.max(8, Math.min(x + 16, innerWidth - 336));
    bubble.style.transform = `translate3d(${left}px, ${below ? y + 36 : y - 36}px, 0) ${below ? "" : "translateY(-100%)"}`;
  }

  /** How far the board scrolls because the hand is at its edge, if it does and can. */
  #edgeStep(x: number, y: number): { scroller: HTMLElement; dx: number; dy: number } | null {
    const scroller = this.#root?.querySelector<HTMLElement>("[data-scroller]");
    if (!scroller) return null;
    const box = scroller.getBoundingClientRect();
    const inside = x > box.left && x < box.right && y > box.top && y < box.bottom;
    if (!inside) return null;
    const step = (near: number, far: number): number => (near < EDGE_PX ? -SCROLL_PX : far < EDGE_PX ? SCROLL_PX : 0);
    const can = (by: number, now: number, most: number): number => Math.max(-now, Math.min(by, most - now));
    const dx = can(step(x - box.left, box.right - x), scroller.scrollLeft, scroller.scrollWidth - scroller.clientWidth);
    const dy = can(step(y - box.top, box.bottom - y), scroller.scrollTop, scroller.scrollHeight - scroller.clientHeight);
    // Fractions of a pixel are left over where a screen is magnified.
    return Math.abs(dx) < 1 && Math.abs(dy) < 1 ? null : { scroller, dx, dy };
  }

  #up = (event: PointerEvent): void => {
    if (event.pointerId !== this.#press?.pointer) return;
    const held = this.held;
    if (held) {
      this.#at = { x: event.clientX, y: event.clientY };
      const landing = this.#landingIn(zoneAt(event.clientX, event.clientY), held, event.clientX);
      // The click that ends a drag opens nothing.
      addEventListener("click", swallow, { capture: true, once: true });
      setTimeout(() => removeEventListener("click", swallow, { capture: true }), 0);
      if (landing) this.#drop(held, landing);
    }
    this.#end();
  };

  #drop({ visit, part }: Held, landing: Landing): void {
    if (this.count > 1) {
      if (landing.to === "tray") this.#actions.takeOffTogether();
      else if (landing.to === "shift") this.#actions.moveTogether(landing.shift);
      else this.#actions.refuse(landing.why);
      return;
    }
    if (landing.to === "nowhere") { this.#actions.refuse(landing.why); return; }
    const placement = placementOf(visit, part, landing);
    if (!placement) return;
    this.#actions.place(visit, placement);
    if (landing.to === "shift") this.#actions.focus(`${visit.id}:${part}`);
  }

  #cancel = (event: PointerEvent): void => {
    if (event.pointerId === this.#press?.pointer) this.#end();
  };

  #key = (event: KeyboardEvent): void => {
    if (event.key !== "Escape" || !this.held) return;
    event.preventDefault();
    event.stopPropagation();
    addEventListener("click", swallow, { capture: true, once: true });
    this.#end();
    this.#actions.refuse("cancelled");
  };

  #end(): void {
    clearTimeout(this.#press?.timer);
    cancelAnimationFrame(this.#frame);
    this.#frame = 0;
    removeEventListener("pointermove", this.#move);
    removeEventListener("pointerup", this.#up);
    removeEventListener("pointercancel", this.#cancel);
    removeEventListener("keydown", this.#key, true);
    this.held?.source.classList.remove("drag-source");
    this.#ghost?.remove();
    this.#mark?.remove();
    for (const zone of this.#zones()) delete zone.dataset["fit"];
    document.documentElement.classList.remove("dragging");
    this.#press = this.#ghost = this.#mark = this.#zone = null;
    this.#actions.held = null;
    this.#at = { x: 0, y: 0 };
    this.held = this.landing = this.targets = this.failed = null;
  }
}

const zoneAt = (x: number, y: number): HTMLElement | null =>
  document.elementFromPoint(x, y)?.closest<HTMLElement>("[data-drop-row], [data-drop-tray]") ?? null;

const swallow = (event: Event): void => { event.preventDefault(); event.stopPropagation(); };

function sameLanding(a: Landing | null, b: Landing | null): boolean {
  if (a === null || b === null || a.to !== b.to) return a === b;
  if (a.to === "shift" && b.to === "shift") return a.shift.id === b.shift.id && a.start === b.start && a.slot === b.slot && a.target === b.target;
  return a.to !== "nowhere" || b.to !== "nowhere" || a.why === b.why;
}
