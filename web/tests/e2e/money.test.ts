// Money by keyboard: what work costs, a budget that is refused and then decided, a model whose error is told by its line, what models
// reward, and a person's income that lowers the fee.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import type { Page } from "playwright-core";
import { assertAccessible, said, settled, Site } from "./support.ts";

let site: Site;
before(async () => { site = await Site.open(); });
after(async () => { await site.close(); });

async function enter(page: Page, name: string | RegExp): Promise<void> {
  const button = page.getByRole("button", { name }).first();
  await button.focus();
  await page.keyboard.press("Enter");
}

async function openAs(user: string, address: string): Promise<Page> {
  const page = await site.signedIn(user);
  await site.goto(page, address);
  if (user === "controller" && address.startsWith("/ersattning")) {
    await page.locator("form.fields select").first().selectOption({ index: 1 });
    await settled(page);
  }
  return page;
}

test("a budget says who decided: a refusal stands at its field, nothing is lost, and the months follow what was decided", async () => {
  const page = await openAs("controller", "/ersattning/budget");
  await enter(page, /Ändra budget|Besluta budget/);
  await page.waitForSelector("form#decide-budget");
  await assertAccessible(page, "decide a budget");
  const amount = page.locator("form#decide-budget input[type=number]").first();
  await amount.fill("24000000");
  await page.getByLabel("Vem som beslutat").fill("   ");
  await enter(page, "Besluta");
  await page.waitForSelector("form#decide-budget [aria-invalid=true]");
  assert.equal(await amount.inputValue(), "24000000", "what was written stands");
  await page.getByLabel("Vem som beslutat").fill("Socialnämnden § 99");
  await enter(page, "Besluta");
  await said(page, /Sparat/);
  await page.getByText("Beslutad av Socialnämnden § 99").waitFor();
  await page.getByText("2 000 000 kr", { exact: false }).first().waitFor();
  await page.context().close();
});

test("what work costs is entered with its source, and pay above the whole hour is refused at its field", async () => {
  const page = await openAs("controller", "/ersattning/budget");
  await enter(page, "Skriv in kostnader");
  await page.waitForSelector("form#rate");
  await assertAccessible(page, "cost rate");
  await page.locator("form#rate").getByLabel("Från och med månad").fill("2025-08");
  await page.getByLabel("Därav lön med arbetsgivaravgift, kr").fill("900");
  await page.locator("form#rate").getByLabel("Varifrån uppgiften kommer").fill("Budget 2025");
  await page.locator("form#rate").getByLabel("Vem som beslutat").fill("Ekonomichefen");
  await enter(page, "Spara");
  await page.getByText("Lönen är en del av vad timmen kostar").waitFor();
  await page.getByLabel("Därav lön med arbetsgivaravgift, kr").fill("270");
  await enter(page, "Spara");
  await said(page, /Sparat/);
  await page.getByRole("rowheader", { name: /augusti 2025/ }).waitFor();
  await page.context().close();
});

test("a model of one's own is checked as it is entered, and what is wrong is told at its line", async () => {
  const page = await openAs("controller", "/ersattning/villkor");
  await enter(page, "Besluta nya villkor");
  await page.waitForSelector("form#terms-form");
  await page.getByLabel("Modell", { exact: true }).selectOption("own");
  await page.getByLabel("Börja från").selectOption("huddinge");
  const text = page.getByLabel("Modellen som text");
  await text.fill((await text.inputValue()).replace("least_known_percent = ", "least_known_percent = 1"));
  await page.getByLabel("Vem som beslutat").fill("Socialnämnden");
  await assertAccessible(page, "new terms");
  await enter(page, "Besluta");
  await page.getByText(/Rad \d+, least_known_percent/).first().waitFor();
  await page.context().close();
});

test("what models reward is worked out on the unit's own month, with words for each", async () => {
  const page = await openAs("chef", "/ersattning/modeller?manad=2025-06");
  await enter(page, /Räkna på månaden/);
  await page.getByRole("columnheader", { name: "Ett besök tar en minut till" }).waitFor({ timeout: 240_000 });
  await page.getByText("Fler minuter ger mer betalt samma månad", { exact: false }).first().waitFor();
  await assertAccessible(page, "rewards");
  await page.context().close();
});

test("a person's income is entered by the fee officer, lowers the fee, and the invoice says so", async () => {
  const page = await openAs("avgifter", "/avgifter?manad=2025-06");
  await page.getByRole("link", { name: /^inte uppgett/ }).first().click();
  await settled(page);
  await enter(page, "Skriv in uppgifter");
  await page.waitForSelector("form#ground-form");
  await assertAccessible(page, "income and housing");
  await page.getByLabel("Från och med månad").fill("2025-01");
  await page.getByLabel("Inkomst efter skatt, kr").fill("13500");
  await page.getByLabel("Boendekostnad, kr").fill("6000");
  await enter(page, "Spara");
  await said(page, /inskrivna/);
  await page.getByRole("heading", { name: "Från och med januari 2025" }).waitFor();
  await page.context().close();
});

test("a controller decides the rules of fees and reads nobody's", async () => {
  const page = await openAs("controller", "/avgifter");
  await page.getByRole("heading", { name: "Regler", level: 1 }).waitFor();
  assert.equal(await page.getByRole("link", { name: "Månadens avgifter" }).count(), 0);
  await enter(page, "Besluta nya regler");
  await page.waitForSelector("form#rules-form");
  await assertAccessible(page, "fee rules");
  await page.getByLabel("Högsta avgift, procent", { exact: false }).fill("60");
  await page.getByLabel("Vem som beslutat").fill("Fullmäktige");
  await enter(page, "Besluta");
  await page.getByText("Högsta avgiften är högst 53,92 procent", { exact: false }).first().waitFor();
  await page.context().close();
});
