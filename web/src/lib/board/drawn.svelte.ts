// How much of a big board is drawn: the rows near the screen, and of a time axis the hours near it. The other rows keep their head and
// their room, and say how many visits they hold. The first frame draws what it shows and no more; all else follows in short pieces,
// so that a hundred rows and two thousand visits answer to the hand at once, and a drag moves over few elements.

import { flushSync } from "svelte";
import type { Attachment } from "svelte/attachments";
import { SvelteSet } from "svelte/reactivity";

/** How far beyond the screen rows are drawn, as a share of its height: a turn of the wheel meets what is there. */
const BEYOND = "60% 0px";
/** What a piece of drawing may take before the hand is let in. */
const PIECE_MS = 8;
const SHELLS_PER_PIECE = 10;
/** A time axis is drawn anew when it has been moved this far, and this much of it on either side of the screen. */
const STEP_PX = 240;

export interface Drawn {
  /** How many rows stand there with head and room. */
  readonly count: number;
  /** For the element that scrolls. */
  scroller: Attachment<HTMLElement>;
  /** For each row, which names itself in `data-row`. */
  row: Attachment<HTMLElement>;
  /** Whether the visits of a row are drawn. */
  draws: (row: string) => boolean;
  /** Whether what lies here on the time axis, in pixels, is drawn. */
  reaches: (left: number, width: number) => boolean;
}

export interface Big {
  /** The rows, in order. */
  rows: () => { key: string }[];
  /** Begins again when this changes: another day, another week. */
  key: () => unknown;
  /** How many rows fill the screen. */
  first: () => number;
  /** How much of a time axis fills it, in pixels; all of it where there is none. */
  across?: () => number;
}

export function drawn({ rows, key, first, across = () => Infinity }: Big): Drawn {
  const near = new SvelteSet<string>();
  let count = $state(0);
  let from = $state(0);
  let to = $state(Infinity);
  let known: unknown;
  let watcher: IntersectionObserver | null = null;
  // What has come near or gone away, and waits for its piece; the nearest first.
  const waiting = new Map<string, { comes: boolean; away: number }>();
  let piece: ReturnType<typeof setTimeout> | undefined;

  $effect.pre(() => {
    const now = key();
    if (now === known) return;
    known = now;
    count = Math.min(first(), rows().length);
    to = from + across();
    for (const row of rows().slice(0, count)) near.add(row.key);
  });

  // A timer set in a frame runs once that frame is on the screen.
  $effect(() => {
    if (count >= rows().length) return undefined;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const frame = requestAnimationFrame(() => { timer = setTimeout(() => { count += SHELLS_PER_PIECE; }, 0); });
    return () => { cancelAnimationFrame(frame); clearTimeout(timer); };
  });

  function work(): void {
    const until = performance.now() + PIECE_MS;
    for (const [row, { comes }] of [...waiting].sort(([, a], [, b]) => a.away - b.away)) {
      waiting.delete(row);
      flushSync(() => { if (comes) near.add(row); else near.delete(row); });
      if (performance.now() > until) break;
    }
    piece = waiting.size > 0 ? setTimeout(work, 0) : undefined;
  }

  function watch(entries: IntersectionObserverEntry[]): void {
    for (const { target, isIntersecting, boundingClientRect, rootBounds } of entries) {
      const row = (target as HTMLElement).dataset["row"] ?? "";
      const middle = rootBounds ? rootBounds.top + rootBounds.height / 2 : 0;
      if (isIntersecting === near.has(row)) waiting.delete(row);
      else waiting.set(row, { comes: isIntersecting, away: isIntersecting ? Math.abs(boundingClientRect.top + boundingClientRect.height / 2 - middle) : Infinity });
    }
    if (waiting.size > 0) piece ??= setTimeout(work, 0);
  }

  return {
    get count() { return count; },
    scroller: (node) => {
      if (across() === Infinity) return undefined;
      const look = (): void => {
        const at = Math.floor(node.scrollLeft / STEP_PX) * STEP_PX;
        [from, to] = [at - STEP_PX, at + node.clientWidth + 2 * STEP_PX];
      };
      let timer: ReturnType<typeof setTimeout> | undefined;
      const frame = requestAnimationFrame(() => { timer = setTimeout(look, 0); });
      node.addEventListener("scroll", look, { passive: true });
      addEventListener("resize", look);
      return () => {
        cancelAnimationFrame(frame);
        clearTimeout(timer);
        node.removeEventListener("scroll", look);
        removeEventListener("resize", look);
      };
    },
    row: (node) => {
      watcher ??= new IntersectionObserver(watch, { root: node.closest("[data-scroller]"), rootMargin: BEYOND });
      watcher.observe(node);
      return () => {
        const row = node.dataset["row"] ?? "";
        watcher?.unobserve(node);
        near.delete(row);
        waiting.delete(row);
      };
    },
    draws: (row) => near.has(row),
    reaches: (left, width) => left < to && left + width > from,
  };
}
