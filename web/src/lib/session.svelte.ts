// Who is signed in, what that person may open, and the language the person has chosen.

import { setCsrfToken, whenSignedOut } from "./api/client.ts";
import * as api from "./api/endpoints.ts";
import type { Organisation, RoleName, SignedIn } from "./api/types.ts";
import type { Language } from "./format.ts";
import { i18n } from "./i18n/index.svelte.ts";

export type OfficePage = "today" | "board" | "persons" | "cases" | "delegations" | "organisation" | "import" | "log";

// The server decides what a role may do; this only spares people menu entries that would be refused.
const PAGES: Record<OfficePage, readonly RoleName[]> = {
  today: ["planner", "unit_manager"],
  board: ["planner", "unit_manager", "contact_person", "care_worker"],
  persons: ["planner", "unit_manager", "assessor", "licensed_staff", "contact_person"],
  cases: ["planner", "unit_manager", "assessor", "licensed_staff", "contact_person"],
  delegations: ["unit_manager", "licensed_staff", "planner"],
  import: ["administrator"],
  log: ["log_reviewer"],
  organisation: [
    "system_owner", "unit_manager", "planner", "administrator", "contact_person", "licensed_staff", "assessor", "controller",
    "safety_representative", "care_worker", "log_reviewer",
  ],
};

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

  mayOpen(page: OfficePage): boolean {
    return this.signedIn?.user.roles.some(({ role }) => PAGES[page].includes(role)) ?? false;
  }

  has(role: RoleName): boolean {
    return this.signedIn?.user.roles.some((grant) => grant.role === role) ?? false;
  }

  /** The page to land on: the first one this person's roles open. */
  get home(): OfficePage | null {
    return (Object.keys(PAGES) as OfficePage[]).find((page) => this.mayOpen(page)) ?? null;
  }

  get groups(): { id: string; name: string; unit: string }[] {
    return this.organisation?.units.flatMap((unit) => unit.groups.map((group) => ({ ...group, unit: unit.name }))) ?? [];
  }
}

export const session = new Session();
