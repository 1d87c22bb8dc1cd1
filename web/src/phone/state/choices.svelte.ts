// The worker's own choices: how the day is shown, the language, the colours. They hold at once and without coverage, and are told
// to the server when it can be reached.

import { api } from "../api.ts";
import type { Display } from "../day/types.ts";
import { i18n, type Language } from "../i18n/index.svelte.ts";
import { shelf } from "./shelf.ts";

export type Theme = "system" | "light" | "dark";
interface Kept { display: Display | null; displaySent: boolean; language: Language | null; theme: Theme }

const KEY = "choices";

class Choices {
  #kept = $state.raw<Kept>({ display: null, displaySent: true, language: null, theme: "system" });

  get display(): Display | null { return this.#kept.display; }
  get theme(): Theme { return this.#kept.theme; }

  async read(): Promise<void> {
    this.#kept = { ...this.#kept, ...await shelf.use((db) => db.get("meta", KEY)) as Partial<Kept> | undefined };
    if (this.#kept.language !== null) i18n.use(this.#kept.language);
    this.#show();
  }

  async #keep(change: Partial<Kept>): Promise<void> {
    this.#kept = { ...this.#kept, ...change };
    const kept = this.#kept;
    await shelf.use((db) => db.put("meta", kept, KEY));
  }

  #show(): void {
    document.documentElement.dataset["theme"] = this.#kept.theme;
  }

  async chooseDisplay(display: Display): Promise<void> {
    await this.#keep({ display, displaySent: false });
    await this.send();
  }

  async chooseTheme(theme: Theme): Promise<void> {
    await this.#keep({ theme });
    this.#show();
  }

  async chooseLanguage(language: Language): Promise<void> {
    i18n.use(language);
    await this.#keep({ language });
    await api.setLanguage(language).catch(() => undefined);
  }

  /** The language that the server knows, unless this phone has one of its own. */
  async takeLanguage(language: Language): Promise<void> {
    if (this.#kept.language === null) i18n.use(language);
  }

  /** Tells the server what it has not been told. */
  async send(): Promise<void> {
    if (this.#kept.displaySent) return;
    const sent = this.#kept.display;
    await api.setDisplay(sent).then(() => (sent === this.#kept.display ? this.#keep({ displaySent: true }) : undefined), () => undefined);
  }

  /** Another worker's phone from now on. */
  async forget(): Promise<void> {
    await this.#keep({ display: null, displaySent: true });
  }
}

export const choices = new Choices();
