// A form on its way to the server: what was refused stands at its field, and nothing that was written is lost.

import { tick } from "svelte";
import { Problem } from "./api/client.ts";

export class Form {
  error = $state.raw<unknown>(null);
  busy = $state(false);
  element: HTMLElement | undefined = $state();
  /** How many fields have nothing that could be sent. */
  #empty = $state(0);
  readonly #fieldOf: Readonly<Record<string, string>>;
  readonly #asked = new Set<string>();
  readonly #fields = $derived(new Map(this.#told()));

  /** Some refusals are of the whole by name, and yet about one field: which one, by the refusal's code. */
  constructor(fieldOf: Readonly<Record<string, string>> = {}) {
    this.#fieldOf = fieldOf;
  }

  #told(): [string, string][] {
    if (!(this.error instanceof Problem)) return [];
    const one = this.#fieldOf[this.error.code];
    return one === undefined ? (this.error.body.fields ?? []).map(({ field, remedy }) => [field, remedy]) : [[one, this.error.message]];
  }

  /** The remedy of a field, if it was refused. */
  of(field: string): string | null {
    this.#asked.add(field);
    return this.#fields.get(field) ?? null;
  }

  /** How many fields were refused, or are empty. */
  get refused(): number {
    return this.#fields.size + this.#empty;
  }

  /** Remedies that no field has asked for, so that none of them is left unsaid. */
  get elsewhere(): string[] {
    return [...this.#fields].filter(([field]) => !this.#asked.has(field)).map(([, remedy]) => remedy);
  }

  /** Asks the server; on refusal the first wrong field gets focus. A date or a number that is missing is told before. */
  async send<T>(action: () => Promise<T>): Promise<T | null> {
    this.error = null;
    this.#empty = this.#tellEmpty();
    if (this.#empty > 0) {
      await this.#focusFirstWrong();
      return null;
    }
    this.busy = true;
    try {
      return await action();
    } catch (refusal) {
      this.error = refusal;
      await this.#focusFirstWrong();
      return null;
    } finally {
      this.busy = false;
    }
  }

  /** Lets each field that must be filled in and is not say so itself (its `invalid` event); how many there are. */
  #tellEmpty(): number {
    const controls = [...this.element?.querySelectorAll<HTMLInputElement>("input") ?? []];
    const empty = controls.filter(({ validity }) => validity.valueMissing || validity.badInput || validity.customError);
    for (const control of empty) control.checkValidity();
    return empty.length;
  }

  async #focusFirstWrong(): Promise<void> {
    await tick();
    this.element?.querySelector<HTMLElement>("[aria-invalid='true']")?.focus();
  }
}

/** Empty text is no answer at all. */
export const orNull = (text: string): string | null => (text.trim() === "" ? null : text.trim());

/** The remedy that a refusal tells for a field, by the field's name alone or within something. */
export const remedyOf = (refusal: unknown, field: string): string | null =>
  (refusal instanceof Problem ? refusal.body.fields?.find((wrong) => wrong.field === field || wrong.field.endsWith(`.${field}`))?.remedy : undefined) ?? null;
