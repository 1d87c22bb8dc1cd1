// The phone's own words: only what it shows, so that it is small. English must say as much as Swedish, or it does not compile.

import type { Language } from "../../lib/format.ts";
import { en } from "./en/index.ts";
import { sv, type Messages } from "./sv/index.ts";

export type { Language };

const DICTIONARIES: Record<Language, Messages> = { sv, en };

class I18n {
  lang = $state<Language>(navigator.language.startsWith("en") ? "en" : "sv");
  readonly messages = $derived(DICTIONARIES[this.lang]);

  use(language: Language): void {
    this.lang = language;
    document.documentElement.lang = language;
  }
}

export const i18n = new I18n();
export const m = (): Messages => i18n.messages;
