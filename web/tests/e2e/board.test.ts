// The board by mouse, by finger and by keyboard: dragging with its price, several at once, comparing, proposals by group.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import type { Page } from "playwright-core";
import { answered, drag, heldBlock, openBoard as open, visitsOf } from "./boards.ts";
import { api, assertAccessible, said, Site } from "./support.ts";

let site: Site;
before(async () => { site = await Site.open(); });
after(async () => { await site.close(); });

const WEEK = "2025-08-04";

const openBoard = (page: Page, query: string): Promise<string> => open(site, page, WEEK, query);
const visits = (page: Page, group: string) => visitsOf(page, group, WEEK);

test("a visit is dragged by mouse: every row says what it would mean, the drop does it, and undo takes it back", async () => {
  const page = await site.signedIn("planerare");
  const group = await openBoard(page, `vy=dag&lista=0&dag=${WEEK}`);
  const held = await heldBlock(page);
  const before = (await visits(page, group)).get(held.id);
  await drag(page, held, { x: held.x + 30, y: held.below }, false);
  await page.waitForSelector("[data-drop-row][data-fit]");
  await page.mouse.move(held.x + 31, held.below);
  const words = await page.locator(".bubble").innerText();
  assert.match(words, /\d\d:\d\d/, "who and when");
  assert.ok(words.split("\n").length >= 3, `what it would mean: ${words}`);
  await page.mouse.up();
  await said(page, /flyttad till/);
  assert.equal(await page.locator(".drag-ghost").count(), 0);
  await answered(page);
  const moved = (await visits(page, group)).get(held.id);
  assert.notEqual(moved?.shift, before?.shift);
  assert.equal(await page.locator("#visit-title").count(), 0, "the click that ends a drag opens nothing");
  await page.focus(`[data-block="${held.key}"]`);
  await page.keyboard.press("Control+z");
  await said(page, /^Ångrat/);
  await answered(page);
  const undone = (await visits(page, group)).get(held.id);
  assert.deepEqual([undone?.shift, undone?.start], [before?.shift, before?.start]);
  await page.context().close();
});

test("Escape puts a dragged visit back, and the tray takes one and gives it again", async () => {
  const page = await site.signedIn("planerare");
  const group = await openBoard(page, `vy=dag&lista=0&dag=${WEEK}`);
  const held = await heldBlock(page);
  const before = (await visits(page, group)).get(held.id);
  await drag(page, held, { x: held.x + 40, y: held.below }, false);
  await page.keyboard.press("Escape");
  await page.mouse.up();
  await said(page, /Avbrutet/);
  assert.deepEqual((await visits(page, group)).get(held.id), before);

  const tray = await page.locator("[data-drop-tray]").boundingBox();
  assert.ok(tray && before);
  await drag(page, held, { x: tray.x + 60, y: tray.y + 40 });
  await said(page, /Utan plats/);
  await answered(page);
  assert.equal((await visits(page, group)).get(held.id)?.shift, null);
  const item = page.locator(`[data-tray="${held.id}"]`);
  await item.scrollIntoViewIfNeeded();
  const from = await item.boundingBox();
  const onto = await page.locator("[data-drop-row]").first().boundingBox();
  assert.ok(from && onto);
  await drag(page, { x: from.x + 20, y: from.y + 10 }, { x: onto.x + 200, y: onto.y + 20 });
  await said(page, /flyttad till/);
  await answered(page);
  assert.notEqual((await visits(page, group)).get(held.id)?.shift, null);
  await page.context().close();
});

test("in the week a visit dropped on another worker's day gets the start there that leads to least", async () => {
  const page = await site.signedIn("planerare");
  const group = await openBoard(page, "vy=vecka&lista=0");
  // The last visit of a cell and the cell below it, both brought into view.
  const goal = await page.evaluate(() => {
    for (const cell of document.querySelectorAll<HTMLElement>("[data-drop-row]")) {
      const below = cell.closest("[role=row]")?.nextElementSibling?.querySelector<HTMLElement>(`[data-drop-day="${cell.dataset["dropDay"] ?? ""}"]`);
      const block = [...cell.querySelectorAll<HTMLElement>("[data-block$=':first']")].filter((each) => !/två medarbetare|låst/.test(each.innerText)).at(-1);
      const scroller = cell.closest("[data-scroller]");
      if (!block || !below?.querySelector(".shift") || !scroller) continue;
      scroller.scrollTop += below.getBoundingClientRect().top - scroller.getBoundingClientRect().top - scroller.clientHeight / 2;
      const [from, to] = [block.getBoundingClientRect(), below.getBoundingClientRect()];
      return { key: block.dataset["block"] ?? "", from: { x: from.x + 12, y: from.y + 8 }, to: { x: to.x + 20, y: to.y + 40 } };
    }
    return null;
  });
  assert.ok(goal);
  const id = goal.key.split(":")[0] ?? "";
  const before = (await visits(page, group)).get(id);
  await drag(page, goal.from, { x: goal.from.x + 20, y: goal.from.y + 20 }, false);
  await page.waitForSelector("[data-drop-row][data-fit]");
  await page.mouse.move(goal.to.x, goal.to.y, { steps: 20 });
  await page.mouse.up();
  await said(page, /flyttad till/);
  await answered(page);
  assert.notEqual((await visits(page, group)).get(id)?.shift, before?.shift);
  await page.context().close();
});

