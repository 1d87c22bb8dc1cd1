// Words of the front's own chrome. Swedish is the source; English must have the same keys and parameters, or it does
// not compile. (paraglide-js was weighed: 36 packages and some 600 MB for what a typed object does.)

import type { Language } from "../format.ts";
import { en } from "./en/index.ts";
import { sv, type Messages } from "./sv/index.ts";

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

/** The words in the language in use; reading it in a template makes the template follow the language. */
export const m = (): Messages => i18n.messages;
export const lang = (): Language => i18n.lang;
