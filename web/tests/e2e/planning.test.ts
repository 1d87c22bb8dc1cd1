// The planner's whole: log in, open a week, propose, know better by keyboard, undo, publish; and two people at once.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import type { Page } from "playwright-core";
import { openBoard, planOf } from "./boards.ts";
import { api, said, Site } from "./support.ts";

let site: Site;
before(async () => { site = await Site.open(); });
after(async () => { await site.close(); });

// Weeks that the demo has not opened yet, so that opening is seen too.
const PUBLISHED_WEEK = "2025-07-21";
const SHARED_WEEK = "2025-07-28";

const openWeek = (page: Page, monday: string): Promise<string> => openBoard(site, page, monday, `vy=dag&lista=0&dag=${monday}`);

/** The block that has focus: its key, row and words. */
const focused = (page: Page): Promise<{ key: string; label: string; row: number }> => page.evaluate(() => {
  const element = document.activeElement as HTMLElement;
  const rows = [...document.querySelectorAll("[role=row]")];
  return { key: element.dataset["block"] ?? "", label: element.querySelector(".sr-only")?.textContent ?? "", row: rows.findIndex((row) => row.contains(element)) };
});

test("a wrong password is told in words, the right one opens today", async () => {
  const page = await (await site.context()).newPage();
  await page.goto(`${site.base}/arenden`);
  await page.fill("input[name=username]", "planerare");
  await page.fill("input[name=password]", "fel");
  await page.click("form button.primary");
  await page.getByRole("alert").waitFor();
  await page.fill("input[name=password]", site.password);
  await page.click("form button.primary");
  await page.waitForSelector("header.top");
  assert.equal(new URL(page.url()).pathname, "/arenden", "the address that was asked for is kept");
  await page.goto(site.base);
  await page.waitForURL("**/idag");
  await page.context().close();
});

test("open a week, propose, accept, move by keyboard, undo, lock, publish", async () => {
  const page = await site.signedIn("planerare");
  await openWeek(page, PUBLISHED_WEEK);

  await page.getByRole("button", { name: "Föreslå", exact: true }).click();
  await page.waitForSelector("dialog progress[value], dialog table, dialog .answer");
  const stop = page.getByRole("button", { name: /Avbryt och se/ });
  await page.waitForFunction(() => Number(document.querySelector("dialog progress")?.getAttribute("value") ?? 100) >= 40, undefined, { timeout: 90_000 });
  if (await stop.isVisible()) await stop.click();
  const accept = page.getByRole("button", { name: "Godta allt" });
  await accept.waitFor({ timeout: 90_000 });
  if (await accept.isEnabled()) {
    await accept.click();
    await said(page, /inlag/);
  } else {
    await page.getByRole("button", { name: "Godta inget" }).click();
  }
  await page.waitForSelector("dialog", { state: "detached" });

  await page.focus("[data-block][tabindex='0']");
  const start = await focused(page);
  await page.keyboard.press("Alt+ArrowRight");
  await said(page, /flyttad till/);
  const later = await focused(page);
  assert.equal(later.key, start.key, "focus stays on the visit");
  assert.notEqual(later.label.slice(0, 5), start.label.slice(0, 5), "the visit starts later");
  await page.keyboard.press("Alt+ArrowDown");
  await page.waitForFunction((row) => [...document.querySelectorAll("[role=row]")].findIndex((each) => each.contains(document.activeElement)) > row, start.row);
  await page.keyboard.press("Control+z");
  await said(page, /^Ångrat/);
  await page.keyboard.press("Control+z");
  await page.waitForFunction(([key, label]) => document.querySelector(`[data-block="${key}"]`)?.querySelector(".sr-only")?.textContent?.startsWith(label ?? "") ?? false, [start.key, start.label.slice(0, 5)]);
  assert.equal((await focused(page)).row, start.row, "undone, the visit is back on its row");

  await page.keyboard.press("l");
  await said(page, /låst/);
  await page.keyboard.press("Alt+ArrowRight");
  await said(page, /Lås upp/);
  await page.keyboard.press("l");
  await said(page, /upplåst/);

  await page.keyboard.press("m");
  await page.waitForSelector("dialog ol button");
  await page.keyboard.press("Escape");
  await page.waitForSelector("dialog", { state: "detached" });
  assert.equal((await focused(page)).key, start.key, "closing the dialog gives focus back");

  await page.getByRole("button", { name: "Publicera", exact: true }).first().click();
  const publish = page.locator("dialog button.primary");
  await page.waitForSelector("dialog h3, dialog svg.check");
  const accepted = page.getByLabel("Jag har läst detta och publicerar ändå");
  if (await accepted.isVisible()) {
    assert.equal(await publish.isEnabled(), false, "what is to be known must be accepted first");
    await accepted.check();
  }
  await publish.click();
  await said(page, /publicerad/);
  await page.getByText(/^Publicerad \d/).waitFor();
  await page.context().close();
});

test("a hard finding blocks publishing and is said in words", async () => {
  const page = await site.signedIn("planerare");
  const group = await openWeek(page, SHARED_WEEK);
  const plan = await planOf(page, group, SHARED_WEEK);
  // Two visits of one worker at the same time: nobody can be in two places.
  const onShift = plan.shifts.map(({ id }) => plan.visits.filter(({ shift }) => shift === id)).find((visits) => visits.length > 1);
  assert.ok(onShift);
  const [first, second] = onShift;
  assert.ok(first && second);
  await api(page, "PUT", `/plans/${group}/${SHARED_WEEK}/visits/${second.id}/placement`, { revision: second.revision, shift: second.shift, second_shift: null, start: first.start });
  await page.reload();
  await page.getByRole("button", { name: "Publicera", exact: true }).click();
  await page.getByText(/måste lösas först/).waitFor();
  assert.equal(await page.locator("dialog button.primary").isEnabled(), false);
  await page.getByRole("button", { name: /^Visa på tavlan/ }).first().click();
  await page.waitForSelector("#visit-title");
  await page.context().close();
});

test("of two people on the same visit the later is told, and sees how it is", async () => {
  const page = await site.signedIn("planerare");
  const group = await openWeek(page, SHARED_WEEK);
  await page.focus("[data-block][tabindex='0']");
  const { key } = await focused(page);
  const visitId = key.split(":")[0] ?? "";
  const plan = await planOf(page, group, SHARED_WEEK);
  const visit = plan.visits.find(({ id }) => id === visitId);
  assert.ok(visit);
  const other = await site.signedIn("chef");
  const moved = await api(other, "PUT", `/plans/${group}/${SHARED_WEEK}/visits/${visitId}/placement`, { revision: visit.revision, shift: visit.shift, second_shift: visit.second_shift, start: "09:55" });
  assert.equal(moved.status, 200);
  await page.keyboard.press("Alt+ArrowRight");
  await said(page, /Någon annan hann före/);
  await page.waitForFunction((block) => document.querySelector(`[data-block="${block}"]`)?.querySelector(".sr-only")?.textContent?.startsWith("09:55"), key);
  await other.context().close();
  await page.context().close();
});

test("the list is the board's twin and can move a visit too", async () => {
  const page = await site.signedIn("planerare");
  const group = await openWeek(page, SHARED_WEEK);
  await site.goto(page, `/planering/${group}/${SHARED_WEEK}?vy=dag&lista=1&dag=${SHARED_WEEK}`);
  await page.locator("tbody tr").first().waitFor();
  await page.locator("tbody tr button:has-text('Flytta till')").first().click();
  await page.locator("dialog ol button").first().click();
  await said(page, /flyttad till/);
  await page.context().close();
});