test("a finger that rests takes hold of a visit; one that moves at once scrolls", async () => {
  const page = await site.signedIn("planerare");
  await openBoard(page, `vy=dag&lista=0&dag=${WEEK}`);
  const held = await heldBlock(page);
  const touch = await page.context().newCDPSession(page);
  const at = (x: number, y: number): { x: number; y: number }[] => [{ x, y }];
  await touch.send("Input.dispatchTouchEvent", { type: "touchStart", touchPoints: at(held.x, held.y) });
  await page.waitForSelector(".drag-ghost");
  await touch.send("Input.dispatchTouchEvent", { type: "touchMove", touchPoints: at(held.x + 40, held.below) });
  await page.waitForSelector(".bubble");
  await touch.send("Input.dispatchTouchEvent", { type: "touchEnd", touchPoints: [] });
  await said(page, /flyttad till/);
  await page.context().close();
});

test("several are chosen by Ctrl and by Space, locked and taken off as one thing, and come back as one", async () => {
  const page = await site.signedIn("planerare");
  const group = await openBoard(page, `vy=dag&lista=0&dag=${WEEK}`);
  const [first, second] = [await heldBlock(page, 3), await heldBlock(page, 4)];
  const before = await visits(page, group);
  await page.click(`[data-block="${first.key}"]`, { modifiers: ["Control"] });
  await page.focus(`[data-block="${second.key}"]`);
  await page.keyboard.press("Space");
  await said(page, /2 valda/);
  await assertAccessible(page, "two chosen");
  await page.keyboard.press("l");
  await said(page, /2 besök låsta/);
  await answered(page);
  assert.ok([first, second].every(({ id }) => id !== ""));
  let now = await visits(page, group);
  assert.deepEqual([now.get(first.id)?.locks.worker, now.get(second.id)?.locks.worker], [true, true]);
  await page.keyboard.press("Control+z");
  await answered(page);
  await page.keyboard.press("u");
  await said(page, /2 besök ligger nu i Utan plats/);
  await answered(page);
  now = await visits(page, group);
  assert.deepEqual([now.get(first.id)?.shift, now.get(second.id)?.shift], [null, null]);
  await page.getByRole("button", { name: "Ångra", exact: true }).click();
  await said(page, /Ångrat/);
  await answered(page);
  now = await visits(page, group);
  assert.deepEqual([first, second].map(({ id }) => now.get(id)?.shift), [first, second].map(({ id }) => before.get(id)?.shift));

  await page.focus(`[data-block="${second.key}"]`);
  await page.keyboard.press("m");
  await page.waitForSelector("dialog ul button");
  await assertAccessible(page, "moving several");
  await page.locator("dialog ul button").first().click();
  await said(page, /besök flyttade till/);
  await page.focus("[data-block]");
  await page.keyboard.press("Escape");
  await said(page, /Inget är valt/);
  await page.context().close();
});

test("the list chooses and the move dialog prices another time, without the board", async () => {
  const page = await site.signedIn("planerare", { width: 390 });
  await openBoard(page, `vy=dag&lista=1&dag=${WEEK}`);
  await page.locator("tbody input[type=checkbox]").first().check();
  await page.getByText("1 besök valt").waitFor();
  await page.locator("tbody tr button:has-text('Flytta till')").first().click();
  await page.waitForSelector("dialog select", { timeout: 30_000 });
  const times = page.locator("dialog select").first();
  const before = await page.locator("dialog ol .when").first().innerText();
  const other = await times.locator("option").evaluateAll((options, now) => options.map((each) => (each as HTMLOptionElement).value).find((value) => !value.startsWith(now)) ?? "", before);
  await times.selectOption(other);
  await page.waitForFunction((start) => document.querySelector("dialog ol .when")?.textContent?.startsWith(start), other.slice(0, 5));
  await assertAccessible(page, "the move dialog on a phone's width");
  await page.context().close();
});

