// Every page that has a picture: who opens it, where, and what is done before the picture is taken.

import type { Page } from "playwright-core";
import type { PageId } from "../../src/lib/pages.ts";

export interface Picture {
  /** Also the picture's file. */
  name: string;
  page: PageId;
  user: string;
  address: string;
  /** What the picture shows of its page, where that has several. */
  about?: { sv: string; en: string };
  prepare?: (page: Page) => Promise<void>;
  /** A page that needs words only another page knows: the first link there that begins so is followed. */
  link?: string;
  /** Taken at the width of a phone too. */
  narrow?: boolean;
  /** Taken in English too. */
  english?: boolean;
  /** Left out of the documentation: looked at only. */
  only?: "looking";
}

const openVisit = async (page: Page): Promise<void> => {
  await page.focus("[data-block][tabindex='0']");
  await page.keyboard.press("Enter");
  await page.waitForSelector("#visit-title");
};
const openMove = async (page: Page): Promise<void> => {
  await page.focus("[data-block][tabindex='0']");
  await page.keyboard.press("m");
  await page.waitForSelector("dialog ol button, dialog .empty");
};
const openSearch = async (page: Page): Promise<void> => {
  await page.keyboard.press("Control+k");
  await page.keyboard.type("anna");
  await page.waitForSelector("dialog [role=option]");
};

