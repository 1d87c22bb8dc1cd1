// The time by the server's clock, as far as the phone knows: how wrong its own was when the two last met. Events carry the
// phone's own clock, uncorrected; this one is for showing times and for ending keys.

import type { Db } from "./db.ts";

interface Met { /** What to add to the phone's clock. */ skew: number; /** The latest time that is known to have been. */ seen: number }

const KEY = "clock";

export class ServerClock {
  #met: Met = { skew: 0, seen: 0 };
  readonly #device: () => number;

  constructor(device: () => number = () => Date.now()) { this.#device = device; }

  get skew(): number { return this.#met.skew; }

  /** Never earlier than what has been: a clock set back does not lengthen the life of a key. */
  now(): number { return Math.max(this.#met.seen, this.#device() + this.#met.skew); }

  async read(db: Db): Promise<void> {
    const met = await db.get("meta", KEY) as Met | undefined;
    if (met !== undefined) this.#met = met;
  }

  /** The server has said what time it is. */
  async meet(db: Db, serverNow: string): Promise<void> {
    const seen = Date.parse(serverNow);
    this.#met = { skew: seen - this.#device(), seen };
    await db.put("meta", this.#met, KEY);
  }
}
