// A phone in a browser: signed in by its own form, small, and told when the network is gone.

import assert from "node:assert/strict";
import type { BrowserContext, Page } from "playwright-core";
import { assertAccessible, excessWidth, type Site } from "./support.ts";

export const PHONE = "/telefon/";

/**
 * The phone of somebody who has signed in on it and reads Swedish, with the app kept so that it opens without a network. `having` gives
 * its browser what a test needs of it before anything is opened.
 */
export async function phoneOf(site: Site, user: string, having: (context: BrowserContext) => Promise<unknown> = () => Promise.resolve()): Promise<Page> {
  // The language is the account's, and other tests leave it as they like.
  await (await site.signedIn(user)).context().close();
  const context = await site.context(390, 844);
  await having(context);
  const page = await context.newPage();
  await signInOn(site, page, user);
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
  // A worker that was installed while the page was open takes it over; from then on it is there without a network.
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
  return page;
}

export async function signInOn(site: Site, page: Page, user: string): Promise<void> {
  await page.goto(PHONE);
  await page.fill("input[name=username]", user);
  await page.fill("input[name=password]", site.password);
  await page.click("form button.primary");
  await page.waitForSelector("nav button");
}

/** To the list of the day's visits. */
export async function toDay(page: Page): Promise<void> {
  await page.locator("nav button").first().click();
  await page.waitForSelector("h1");
}

export const offline = (context: BrowserContext, gone: boolean): Promise<void> => context.setOffline(gone);

/** How much has not arrived, as the screen says it. */
export const sendState = (page: Page): Promise<string> => page.locator(".state [role=status]").innerText();

/** What is on the phone's own disk. */
export const onDisk = (page: Page): Promise<{ days: number; keys: string[]; outbox: { standing: string }[]; devices: { active: boolean }[] }> => page.evaluate(async () => {
  const db = await new Promise<IDBDatabase>((resolve, reject) => { const open = indexedDB.open("tillit-telefon"); open.onsuccess = () => { resolve(open.result); }; open.onerror = () => { reject(open.error as Error); }; });
  const all = <T>(store: string): Promise<T[]> => new Promise((resolve, reject) => { const asked = db.transaction(store).objectStore(store).getAll(); asked.onsuccess = () => { resolve(asked.result as T[]); }; asked.onerror = () => { reject(asked.error as Error); }; });
  const read = { days: (await all("days")).length, keys: (await all<{ id: string }>("keys")).map(({ id }) => id), outbox: (await all<{ standing: string }>("outbox")).map(({ standing }) => ({ standing })), devices: (await all<{ active: boolean }>("devices")).map(({ active }) => ({ active })) };
  db.close();
  return read;
});

/** Every control that is smaller than a thumb, by what it says. */
const tooSmall = (page: Page): Promise<string[]> => page.evaluate(() =>
  [...document.querySelectorAll<HTMLElement>("button, a, summary, input, select, textarea, label:has(> input[type=radio]), label:has(> input[type=checkbox])")]
    .filter((each) => !each.matches("label > input"))
    .map((each) => ({ each, box: each.getBoundingClientRect() }))
    .filter(({ box }) => box.width > 0 && (box.height < 44 || box.width < 44))
    .map(({ each, box }) => `${each.tagName} "${each.textContent?.trim() ?? ""}" ${String(Math.round(box.width))} × ${String(Math.round(box.height))}`));

/** Whoever uses the screen can: axe, 44 px, and 320 px without scrolling sideways. */
export async function assertUsable(page: Page, what: string): Promise<void> {
  await assertAccessible(page, what);
  assert.deepEqual(await tooSmall(page), [], `${what}: smaller than 44 px`);
  await page.setViewportSize({ width: 320, height: 700 });
  assert.ok(await excessWidth(page) <= 0, `${what} is wider than 320 px`);
  await page.setViewportSize({ width: 390, height: 844 });
}
