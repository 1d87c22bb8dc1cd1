// Who is signed in, what that person may open, and the language the person has chosen.

import { setCsrfToken, whenSignedOut } from "./api/client.ts";
import * as api from "./api/endpoints.ts";
import type { Organisation, RoleName, SignedIn } from "./api/types.ts";
import type { Language } from "./format.ts";
import { i18n } from "./i18n/index.svelte.ts";
import { menuFor, opensTo, type PageId } from "./pages.ts";

class Session {
  signedIn = $state.raw<SignedIn | null>(null);
  organisation = $state.raw<Organisation | null>(null);
  /** Whether the first question, "is somebody signed in?", has been answered. */
  known = $state(false);
  readonly today = $derived(this.signedIn?.today ?? "");

  constructor() {
    whenSignedOut(() => { this.signedIn = null; });
  }

  async restore(): Promise<void> {
    try {
      await this.#accept(await api.session.current());
    } catch {
      this.signedIn = null;
    } finally {
      this.known = true;
    }
  }

  async signIn(username: string, password: string): Promise<void> {
    await this.#accept(await api.session.signIn(username, password));
  }

  async #accept(signedIn: SignedIn): Promise<void> {
    setCsrfToken(signedIn.csrf_token);
    i18n.use(signedIn.user.language);
    this.organisation = await api.organisation().catch(() => null);
    this.signedIn = signedIn;
  }

  async signOut(): Promise<void> {
    await api.session.signOut().catch(() => undefined);
    this.signedIn = null;
    this.organisation = null;
  }

  async setLanguage(language: Language): Promise<void> {
    if (this.signedIn) await api.session.setLanguage(language).catch(() => undefined);
    i18n.use(language);
  }

  readonly roles = $derived<RoleName[]>(this.signedIn?.user.roles.map(({ role }) => role) ?? []);

  mayOpen(page: PageId): boolean {
    return opensTo(page, this.roles);
  }

  has(role: RoleName): boolean {
    return this.roles.includes(role);
  }

  /** The page to land on: the first one in the menu of this person's roles; settings for who has none. */
  get home(): PageId {
    return menuFor(this.roles)[0]?.pages[0] ?? "settings";
  }

  /** Units that perform care, and so may be given an order. */
  get performing(): { id: string; name: string }[] {
    return this.organisation?.units.filter(({ kind }) => kind === "home_care" || kind === "night_patrol") ?? [];
  }

  /** The unit that a group belongs to. */
  unitOfGroup(group: string | null): string | null {
    return this.organisation?.units.find((unit) => unit.groups.some(({ id }) => id === group))?.id ?? null;
  }

  /** How a unit is steered today. */
  modeOf(unit: string): string | null {
    return this.organisation?.units.find(({ id }) => id === unit)?.steering?.mode ?? null;
  }

  get groups(): { id: string; name: string; unit: string }[] {
    return this.organisation?.units.flatMap((unit) => unit.groups.map((group) => ({ ...group, unit: unit.name }))) ?? [];
  }
}

export const session = new Session();
