// Every page of the office, in both languages, passes axe; and none scrolls sideways at 320 px.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import type { Page } from "playwright-core";
import { groupNamed } from "./boards.ts";
import { api, assertAccessible, excessWidth, settled, Site, type Language } from "./support.ts";

let site: Site;
before(async () => { site = await Site.open(); });
after(async () => { await site.close(); });

// A board of one of the large groups once; its other states on the night patrol's, which has the same parts and a tenth of the visits.
const PAGES: [user: string, address: string][] = [
  ["planerare", "/idag"], ["planerare", "/planering?vy=dag&lista=0"], ["planerare", "NIGHT?vy=vecka&lista=0"],
  ["planerare", "NIGHT?vy=dag&lista=1"], ["planerare", "NIGHT?vy=dag&lista=0&rader=turer&tat=1&visa=conflicts"], ["planerare", "NIGHT?vy=karta"], ["planerare", "NIGHT?vy=arbetsmiljo"],
  ["planerare", "/brukare"], ["planerare", "PERSON"], ["planerare", "/arenden"], ["planerare", "/nonsens"], ["planerare", "/for-fa"], ["planerare", "/dagens-gang"], ["planerare", "/rattelser"], ["planerare", "/hjalp"], ["planerare", "/installningar"],
  ["chef", "/delegeringar?visa=alla"], ["chef", "/nodlistor"], ["chef", "/avvikelser"], ["chef", "/rattelser"], ["chef", "/telefoner"], ["chef", "PERSON"], ["chef", "/uppfoljning"], ["chef", "/ersattning"], ["chef", "/ersattning/budget"], ["chef", "/ersattning/modeller"], ["chef", "/ersattning/villkor"], ["chef", "/ersattning/registrering"], ["avgifter", "/avgifter"], ["avgifter", "/avgifter/regler"],
  ["chef", "/uppfoljning/fraga/given"], ["chef", "/uppfoljning/fraga/enough"], ["chef", "/uppfoljning/schablontider"], ["chef", "/uppfoljning/rapport/apt"],
  ["chef", "/att-folja-upp"], ["chef", "/egenkontroll"], ["chef", "/stickprov"], ["chef", "/uppfoljning/enkater"], ["controller", "/uppfoljning/enkater"],
  ["handlaggare", "/brukare/ny"], ["handlaggare", "PERSON"], ["handlaggare", "PERSON/beslut"], ["handlaggare", "/arenden"],
  ["sjukskoterska", "PERSON"], ["sjukskoterska", "PERSON/hsl"], ["omsorgskontakt", "PERSON"], ["omsorgskontakt", "PERSON/plan"], ["admin", "/import"], ["admin", "/telefoner"], ["admin", "/komma-igang"], ["logggranskare", "/logg"], ["controller", "/styrlabb"],
  ["arbetslag", "/lag?lista=0"], ["arbetslag", "/lag?vy=vecka&lista=0"], ["arbetslag", "/lag?lista=1"], ["medarbetare", "/lag"],
];

async function addressOf(page: Page, address: string): Promise<string> {
  if (address.startsWith("NIGHT")) return address.replace("NIGHT", `/planering/${(await groupNamed(page, "Nattpatrullen")).id}`);
  if (!address.startsWith("PERSON")) return address;
  const { body } = await api<{ persons: { id: string }[] }>(page, "GET", "/persons?limit=1");
  return address.replace("PERSON", `/brukare/${body.persons[0]?.id ?? ""}`);
}

/** Goes through the pages as each user in turn. */
async function eachPage(language: Language, look: (page: Page, address: string) => Promise<void>): Promise<void> {
  let page: Page | null = null;
  let user = "";
  for (const [as, address] of PAGES) {
    if (as !== user) {
      await page?.context().close();
      page = await site.signedIn(as, { language });
      user = as;
    }
    assert.ok(page);
    await site.goto(page, await addressOf(page, address));
    await look(page, address);
  }
  await page?.context().close();
}

/** What a screen of 320 px shows is what 400 % zoom shows, too. */
async function assertFits(page: Page, address: string): Promise<void> {
  await page.setViewportSize({ width: 320, height: 800 });
  const excess = await excessWidth(page);
  assert.ok(excess <= 0, `${address} is ${excess} px too wide`);
  await page.setViewportSize({ width: 1440, height: 900 });
}

test("the log-in passes axe in both languages", async () => {
  const page = await (await site.context()).newPage();
  await page.goto(site.base);
  await page.waitForSelector("form");
  await assertAccessible(page, "log-in sv");
  await page.getByRole("button", { name: "English" }).click();
  await assertAccessible(page, "log-in en");
  await page.context().close();
});

for (const language of ["sv", "en"] as const) {
  test(`every page passes axe in ${language}, and none scrolls sideways at 320 px`, async () => {
    await eachPage(language, async (page, address) => {
      await assertAccessible(page, `${address} ${language}`);
      await assertFits(page, address);
    });
  });
}

test("dark colours pass axe too", async () => {
  const page = await site.signedIn("planerare");
  await page.emulateMedia({ colorScheme: "dark" });
  for (const address of ["/idag", "NIGHT?vy=dag&lista=0", "NIGHT?vy=vecka&lista=0"]) {
    await site.goto(page, await addressOf(page, address));
    await assertAccessible(page, `${address} dark`);
  }
  await page.context().close();
});

test("the panel, the move dialog and the publish dialog pass axe", async () => {
  const page = await site.signedIn("planerare");
  await site.goto(page, await addressOf(page, "NIGHT?vy=dag&lista=0"));
  await page.focus("[data-block][tabindex='0']");
  await page.keyboard.press("Enter");
  await page.waitForSelector("#visit-title");
  await settled(page);
  await assertAccessible(page, "panel");
  await page.getByRole("button", { name: "Flytta till …" }).click();
  await page.waitForSelector("dialog ol button, dialog .empty");
  await assertAccessible(page, "move dialog");
  await page.keyboard.press("Escape");
  await page.getByRole("button", { name: "Publicera", exact: true }).click();
  await page.waitForSelector("dialog h3, dialog svg.check");
  await assertAccessible(page, "publish dialog");
  await page.context().close();
});
