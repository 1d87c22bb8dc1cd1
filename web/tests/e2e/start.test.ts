// Today, the step when people are short, search, help, settings: by keyboard, in both languages, dark and in forced colours.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import type { Page } from "playwright-core";
import { assertAccessible, said, Site } from "./support.ts";

let site: Site;
before(async () => { site = await Site.open(); });
after(async () => { await site.close(); });

const focusedText = (page: Page): Promise<string> => page.evaluate(() => document.activeElement?.textContent?.trim() ?? "");

/** Tabs until what has focus says this; fails after going round. */
async function tabTo(page: Page, words: RegExp): Promise<void> {
  for (let step = 0; step < 200; step += 1) {
    await page.keyboard.press("Tab");
    if (words.test(await focusedText(page))) return;
  }
  assert.fail(`nothing that says ${words} can be reached by Tab`);
}

test("the app's own files come compressed", async () => {
  const page = await site.signedIn("planerare");
  const files = new Map<string, string | undefined>();
  page.on("response", (response) => {
    const { pathname } = new URL(response.url());
    if (pathname.startsWith("/assets/") && /\.(js|css)$/.test(pathname)) files.set(pathname, response.headers()["content-encoding"]);
  });
  await site.goto(page, "/idag");
  const entry = await page.locator("script[type=module]").first().getAttribute("src") ?? "";
  assert.ok(["br", "gzip"].includes(files.get(entry) ?? ""), `${entry} came as ${files.get(entry)}`);
  await page.context().close();
});

test("search opens by Ctrl+K, finds by part of a name, and Enter opens the person", async () => {
  const page = await site.signedIn("planerare");
  await site.goto(page, "/brukare");
  await page.waitForSelector("tbody a");
  const name = (await page.locator("tbody a").first().textContent())?.trim() ?? "";
  await page.keyboard.press("Control+k");
  await page.waitForSelector("dialog input[role=combobox]");
  await page.keyboard.type(name.split(" ")[0]?.slice(0, 4) ?? "");
  await page.waitForSelector("dialog [role=option]");
  await assertAccessible(page, "search");
  await page.keyboard.press("Control+a");
  await page.keyboard.type(name);
  const wanted = page.locator("dialog [role=option]", { hasText: name });
  await wanted.first().waitFor();
  while (await wanted.first().getAttribute("aria-selected") !== "true") await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  await page.waitForURL(/\/brukare\/.+/);
  await page.context().close();
});

test("? explains the page and lists the keys, Escape gives focus back; typing it in a field does nothing", async () => {
  for (const language of ["sv", "en"] as const) {
    const page = await site.signedIn("planerare", { language });
    await site.goto(page, "/idag");
    await page.keyboard.press("?");
    await page.waitForSelector("dialog kbd");
    await assertAccessible(page, `help ${language}`);
    await page.keyboard.press("Escape");
    await page.waitForSelector("dialog", { state: "detached" });
    await site.goto(page, "/brukare");
    await page.locator("main input").first().focus();
    await page.keyboard.type("?");
    assert.equal(await page.locator("dialog").count(), 0);
    await page.context().close();
  }
});

test("the whole short day by keyboard: report ill, propose, answer, decide, tick off", async () => {
  const page = await site.signedIn("chef");
  await site.goto(page, "/for-fa");
  await page.waitForSelector("#vem");
  const open = page.getByRole("button", { name: "Öppna veckan" });
  if (await open.isVisible()) await open.click();
  await page.waitForSelector("#forslag", { timeout: 60_000 });
  await page.locator("main").focus();
  await tabTo(page, /^Sjuk idag/);
  await page.keyboard.press("Enter");
  await said(page, /sjukanmäld/);
  await page.getByRole("button", { name: /^Tillbaka, inte sjuk/ }).first().waitFor();
  await assertAccessible(page, "short");
  await page.locator("main").focus();
  await tabTo(page, /^Föreslå hur dagen/);
  await page.keyboard.press("Enter");
  await page.getByRole("button", { name: "Be om ett nytt förslag" }).waitFor({ timeout: 60_000 });
  for (const select of await page.locator("select[id^=svar-]").all()) await select.selectOption("can_wait");
  await page.locator("textarea").fill("Sjuk medarbetare, påhittat test");
  const decide = page.getByRole("button", { name: /^Besluta som/ });
  if (await decide.isEnabled()) {
    await decide.focus();
    await page.keyboard.press("Enter");
    await said(page, /Beslutet är fattat/);
    await page.waitForSelector("article");
    const box = page.locator("article input[type=checkbox]").first();
    await box.focus();
    await page.keyboard.press("Space");
    await said(page, /Meddelad/);
    await assertAccessible(page, "short, decided");
  }
  await page.context().close();
});

test("theme and density are kept and applied at the next log-in", async () => {
  const page = await site.signedIn("controller");
  await site.goto(page, "/installningar");
  await page.getByRole("button", { name: "Mörkt" }).click();
  await page.waitForFunction(() => document.documentElement.dataset["theme"] === "dark");
  await page.getByRole("button", { name: "Tät" }).click();
  await page.waitForFunction(() => document.documentElement.dataset["density"] === "compact");
  await assertAccessible(page, "settings, dark");
  await page.context().close();
  const again = await site.signedIn("controller");
  await site.goto(again, "/installningar");
  assert.equal(await again.evaluate(() => document.documentElement.dataset["theme"]), "dark");
  await again.getByRole("button", { name: "Som datorn" }).click();
  await again.getByRole("button", { name: "Luftig" }).click();
  await again.waitForFunction(() => document.documentElement.dataset["density"] === "comfortable");
  await again.context().close();
});

const PAGES: [string, string][] = [["planerare", "/idag"], ["planerare", "/for-fa"], ["planerare", "/hjalp"], ["planerare", "/installningar"], ["admin", "/komma-igang"], ["logggranskare", "/logg"]];

for (const [what, media] of [["dark", { colorScheme: "dark" }], ["forced colours", { forcedColors: "active" }], ["print", { media: "print" }]] as const) {
  test(`the pages of the start pass axe in ${what}`, async () => {
    let [page, signedIn] = [null as Page | null, ""];
    for (const [user, address] of PAGES) {
      if (page === null || user !== signedIn) {
        await page?.context().close();
        [page, signedIn] = [await site.signedIn(user), user];
        await page.emulateMedia(media);
      }
      await site.goto(page, address);
      if (what !== "print") await assertAccessible(page, `${address} ${what}`);
      else assert.equal(await page.locator("header.top").isVisible(), false, `${address} prints without the menu`);
    }
    await page?.context().close();
  });
}
