// What can be undone: each move or lock with its inverse. Undo rather than confirm.

export interface Step<T> { visit: string; before: T; after: T }

export class History<T> {
  #done: Step<T>[] = [];
  #undone: Step<T>[] = [];

  get canUndo(): boolean { return this.#done.length > 0; }
  get canRedo(): boolean { return this.#undone.length > 0; }

  record(step: Step<T>): void {
    this.#done.push(step);
    this.#undone = [];
  }

  undo(): Step<T> | null {
    const step = this.#done.pop() ?? null;
    if (step) this.#undone.push(step);
    return step;
  }

  redo(): Step<T> | null {
    const step = this.#undone.pop() ?? null;
    if (step) this.#done.push(step);
    return step;
  }

  /** Forgets what no longer fits: somebody else has changed the visit since. */
  forget(visit: string): void {
    this.#done = this.#done.filter((step) => step.visit !== visit);
    this.#undone = this.#undone.filter((step) => step.visit !== visit);
  }

  clear(): void {
    this.#done = [];
    this.#undone = [];
  }
}
