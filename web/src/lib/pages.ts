// Every page of the office, once: its address, who opens it, where it stands in the menu. **To add a page**, add a line here,
// its name in `nav` and its explanation in `help.pages` of both dictionaries (the compiler asks for them), and its file.
//
// `roles` only spares people menu entries that would be refused; the server decides. `menu: null` keeps a page out of the
// menu. Words in an address that begin with a colon are handed to the page as properties (`null` where left out, if "?").
// A page is built anew when its address changes, unless it says `keeps`.

import type { Component } from "svelte";
import type { RoleName } from "./api/types.ts";

/** The parts of the menu, in order. Their names stand in `menu` of the dictionaries. */
export const MENU_GROUPS = ["day", "people", "work", "system"] as const;
export type MenuGroup = (typeof MENU_GROUPS)[number];

export interface PageEntry {
  readonly address: string;
  /** `"all"`: everybody who is signed in. */
  readonly roles: readonly RoleName[] | "all";
  readonly menu: MenuGroup | null;
  readonly load: () => Promise<{ default: unknown }>;
  /** The menu entry it belongs to, where it has none of its own. */
  readonly under?: string;
  /** Follows a changed address itself. */
  readonly keeps?: boolean;
  /** `false`: nobody begins the day here. */
  readonly lands?: boolean;
}

const PLANNERS = ["planner", "unit_manager"] as const;

export const PAGES = {
  today: { address: "/idag", roles: PLANNERS, menu: "day", load: () => import("../pages/today/Today.svelte"), keeps: true },
  board: { address: "/planering/:group?/:monday?", roles: [...PLANNERS, "contact_person", "care_worker", "safety_representative"], menu: "day", load: () => import("../pages/board/BoardPage.svelte"), keeps: true },
  team: { address: "/lag/:team?/:monday?", roles: ["care_worker"], menu: "day", load: () => import("../pages/team/TeamPage.svelte"), keeps: true },
  short: { address: "/for-fa/:group?/:day?", roles: PLANNERS, menu: "day", load: () => import("../pages/short/Short.svelte"), keeps: true },
  dayAsItGoes: { address: "/dagens-gang/:group?", roles: PLANNERS, menu: "day", load: () => import("../pages/day/DayAsItGoes.svelte"), keeps: true },
  emergency: { address: "/nodlistor", roles: PLANNERS, menu: "day", load: () => import("../pages/emergency/Emergency.svelte") },
  persons: { address: "/brukare", roles: [...PLANNERS, "assessor", "licensed_staff", "contact_person"], menu: "people", load: () => import("../pages/person/Persons.svelte") },
  newPerson: { address: "/brukare/ny", roles: ["assessor", "licensed_staff"], menu: null, under: "persons", load: () => import("../pages/person/NewPerson.svelte") },
  person: { address: "/brukare/:id", roles: [...PLANNERS, "assessor", "licensed_staff", "contact_person"], menu: null, under: "persons", load: () => import("../pages/person/PersonPage.svelte") },
  carePlanForm: { address: "/brukare/:id/plan", roles: ["unit_manager", "contact_person"], menu: null, under: "persons", load: () => import("../pages/careplan/CarePlanForm.svelte") },
  decisionForm: { address: "/brukare/:id/beslut", roles: ["assessor"], menu: null, under: "persons", load: () => import("../pages/decision/DecisionForm.svelte") },
  hslForm: { address: "/brukare/:id/hsl", roles: ["licensed_staff"], menu: null, under: "persons", load: () => import("../pages/decision/HslForm.svelte") },
  cases: { address: "/arenden", roles: [...PLANNERS, "assessor", "licensed_staff", "contact_person"], menu: "people", load: () => import("../pages/cases/Cases.svelte") },
  corrections: { address: "/rattelser/:id?", roles: PLANNERS, menu: "people", load: () => import("../pages/corrections/Corrections.svelte"), keeps: true },
  incidents: { address: "/avvikelser", roles: ["unit_manager", "planner", "assessor", "licensed_staff", "contact_person", "care_worker"], menu: "people", load: () => import("../pages/incidents/Incidents.svelte") },
  delegations: { address: "/delegeringar", roles: ["unit_manager", "licensed_staff", "planner"], menu: "people", load: () => import("../pages/delegations/Delegations.svelte") },
  organisation: { address: "/verksamhet/:part?/:id?", roles: "all", menu: "work", load: () => import("../pages/organisation/OrganisationPages.svelte"), keeps: true },
  phones: { address: "/telefoner", roles: ["unit_manager", "administrator"], menu: "work", load: () => import("../pages/phones/Phones.svelte"), lands: false },
  followUp: { address: "/uppfoljning", roles: [...PLANNERS, "controller", "safety_representative"], menu: "work", load: () => import("../pages/followup/FollowUp.svelte"), keeps: true },
  followUpOpen: { address: "/uppfoljning/oppna/:metric/:group/:month", roles: [...PLANNERS, "contact_person"], menu: null, under: "followUp", load: () => import("../pages/followup/OpenedFigure.svelte") },
  followUpPerson: { address: "/uppfoljning/brukare/:id/:month", roles: [...PLANNERS, "contact_person"], menu: null, under: "followUp", load: () => import("../pages/followup/FollowedPerson.svelte") },
  question: { address: "/uppfoljning/fraga/:question", roles: [...PLANNERS, "controller", "safety_representative"], menu: null, under: "followUp", load: () => import("../pages/followup/QuestionPage.svelte"), keeps: true },
  followUpReport: { address: "/uppfoljning/rapport/:question", roles: [...PLANNERS, "controller", "safety_representative"], menu: null, under: "followUp", load: () => import("../pages/followup/ReportPage.svelte"), keeps: true },
  calibration: { address: "/uppfoljning/schablontider", roles: [...PLANNERS, "controller", "safety_representative"], menu: null, under: "followUp", load: () => import("../pages/followup/Calibration.svelte"), keeps: true },
  workList: { address: "/att-folja-upp/:group?", roles: [...PLANNERS, "contact_person"], menu: "work", load: () => import("../pages/acting/WorkListPage.svelte"), keeps: true },
  ownChecks: { address: "/egenkontroll", roles: [...PLANNERS, "controller", "safety_representative"], menu: "work", load: () => import("../pages/acting/OwnChecksPage.svelte") },
  samples: { address: "/stickprov", roles: [...PLANNERS, "controller", "safety_representative"], menu: null, under: "followUp", load: () => import("../pages/acting/SamplesPage.svelte") },
  surveys: { address: "/uppfoljning/enkater", roles: ["unit_manager", "controller", "safety_representative"], menu: "work", load: () => import("../pages/surveys/SurveysPage.svelte"), keeps: true },
  lab: { address: "/styrlabb", roles: ["controller"], menu: "work", load: () => import("../pages/lab/Lab.svelte") },
  compensation: { address: "/ersattning/:part?", roles: ["controller", "unit_manager"], menu: "work", load: () => import("../pages/economy/EconomyPages.svelte"), keeps: true },
  compensationLine: { address: "/ersattning/oppna/:unit/:month/:number", roles: ["unit_manager"], menu: null, under: "compensation", load: () => import("../pages/economy/CompensationLine.svelte") },
  integrityFinding: { address: "/ersattning/registrering/:unit/:month/:check", roles: ["unit_manager"], menu: null, under: "compensation", load: () => import("../pages/economy/IntegrityFinding.svelte") },
  fees: { address: "/avgifter/:part?", roles: ["fee_officer", "controller"], menu: "work", load: () => import("../pages/fees/FeesPages.svelte"), keeps: true },
  feeGround: { address: "/avgifter/brukare/:id", roles: ["fee_officer"], menu: null, under: "fees", load: () => import("../pages/fees/FeeGround.svelte") },
  setup: { address: "/komma-igang", roles: ["administrator", "system_owner"], menu: "system", load: () => import("../pages/setup/SetUp.svelte") },
  import: { address: "/import", roles: ["administrator"], menu: "system", load: () => import("../pages/import/Import.svelte") },
  log: { address: "/logg", roles: ["log_reviewer"], menu: "system", load: () => import("../pages/log/Log.svelte") },
  settings: { address: "/installningar", roles: "all", menu: null, load: () => import("../pages/settings/Settings.svelte") },
  help: { address: "/hjalp", roles: "all", menu: null, load: () => import("../pages/help/Help.svelte") },
} as const satisfies Record<string, PageEntry>;