export const PICTURES: readonly Picture[] = [
  { name: "idag", page: "today", user: "planerare", address: "/idag", narrow: true, english: true },
  { name: "vecka", page: "board", user: "planerare", address: "/planering?vy=vecka&lista=0", about: { sv: "Veckan", en: "The week" } },
  { name: "dag", page: "board", user: "planerare", address: "/planering?vy=dag&lista=0", about: { sv: "Dagen, med ett besök öppet", en: "The day, with a visit open" }, prepare: openVisit, narrow: true },
  { name: "flytta", page: "board", user: "planerare", address: "/planering?vy=dag&lista=0", about: { sv: "Flytta till …", en: "Move to …" }, prepare: openMove },
  { name: "lista", page: "board", user: "planerare", address: "/planering?vy=dag&lista=1", about: { sv: "Dagen som lista", en: "The day as a list" } },
  { name: "karta", page: "board", user: "planerare", address: "/planering?vy=karta", about: { sv: "Dagen på karta", en: "The day on a map" } },
  { name: "arbetsmiljo", page: "board", user: "skyddsombud", address: "/planering?vy=arbetsmiljo", about: { sv: "Rapporten till skyddsombudet", en: "The safety representative's report" } },
  { name: "lag", page: "team", user: "arbetslag", address: "/lag?lista=0", narrow: true, english: true },
  { name: "for-fa", page: "short", user: "planerare", address: "/for-fa", narrow: true },
  { name: "dagens-gang", page: "dayAsItGoes", user: "planerare", address: "/dagens-gang", narrow: true },
  { name: "nodlistor", page: "emergency", user: "chef", address: "/nodlistor" },
  { name: "avvikelser", page: "incidents", user: "chef", address: "/avvikelser", narrow: true },
  { name: "rattelser", page: "corrections", user: "chef", address: "/rattelser", narrow: true, english: true },
  { name: "telefoner", page: "phones", user: "chef", address: "/telefoner", narrow: true },
  { name: "brukare", page: "persons", user: "planerare", address: "/brukare" },
  { name: "ny-brukare", page: "newPerson", user: "handlaggare", address: "/brukare/ny" },
  { name: "brukaren", page: "person", user: "omsorgskontakt", address: "PERSON", narrow: true, english: true },
  { name: "plan", page: "carePlanForm", user: "omsorgskontakt", address: "PERSON/plan" },
  { name: "beslut", page: "decisionForm", user: "handlaggare", address: "PERSON/beslut" },
  { name: "hsl", page: "hslForm", user: "sjukskoterska", address: "PERSON/hsl" },
  { name: "arenden", page: "cases", user: "handlaggare", address: "/arenden" },
  { name: "delegeringar", page: "delegations", user: "sjukskoterska", address: "/delegeringar" },
  { name: "enheter", page: "organisation", user: "chef", address: "/verksamhet/enheter", about: { sv: "Enheter, styrform och rättigheter", en: "Units, steering mode and rights" } },
  { name: "katalog", page: "organisation", user: "systemagare", address: "/verksamhet/katalog", about: { sv: "Insatskatalogen", en: "The catalogue of services" } },
  { name: "medarbetare", page: "organisation", user: "chef", address: "/verksamhet/medarbetare", about: { sv: "Medarbetare", en: "Workers" } },
  { name: "grundplan", page: "organisation", user: "planerare", address: "/verksamhet/grundplan", about: { sv: "Grundplanen", en: "The base plan" } },
  { name: "schema", page: "organisation", user: "planerare", address: "/verksamhet/schema", about: { sv: "Schemat", en: "The roster" } },
  { name: "teknik", page: "organisation", user: "chef", address: "/verksamhet/teknik", about: { sv: "Välfärdsteknik", en: "Welfare technology" } },
  { name: "konton", page: "organisation", user: "admin", address: "/verksamhet/konton", about: { sv: "Konton", en: "Accounts" } },
  { name: "komma-igang", page: "setup", user: "admin", address: "/komma-igang" },
  { name: "import", page: "import", user: "admin", address: "/import" },
  { name: "logg", page: "log", user: "logggranskare", address: "/logg" },
  { name: "installningar", page: "settings", user: "planerare", address: "/installningar" },
  { name: "hjalp", page: "help", user: "planerare", address: "/hjalp" },
  { name: "uppfoljning", page: "followUp", user: "controller", address: "/uppfoljning" },
  { name: "att-folja-upp", page: "workList", user: "chef", address: "/att-folja-upp" },
  { name: "egenkontroll", page: "ownChecks", user: "chef", address: "/egenkontroll" },
  { name: "varfor", page: "question", user: "controller", address: "/uppfoljning/fraga/given", about: { sv: "Fick brukarna det som beslutades?", en: "Was what was decided given?" } },
  { name: "racker-vi", page: "question", user: "controller", address: "/uppfoljning/fraga/enough", about: { sv: "Räcker vi till?", en: "Are we enough?" } },
  { name: "besok-bakom", page: "followUpOpen", user: "planerare", address: "/uppfoljning", link: "/uppfoljning/oppna/" },
  { name: "foljd-brukare", page: "followUpPerson", user: "chef", address: "/att-folja-upp", link: "/uppfoljning/brukare/" },
  { name: "schablontider", page: "calibration", user: "controller", address: "/uppfoljning/schablontider" },
  { name: "enkater", page: "surveys", user: "chef", address: "/uppfoljning/enkater", narrow: true },
  { name: "enkater-kommunen", page: "surveys", user: "controller", address: "/uppfoljning/enkater", about: { sv: "Hela kommunen", en: "The whole municipality" }, only: "looking" },
  { name: "stickprov", page: "samples", user: "chef", address: "/stickprov" },
  { name: "rapport", page: "followUpReport", user: "controller", address: "/uppfoljning/rapport/namnd" },
  { name: "styrlabb", page: "lab", user: "controller", address: "/styrlabb" },
  { name: "ersattning", page: "compensation", user: "chef", address: "/ersattning" },
  { name: "budget", page: "compensation", user: "chef", address: "/ersattning/budget", about: { sv: "Budget mot utfall", en: "Budget against outcome" }, narrow: true, english: true },
  { name: "modeller", page: "compensation", user: "chef", address: "/ersattning/modeller", about: { sv: "Andra sätt att betala", en: "Other ways to pay" } },
  { name: "ersattning-rad", page: "compensationLine", user: "chef", address: "/ersattning", link: "/ersattning/oppna/" },
  { name: "villkor", page: "compensation", user: "chef", address: "/ersattning/villkor", about: { sv: "Villkor och kvalitet", en: "Terms and quality" } },
  { name: "registrering", page: "compensation", user: "chef", address: "/ersattning/registrering", about: { sv: "Hur det registreras", en: "How registering is done" }, narrow: true },
  { name: "avgifter", page: "fees", user: "avgifter", address: "/avgifter", narrow: true, english: true },
  { name: "avgiftsregler", page: "fees", user: "avgifter", address: "/avgifter/regler", about: { sv: "Regler och belopp", en: "Rules and amounts" } },
  { name: "avgiftsunderlag", page: "feeGround", user: "avgifter", address: "/avgifter", link: "/avgifter/brukare/" },
  { name: "sok", page: "today", user: "planerare", address: "/idag", prepare: openSearch, only: "looking" },
  { name: "arenden-planerare", page: "cases", user: "planerare", address: "/arenden", only: "looking" },
  { name: "brukaren-chef", page: "person", user: "chef", address: "PERSON", only: "looking" },
  { name: "saknas", page: "help", user: "planerare", address: "/nonsens", only: "looking" },
];
