// Sends changes one at a time and, for each visit, only the latest wish: a key held down is one answer, not fifty.

export class ChangeQueue<T> {
  readonly #send: (visit: string, wish: T) => Promise<void>;
  #wishes = new Map<string, T>();
  #running: Promise<void> | null = null;

  constructor(send: (visit: string, wish: T) => Promise<void>) {
    this.#send = send;
  }

  push(visit: string, wish: T): void {
    this.#wishes.delete(visit);
    this.#wishes.set(visit, wish);
    this.#running ??= this.#drain();
  }

  /** Whether a wish for the visit is yet to be sent; its answer will be newer than any that comes before. */
  isWaiting(visit: string): boolean {
    return this.#wishes.has(visit);
  }

  forget(visit: string): void {
    this.#wishes.delete(visit);
  }

  get idle(): Promise<void> {
    return this.#running ?? Promise.resolve();
  }

  async #drain(): Promise<void> {
    // Begins in a later turn, so that wishes pushed together are seen together.
    await Promise.resolve();
    for (let next = this.#next(); next; next = this.#next()) {
      this.#wishes.delete(next[0]);
      await this.#send(next[0], next[1]);
    }
    this.#running = null;
  }

  #next(): [string, T] | undefined {
    return this.#wishes.entries().next().value;
  }
}
