// How long to wait before the next try. Coverage comes back at a door, not at a minute: tries come soon at first, then rarely.

const FIRST_MS = 2_000;
const LONGEST_MS = 5 * 60_000;

/** After so many failures in a row. `spread` is between 0 and 1, so that phones do not all try at once when a server returns. */
export const waitAfter = (failures: number, spread: number): number => Math.min(LONGEST_MS, FIRST_MS * 2 ** Math.min(failures - 1, 20)) * (0.75 + spread / 2);
