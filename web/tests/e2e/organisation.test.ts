// The organisation's pages by keyboard: a new version of a code, a steering decision, a worker, a base plan and a roster.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import type { Page } from "playwright-core";
import { api, assertAccessible, excessWidth, Site } from "./support.ts";

let site: Site;
before(async () => { site = await Site.open(); });
after(async () => { await site.close(); });

const PAGES: [user: string, part: string][] = [
  ["chef", "enheter"], ["chef", "katalog"], ["chef", "medarbetare"], ["chef", "grundplan"], ["chef", "schema"], ["chef", "teknik"], ["admin", "konton"],
];

async function enter(page: Page, selector: string): Promise<void> {
  await page.focus(selector);
  await page.keyboard.press("Enter");
}

for (const language of ["sv", "en"] as const) {
  test(`every page of the organisation passes axe in ${language} and fits 320 px`, async () => {
    for (const user of ["chef", "admin"]) {
      const page = await site.signedIn(user, { language });
      for (const [, part] of PAGES.filter(([as]) => as === user)) {
        await site.goto(page, `/verksamhet/${part}`);
        await assertAccessible(page, `${part} ${language}`);
        await page.setViewportSize({ width: 320, height: 800 });
        const excess = await excessWidth(page);
        assert.ok(excess <= 0, `${part} is ${excess} px too wide`);
        await page.setViewportSize({ width: 1440, height: 900 });
      }
      await page.context().close();
    }
  });
}

test("a visit is moved off its tour by keyboard, and undone", async () => {
  const page = await site.signedIn("planerare");
  await site.goto(page, "/verksamhet/grundplan");
  await page.waitForSelector("ol.stops button");
  const before = await page.locator("ol.stops button").count();
  await enter(page, "ol.stops button >> nth=0");
  await page.waitForSelector("dialog form#move-visit");
  await assertAccessible(page, "move a visit");
  await page.locator("dialog select").first().selectOption("");
  await page.locator("dialog button.primary").focus();
  await page.keyboard.press("Enter");
  await page.waitForFunction((count) => document.querySelectorAll("ol.stops button").length === count - 1, before);
  await page.keyboard.press("Control+z");
  await page.waitForFunction((count) => document.querySelectorAll("ol.stops button").length === count, before);
  await page.context().close();
});

test("a base plan is saved from a date, and who read before is told", async () => {
  const [first, second] = [await site.signedIn("planerare"), await site.signedIn("chef")];
  for (const page of [first, second]) {
    await site.goto(page, "/verksamhet/grundplan");
    await page.waitForSelector("ol.stops button");
  }
  const save = async (page: Page): Promise<void> => {
    await page.getByRole("button", { name: "Spara från ett datum" }).press("Enter");
    await page.locator("dialog button.primary").press("Enter");
  };
  const group = await first.locator("main select").first().inputValue();
  await site.goto(second, `/verksamhet/grundplan/${group}`);
  await second.waitForSelector("ol.stops button");
  await save(first);
  await first.waitForSelector("dialog", { state: "detached" });
  await save(second);
  await second.locator("dialog [role=alert]").first().waitFor();
  for (const page of [first, second]) await page.context().close();
});

test("a roster row tells too little rest while it is laid", async () => {
  const page = await site.signedIn("planerare");
  await site.goto(page, "/verksamhet/schema");
  await page.getByRole("button", { name: "Ny rad" }).press("Enter");
  const row = page.locator("tbody tr").last();
  const put = async (day: number, start: string, end: string): Promise<void> => {
    await row.locator("button.add").nth(day).press("Enter");
    await page.getByLabel("Börjar").fill(start);
    await page.getByLabel("Slutar").fill(end);
    await page.locator("dialog button.primary").press("Enter");
    await page.waitForSelector("dialog", { state: "detached" });
  };
  await put(0, "14:00", "22:00");
  await put(0, "07:00", "15:00");
  await row.getByText("minst 11 timmar").waitFor();
  await page.context().close();
});

