// What can be undone: each thing done, of one visit or of several together, with its inverse. Undo rather than confirm.

export interface Part<T> { visit: string; before: T; after: T }
/** One thing done: undone and redone as one. */
export type Step<T> = Part<T>[];

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

  /** Forgets what no longer fits: somebody else has changed the visit since. A step of several goes as a whole. */
  forget(visit: string): void {
    const concerns = (step: Step<T>): boolean => step.some((part) => part.visit === visit);
    this.#done = this.#done.filter((step) => !concerns(step));
    this.#undone = this.#undone.filter((step) => !concerns(step));
  }

  clear(): void {
    this.#done = [];
    this.#undone = [];
  }
}
