// What is being laid, with undo and redo. Everything is a new value, so that going back is taking the old one.

export class Laid<T> {
  now = $state.raw<T>() as T;
  #past = $state.raw<T[]>([]);
  #future = $state.raw<T[]>([]);
  readonly canUndo = $derived(this.#past.length > 0);
  readonly canRedo = $derived(this.#future.length > 0);

  constructor(first: T) { this.now = first; }

  start(first: T): void {
    this.now = first;
    this.#past = [];
    this.#future = [];
  }
  change(next: T): void {
    this.#past = [...this.#past, this.now];
    this.#future = [];
    this.now = next;
  }
  undo(): void {
    const before = this.#past.at(-1);
    if (before === undefined) return;
    this.#future = [this.now, ...this.#future];
    this.#past = this.#past.slice(0, -1);
    this.now = before;
  }
  redo(): void {
    const after = this.#future[0];
    if (after === undefined) return;
    this.#past = [...this.#past, this.now];
    this.#future = this.#future.slice(1);
    this.now = after;
  }
}
