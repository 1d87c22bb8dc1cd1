// A form on its way to the server: what was refused stands at its field, and nothing that was written is lost.

import { tick } from "svelte";
import { Problem } from "./api/client.ts";

export class Form {
  error = $state.raw<unknown>(null);
  busy = $state(false);
  element: HTMLElement | undefined = $state();
  readonly #fields = $derived(new Map(
    this.error instanceof Problem ? (this.error.body.fields ?? []).map(({ field, remedy }) => [field, remedy]) : [],
  ));

  /** The remedy of a field, if it was refused. */
  of(field: string): string | null {
    return this.#fields.get(field) ?? null;
  }

  /** How many fields were refused. */
  get refused(): number {
    return this.#fields.size;
  }

  /** Asks the server; on refusal the first wrong field gets focus. */
  async send<T>(action: () => Promise<T>): Promise<T | null> {
    this.error = null;
    this.busy = true;
    try {
      return await action();
    } catch (refusal) {
      this.error = refusal;
      await tick();
      this.element?.querySelector<HTMLElement>("[aria-invalid='true']")?.focus();
      return null;
    } finally {
      this.busy = false;
    }
  }
}

/** Empty text is no answer at all. */
export const orNull = (text: string): string | null => (text.trim() === "" ? null : text.trim());
