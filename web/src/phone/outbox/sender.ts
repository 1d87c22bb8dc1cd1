// When to send: at once after each tap, when the app is opened or looked at again, when coverage returns, and else by and by.

import type { Flushed } from "./outbox.ts";
import { waitAfter } from "./backoff.ts";

export interface Timer { set: (ms: number, run: () => void) => unknown; clear: (timer: unknown) => void }

const browserTimer: Timer = { set: (ms, run) => setTimeout(run, ms), clear: (timer) => { clearTimeout(timer as number); } };

export class Sender {
  readonly #flush: () => Promise<Flushed>;
  readonly #timer: Timer;
  readonly #spread: () => number;
  #failures = 0;
  #waiting: unknown = null;

  constructor(flush: () => Promise<Flushed>, timer: Timer = browserTimer, spread: () => number = Math.random) {
    this.#flush = flush;
    this.#timer = timer;
    this.#spread = spread;
  }

  /** Tries now, whatever was waited for. */
  async now(): Promise<Flushed> {
    if (this.#waiting !== null) this.#timer.clear(this.#waiting);
    this.#waiting = null;
    const flushed = await this.#flush();
    if (flushed !== "failed") { this.#failures = 0; return flushed; }
    this.#failures += 1;
    if (this.#waiting === null) this.#waiting = this.#timer.set(waitAfter(this.#failures, this.#spread()), () => { this.#waiting = null; void this.now(); });
    return flushed;
  }

  /** Tries at each of the moments at which it may have become possible. */
  listen(signal: AbortSignal): void {
    addEventListener("online", () => { void this.now(); }, { signal });
    document.addEventListener("visibilitychange", () => { if (document.visibilityState === "visible") void this.now(); }, { signal });
  }
}