test("what lies elsewhere than in the base plan is marked, listed and put back", async () => {
  const page = await site.signedIn("planerare");
  const group = await openBoard(page, `vy=dag&lista=0&dag=${WEEK}&jamfor=base_plan`);
  await page.waitForSelector("#compare-title");
  const row = page.locator("section[aria-labelledby=compare-title] tbody tr").first();
  await row.waitFor();
  await page.waitForSelector("[data-block].differs");
  await assertAccessible(page, "comparing");
  const rows = await page.locator("section[aria-labelledby=compare-title] tbody tr").count();
  await row.getByRole("button", { name: /^Lägg tillbaka/ }).first().click();
  await answered(page);
  await page.waitForFunction((count) => document.querySelectorAll("section[aria-labelledby=compare-title] tbody tr").length < count, rows);
  assert.ok(group);
  await page.context().close();
});

test("a proposal is looked at on the board, and accepted for one worker's day while the rest waits", async () => {
  const page = await site.signedIn("planerare");
  await openBoard(page, `vy=dag&lista=0&dag=${WEEK}`);
  await page.getByRole("button", { name: "Föreslå", exact: true }).click();
  await page.waitForSelector("dialog progress[value], dialog section.group", { timeout: 60_000 });
  await page.waitForFunction(() => Number(document.querySelector("dialog progress")?.getAttribute("value") ?? 100) >= 20, undefined, { timeout: 90_000 });
  const stop = page.getByRole("button", { name: /Avbryt och se/ });
  if (await stop.isVisible()) await stop.click();
  await page.locator("dialog section.group").first().waitFor({ timeout: 90_000 });
  await assertAccessible(page, "the proposal by group");
  const changes = async (): Promise<number> => Number(/\d+/.exec(await page.locator("dialog .answer").innerText())?.[0] ?? 0);
  const all = await changes();
  await page.getByRole("button", { name: "Visa på tavlan" }).click();
  await page.waitForSelector("[data-block].differs");
  await assertAccessible(page, "the proposal on the board");
  await page.getByRole("button", { name: "Till listan" }).click();
  await page.getByRole("button", { name: "Brukare", exact: true }).last().click();
  await page.getByRole("button", { name: "Pass", exact: true }).click();
  await page.locator("dialog section.group button").first().click();
  await said(page, /väntar kvar/);
  assert.ok(await changes() < all);
  await page.locator("dialog section.group input[type=checkbox]").nth(1).check();
  await page.getByRole("button", { name: /^Godta valda \(1\)/ }).click();
  await said(page, /1 ändring är inlagd/);
  await page.getByRole("button", { name: "Godta inget" }).click();
  await page.waitForSelector("dialog", { state: "detached" });
  await page.context().close();
});

test("the map has a list that opens visits, and the safety representative reads sums and no plan", async () => {
  const page = await site.signedIn("planerare");
  const group = await openBoard(page, `vy=karta&dag=${WEEK}`);
  await page.waitForSelector(".canvas svg .stop");
  await assertAccessible(page, "the map");
  await page.locator(".list summary").first().press("Enter");
  await page.locator(".list .stop-name").first().press("Enter");
  await page.waitForSelector("#visit-title");
  await page.context().close();

  const safety = await site.signedIn("skyddsombud");
  await site.goto(safety, `/planering/${group}/${WEEK}?vy=arbetsmiljo`);
  await safety.waitForSelector("caption");
  await assertAccessible(safety, "working conditions");
  assert.equal((await api(safety, "GET", `/plans/${group}/${WEEK}?days=7`)).status, 403);
  await safety.context().close();
});

test("a big board draws what is near the screen; what Tab reaches and what is scrolled to is always there", async () => {
  const page = await site.signedIn("planerare");
  const group = await openBoard(page, "vy=vecka&lista=0");
  const rows = page.locator("[role=row]");
  const stop = page.locator("[data-block][tabindex='0']");
  // The last row has its head and room, and says how many visits it holds.
  await page.waitForFunction(() => /besök till/.test([...document.querySelectorAll("[role=row]")].at(-1)?.textContent ?? ""));
  assert.ok(await page.locator("[data-block]").count() < (await visits(page, group)).size, "not all of the week is drawn");
  const first = await stop.getAttribute("data-block");
  await rows.last().scrollIntoViewIfNeeded();
  await page.waitForFunction(() => [...document.querySelectorAll("[role=row]")].slice(-3).some((row) => row.querySelector("[data-block]") !== null));
  assert.equal(await stop.getAttribute("data-block"), first, "Tab reaches the visit it reached, however far the board is scrolled");
  await stop.focus();
  await page.keyboard.press("ArrowDown");
  await page.waitForFunction((before) => {
    const key = (document.activeElement as HTMLElement | null)?.dataset["block"];
    return key !== undefined && key !== before;
  }, first);
  await page.context().close();
});
