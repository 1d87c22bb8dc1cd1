// A board of a hundred rows is there at once: the rows that fill the screen first, the rest a few in each frame after.

const ROWS_PER_FRAME = 4;

export interface Growing { readonly count: number }

/** How many of `total` rows to draw now; begins again when `key` changes. */
export function growing(first: number, total: () => number, key: () => unknown): Growing {
  let count = $state(first);
  let known: unknown;
  $effect.pre(() => {
    const now = key();
    if (now === known) return;
    known = now;
    count = first;
  });
  $effect(() => {
    if (count >= total()) return undefined;
    const frame = requestAnimationFrame(() => { count += ROWS_PER_FRAME; });
    return () => cancelAnimationFrame(frame);
  });
  return { get count() { return count; } };
}
