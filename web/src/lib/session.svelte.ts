// Who is signed in, what that person may open, and the language the person has chosen.

import { setCsrfToken, whenSignedOut } from "./api/client.ts";
import * as api from "./api/endpoints.ts";
import type { Organisation, RoleName, Settings, SignedIn } from "./api/types.ts";
import type { Language } from "./format.ts";
import { i18n } from "./i18n/index.svelte.ts";
import { isPage, landingFor, opensTo, type PageId } from "./pages.ts";

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
    this.#apply(signedIn.settings);
  }

  /** What the user has chosen, written where style sheets read it. */
  #apply({ theme, density }: Pick<Settings, "theme" | "density">): void {
    document.documentElement.dataset["theme"] = theme;
    document.documentElement.dataset["density"] = density;
  }

  get settings(): Settings {
    return this.signedIn?.settings ?? { density: "comfortable", theme: "system", start_page: null };
  }

  async choose(settings: Settings): Promise<void> {
    await this.#accept(await api.session.choose(settings));
  }

  async changePassword(old: string, next: string): Promise<void> {
    await api.session.changePassword(old, next);
    await this.#accept(await api.session.current());
  }

  async signOut(): Promise<void> {
    await api.session.signOut().catch(() => undefined);
    this.signedIn = null;
    this.organisation = null;
    this.#apply({ theme: "system", density: "comfortable" });
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

  /** The page to land on: the one chosen, else that of this person's roles. */
  get home(): PageId {
    const chosen = this.settings.start_page;
    if (chosen !== null && isPage(chosen) && this.mayOpen(chosen)) return chosen;
    return landingFor(this.roles);
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

  /** Groups that this person plans: of the units that a planner's or a manager's role is for. */
  get plannedGroups(): { id: string; name: string; unit: string }[] {
    const plans = this.signedIn?.user.roles.filter(({ role }) => role === "planner" || role === "unit_manager") ?? [];
    const units = new Set(plans.map(({ unit }) => unit?.id ?? null));
    return this.organisation?.units.filter(({ id }) => units.has(null) || units.has(id))
      .flatMap((unit) => unit.groups.map((group) => ({ ...group, unit: unit.name }))) ?? [];
  }

  get groups(): { id: string; name: string; unit: string }[] {
    return this.organisation?.units.flatMap((unit) => unit.groups.map((group) => ({ ...group, unit: unit.name }))) ?? [];
  }
}

export const session = new Session();
