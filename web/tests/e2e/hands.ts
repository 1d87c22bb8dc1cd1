// Whoever sits at the screen: the same deeds by mouse and by keyboard. The keyboard goes by Tab alone, so that what cannot be
// reached that way fails; nothing is given focus behind the page's back.

import assert from "node:assert/strict";
import type { Locator, Page } from "playwright-core";
import { heldBlock } from "./boards.ts";
import { settled } from "./support.ts";

export interface Hands {
  readonly name: string;
  press(target: Locator): Promise<void>;
  write(field: Locator, text: string): Promise<void>;
  /** Chooses the option that says this, or begins with it. */
  choose(list: Locator, words: string): Promise<void>;
  tick(box: Locator): Promise<void>;
  /** Opens a page, or a person's page, by the search that every page has. */
  goTo(page: Page, words: string): Promise<void>;
  /** Moves a visit of the day to the row below; tells which. */
  moveDown(page: Page): Promise<string>;
  undo(page: Page): Promise<void>;
}

/** The text of each option of a list, and where the chosen one is. */
const optionsOf = (list: Locator): Promise<{ texts: string[]; at: number }> =>
  list.evaluate((element) => ({ texts: [...(element as HTMLSelectElement).options].map((each) => each.text.trim()), at: (element as HTMLSelectElement).selectedIndex }));

async function indexOf(list: Locator, words: string): Promise<{ index: number; at: number }> {
  const { texts, at } = await optionsOf(list);
  const exact = texts.indexOf(words);
  const index = exact === -1 ? texts.findIndex((text) => text.startsWith(words)) : exact;
  assert.ok(index >= 0, `${words} is not among ${texts.join(", ")}`);
  return { index, at };
}

export const mouse: Hands = {
  name: "mouse",
  async press(target) { await target.click(); },
  async write(field, text) {
    await field.click();
    await field.fill(text);
  },
  async choose(list, words) { await list.selectOption({ index: (await indexOf(list, words)).index }); },
  async tick(box) { await box.click(); },
  async goTo(page, words) {
    await page.locator("header.top button.find").click();
    await page.locator("dialog input[role=combobox]").fill(words);
    await page.locator("dialog [role=option]", { hasText: words }).first().click();
    await page.waitForSelector("dialog", { state: "detached" });
    await settled(page);
  },
  async moveDown(page) {
    const held = await heldBlock(page);
    await page.mouse.move(held.x, held.y);
    await page.mouse.down();
    await page.mouse.move(held.x + 30, held.below, { steps: 4 });
    await page.waitForSelector("[data-drop-row][data-fit]");
    await page.mouse.up();
    return held.id;
  },
  async undo(page) { await page.getByRole("button", { name: "Ångra", exact: true }).click(); },
};

const MOST_TABS = 400;
const isFocused = (target: Locator): Promise<boolean> => target.evaluate((element) => element === document.activeElement);

/** Tabs forwards, or backwards where the target lies behind, until the target has focus. */
async function reach(target: Locator): Promise<void> {
  await target.waitFor();
  const page = target.page();
  if (await isFocused(target)) return;
  const behind = await target.evaluate((element) => {
    const here = document.activeElement;
    return here !== null && here !== document.body && (here.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_PRECEDING) !== 0;
  });
  for (let step = 0; step < MOST_TABS; step += 1) {
    await page.keyboard.press(behind ? "Shift+Tab" : "Tab");
    if (await isFocused(target)) return;
  }
  const where = await page.evaluate(() => document.activeElement?.outerHTML.slice(0, 200));
  assert.fail(`${String(target)} cannot be reached by Tab; focus is on ${where ?? "nothing"}`);
}

export const keyboard: Hands = {
  name: "keyboard",
  async press(target) {
    await reach(target);
    await target.page().keyboard.press("Enter");
  },
  async write(field, text) {
    await reach(field);
    await field.page().keyboard.press("Control+A");
    await field.page().keyboard.type(text);
  },
  async choose(list, words) {
    await reach(list);
    const { index, at } = await indexOf(list, words);
    for (let step = 0; step < Math.abs(index - at); step += 1) await list.page().keyboard.press(index > at ? "ArrowDown" : "ArrowUp");
    assert.equal((await optionsOf(list)).at, index);
  },
  async tick(box) {
    await reach(box);
    await box.page().keyboard.press("Space");
  },
  async goTo(page, words) {
    await page.keyboard.press("Control+k");
    await page.waitForSelector("dialog input[role=combobox]");
    await page.keyboard.type(words);
    const wanted = page.locator("dialog [role=option]", { hasText: words }).first();
    await wanted.waitFor();
    while (await wanted.getAttribute("aria-selected") !== "true") await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Enter");
    await page.waitForSelector("dialog", { state: "detached" });
    await settled(page);
  },
  async moveDown(page) {
    await reach(page.locator("[role=grid] [data-block][tabindex='0']"));
    const key = await page.evaluate(() => (document.activeElement as HTMLElement).dataset["block"] ?? "");
    await page.keyboard.press("Alt+ArrowDown");
    return key.split(":")[0] ?? "";
  },
  async undo(page) { await page.keyboard.press("Control+z"); },
};
