// What the tests of the board share: opening a week, its visits as the server has them, and a block to take hold of.

import assert from "node:assert/strict";
import type { Page } from "playwright-core";
import { api, settled, type Site } from "./support.ts";

export interface PlanVisit {
  id: string; revision: number; day: string; name: string; shift: string | null; second_shift: string | null; start: string | null;
  person: { id: string; name: string }; workers_needed: number; locks: { worker: boolean; time: boolean };
}
export interface Plan { plan: { state: string; changed_since_published: number }; visits: PlanVisit[]; shifts: { id: string; day: string; worker: { id: string; name: string } | null }[]; totals: { unplaced: number; hard: number } }

/** A group by its name; the first there is without one. */
export async function groupNamed(page: Page, name?: string): Promise<{ id: string; unit: string }> {
  const { body } = await api<{ units: { id: string; groups: { id: string; name: string }[] }[] }>(page, "GET", "/organisation");
  const found = body.units.flatMap(({ id: unit, groups }) => groups.map((group) => ({ ...group, unit }))).find((group) => name === undefined || group.name === name);
  assert.ok(found, `there is a group ${name ?? ""}`);
  return { id: found.id, unit: found.unit };
}

/** Opens a week of a group on the board, for the first time if need be, with what it has drawn. */
export async function openBoard(site: Site, page: Page, monday: string, query: string, name?: string): Promise<string> {
  const group = (await groupNamed(page, name)).id;
  await site.goto(page, `/planering/${group}/${monday}?${query}`);
  await page.waitForSelector("[role=grid], .empty, .canvas, table");
  const open = page.getByRole("button", { name: "Öppna veckan" });
  if (await open.isVisible()) await open.click();
  await page.waitForSelector("[role=grid] [data-block], .canvas svg, tbody tr", { timeout: 60_000 });
  await settled(page);
  return group;
}

/** Waits until the server has answered what was done on the board. */
export async function answered(page: Page): Promise<void> {
  await page.waitForFunction(() => !document.querySelector(".dot.saving"));
}

export async function planOf(page: Page, group: string, monday: string): Promise<Plan> {
  return (await api<Plan>(page, "GET", `/plans/${group}/${monday}?days=7`)).body;
}

export async function visitsOf(page: Page, group: string, monday: string): Promise<Map<string, PlanVisit>> {
  return new Map((await planOf(page, group, monday)).visits.map((visit) => [visit.id, visit]));
}

/** A visit by one worker on an upper row, brought into view: the middle of it, and the height of the row below, where somebody is at work then too. */
export async function heldBlock(page: Page, index = 1): Promise<{ key: string; id: string; x: number; y: number; below: number }> {
  const found = await page.evaluate((at) => {
    const blocks = [...document.querySelectorAll<HTMLElement>("[data-drop-row] [data-block$=':first']")]
      .filter((block) => !/två medarbetare|låst/.test(block.querySelector(".sr-only")?.textContent ?? ""))
      .filter((block) => {
        const hours = [...block.closest("[role=row]")?.nextElementSibling?.querySelectorAll(".shift") ?? []].map((each) => each.getBoundingClientRect());
        const { left, right } = block.getBoundingClientRect();
        // A week's rows show no hours.
        return document.querySelector("[data-drop-row] .shift") === null || hours.some((shift) => shift.left <= left && right + 60 <= shift.right);
      });
    const block = blocks[at];
    if (!block) return null;
    block.scrollIntoView({ block: "center", inline: "center" });
    const { x, y, width, height } = block.getBoundingClientRect();
    const next = block.closest("[role=row]")?.nextElementSibling?.getBoundingClientRect();
    return { key: block.dataset["block"] ?? "", x: x + Math.min(width / 2, 12), y: y + height / 2, below: next ? next.y + 24 : y };
  }, index);
  assert.ok(found);
  return { ...found, id: found.key.split(":")[0] ?? "" };
}

/** Takes hold of a visit and carries it to a point; lets go there unless told otherwise. */
export async function drag(page: Page, from: { x: number; y: number }, to: { x: number; y: number }, letGo = true): Promise<void> {
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move(to.x, to.y, { steps: 6 });
  await page.waitForSelector(".drag-ghost");
  if (letGo) await page.mouse.up();
}