export type PageId = keyof typeof PAGES;

export const PAGE_IDS = Object.keys(PAGES) as PageId[];

export const isPage = (name: string): name is PageId => Object.hasOwn(PAGES, name);

export const pageEntry = (page: PageId): PageEntry => PAGES[page];

/** The page as a Svelte component that takes the address's words as properties. */
export const loadPage = async (page: PageId): Promise<Component<Record<string, unknown>>> =>
  (await pageEntry(page).load()).default as Component<Record<string, unknown>>;

/** The address of a page, with its words filled in: `addressOf("person", { id })`. */
export function addressOf(page: PageId, words: Record<string, string> = {}): string {
  const parts = PAGES[page].address.split("/").map((part) => (part.startsWith(":") ? words[part.replace(/[:?]/g, "")] : part));
  return parts.filter((part) => part !== undefined).map((part, index) => (index === 0 ? part : encodeURIComponent(part))).join("/");
}

/** Where a page begins without any word of its address; none for one that needs them. */
export function startOf(page: PageId): string | null {
  const words = PAGES[page].address.split("/").filter((part) => part.startsWith(":"));
  return words.every((part) => part.endsWith("?")) ? addressOf(page) : null;
}

/** Whether somebody with these roles is offered the page. */
export function opensTo(page: PageId, roles: readonly RoleName[]): boolean {
  const entry = pageEntry(page);
  return entry.roles === "all" ? roles.length > 0 : roles.some((role) => entry.roles.includes(role));
}

/** The menu for some roles: groups that have pages, in order. */
export function menuFor(roles: readonly RoleName[]): { group: MenuGroup; pages: PageId[] }[] {
  return MENU_GROUPS
    .map((group) => ({ group, pages: PAGE_IDS.filter((page) => PAGES[page].menu === group && opensTo(page, roles)) }))
    .filter(({ pages }) => pages.length > 0);
}

/** The page to land on: the first that is there for these roles in particular, then any; settings for who has none. */
export function landingFor(roles: readonly RoleName[]): PageId {
  const pages = menuFor(roles).flatMap((part) => part.pages);
  return pages.find((page) => pageEntry(page).roles !== "all" && pageEntry(page).lands !== false) ?? pages[0] ?? "settings";
}

/** The menu entry that a page stands under: itself, or its parent's. */
export const menuEntryOf = (page: PageId): PageId => (pageEntry(page).under as PageId | undefined) ?? page;