test("the system owner sees what changes before a new version is saved", async () => {
  const page = await site.signedIn("systemagare");
  await site.goto(page, "/verksamhet/katalog");
  await page.getByRole("button", { name: /^Ny version av/ }).first().press("Enter");
  await page.getByText("Inget ändras mot den senaste versionen.").waitFor();
  await page.getByLabel("Från och med").fill("2025-12-01");
  await page.getByLabel(/Nivåns namn/).first().fill("Annat namn");
  await page.getByText(/heter ”Annat namn”/).waitFor();
  await assertAccessible(page, "new version");
  await page.locator("dialog button.primary").press("Enter");
  await page.waitForSelector("dialog", { state: "detached" });
  await page.context().close();
});

test("a manager decides about steering and reads what it means first", async () => {
  const page = await site.signedIn("chef");
  await site.goto(page, "/verksamhet/enheter");
  await page.getByRole("button", { name: "Besluta om styrform" }).press("Enter");
  await page.getByRole("dialog").getByRole("combobox", { name: /^Styrform/ }).selectOption("none");
  await page.getByText("Beställningen nämner insatser utan minuter.").waitFor();
  // Later than any week the other tests plan, since they share the demo.
  await page.getByLabel("Från och med").fill("2025-12-01");
  await page.getByLabel("Beslutat av").fill("Socialnämnden");
  await page.getByLabel("Samverkan hölls").fill("2025-06-20");
  await page.getByLabel(/Hur samverkan gick till/).fill("MBL 11 §, enighet");
  await assertAccessible(page, "steering decision");
  await page.getByRole("dialog").getByRole("button", { name: "Besluta om styrform" }).press("Enter");
  await page.waitForSelector("dialog", { state: "detached" });
  await page.locator("section[aria-labelledby=steering]").getByText("från 1 december 2025").first().waitFor();
  await page.context().close();
});

test("the days on which a unit by sample measures are drawn from tomorrow on, and the phones are told that this is one", async () => {
  const page = await site.signedIn("chef");
  const { body: of } = await api<{ units: { id: string; steering: { mode: string } | null; groups: unknown[] }[] }>(page, "GET", "/organisation");
  const { body: me } = await api<{ user: { roles: { unit: { id: string } | null }[] } }>(page, "GET", "/session");
  const unit = of.units.find(({ id }) => me.user.roles.some((role) => role.unit?.id === id));
  assert.ok(unit?.steering);
  const { body: history } = await api<{ version: number }>(page, "GET", `/units/${unit.id}/steering`);
  const decided = await api(page, "POST", `/units/${unit.id}/steering`, {
    expected_version: history.version, mode: unit.steering.mode, policy: "sample", from: "2025-07-07", decided_by: "Socialnämnden", decided_on: "2025-07-07",
    consultation: { held_on: "2025-06-20", account: "MBL 11 §, enighet" },
  });
  assert.equal(decided.status, 200);
  await site.goto(page, "/verksamhet/enheter");
  const drawn = page.getByRole("region", { name: "Dagar då besöken mäts" });
  await drawn.getByText("Inga dagar är dragna.").waitFor();
  await assertAccessible(page, "sample days");
  const [from, to] = [drawn.getByLabel("Första dagen"), drawn.getByLabel("Sista dagen")];
  // Nobody is told afterwards that a day was measured, and a period does not end before it begins; what was written stays.
  await from.fill("2025-07-07");
  await drawn.getByRole("button", { name: "Dra dagar" }).press("Enter");
  await drawn.getByText("Välj 2025-07-08 eller senare.").waitFor();
  assert.equal(await from.inputValue(), "2025-07-07");
  await from.fill("2025-07-14");
  await to.fill("2025-07-08");
  await drawn.getByRole("button", { name: "Dra dagar" }).press("Enter");
  await drawn.locator("[aria-invalid=true]").waitFor();
  await from.fill("2025-07-08");
  await to.fill("2025-07-13");
  await drawn.getByRole("button", { name: "Dra dagar" }).press("Enter");
  await drawn.getByText("Kommer").waitFor();
  assert.match(await drawn.getByRole("listitem").first().innerText(), /8.+13 juli/);
  await page.context().close();
  // The worker is told what is asked for: nothing today, and starts and stops on a day that is drawn.
  const worker = await site.signedIn("medarbetare");
  const sampled = async (day: string): Promise<boolean> => (await api<{ sampled: boolean }>(worker, "GET", `/phone/day?day=${day}`)).body.sampled;
  assert.deepEqual([await sampled("2025-07-07"), await sampled("2025-07-08")], [false, true]);
  await worker.context().close();
});
