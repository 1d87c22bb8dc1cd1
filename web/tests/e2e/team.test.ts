// A team plans its own day: opens the week, moves a visit by keyboard, sees a swap before it is made, makes it, takes it
// back, asks for advice and publishes its rows; on a telephone's width; and nobody outside the team may.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import type { Page } from "playwright-core";
import { api, assertAccessible, excessWidth, said, setLanguage, Site } from "./support.ts";

let site: Site;
before(async () => { site = await Site.open(); });
after(async () => { await site.close(); });

const MONDAY = "2025-07-21";

interface Own { teams: { team: { id: string; name: string }; group: { id: string }; rights: { may_change: boolean } }[] }
interface Board { visits: { id: string; shift: string | null; start: string | null; day: string; person: { name: string } }[]; shifts: { id: string; day: string; worker: { name: string } | null }[] }

const mine = async (page: Page): Promise<Own["teams"][number]> => {
  const { body } = await api<Own>(page, "GET", "/own-teams");
  const own = body.teams.find(({ rights }) => rights.may_change);
  assert.ok(own, "the demo has a team that plans its own days");
  return own;
};

async function openWeek(page: Page, list: "0" | "1"): Promise<Own["teams"][number]> {
  const own = await mine(page);
  await site.goto(page, `/lag/${own.team.id}/${MONDAY}?lista=${list}`);
  const open = page.getByRole("button", { name: "Öppna veckan" });
  await page.waitForSelector("[role=grid], .empty, table");
  if (await open.isVisible()) await open.click();
  await page.waitForSelector(list === "0" ? "[role=grid] [data-block]" : "table tbody tr", { timeout: 60_000 });
  return own;
}

test("a team sees its own rows, swaps after having seen what it means, takes it back and publishes", async () => {
  const page = await site.signedIn("arbetslag");
  await site.goto(page, "/");
  await page.getByRole("link", { name: "Lagets planering" }).click();
  await page.waitForURL("**/lag/**");
  const own = await openWeek(page, "0");
  await page.getByRole("heading", { level: 1, name: new RegExp(own.team.name) }).waitFor();
  const board = async (): Promise<Board> => (await api<Board>(page, "GET", `/plans/${own.group.id}/${MONDAY}?team=${own.team.id}`)).body;
  const before = await board();
  const rows = await page.locator("[role=rowheader]").count();
  assert.ok(rows >= 1 && rows <= 8, `${rows} rows of the team's day`);

  // Two visits of Monday on two rows, chosen by keyboard alone.
  const onMonday = before.visits.filter(({ day, shift }) => day === MONDAY && shift !== null);
  const first = onMonday[0];
  const other = onMonday.find(({ shift }) => shift !== first?.shift);
  assert.ok(first && other, "the base plan has laid visits on at least two of the team's shifts");
  for (const { id } of [first, other]) {
    await page.locator(`[data-block="${id}:first"]`).focus();
    await page.keyboard.press("Space");
  }
  await page.keyboard.press("b");
  const dialog = page.getByRole("dialog", { name: "Om ni byter" });
  await dialog.getByRole("heading", { name: "För brukarna" }).waitFor();
  assert.match(await dialog.textContent() ?? "", /kommer i stället för/);
  await assertAccessible(page, "effect of a swap");
  assert.deepEqual((await board()).visits.find(({ id }) => id === first.id)?.shift, first.shift, "nothing has been done yet");
  await dialog.getByRole("button", { name: /^Gör det/ }).click();
  await said(page, /ligger på sina nya platser/);
  await page.waitForFunction(async ([path, id, shift]) => {
    const plan = await (await fetch(`/api/v1${path as string}`)).json() as Board;
    return plan.visits.find((visit) => visit.id === id)?.shift === shift;
  }, [`/plans/${own.group.id}/${MONDAY}?team=${own.team.id}`, first.id, other.shift] as const);
  await page.keyboard.press("Control+z");
  await page.waitForFunction(async ([path, id, shift]) => {
    const plan = await (await fetch(`/api/v1${path as string}`)).json() as Board;
    return plan.visits.find((visit) => visit.id === id)?.shift === shift;
  }, [`/plans/${own.group.id}/${MONDAY}?team=${own.team.id}`, first.id, first.shift] as const);

  await page.getByRole("button", { name: "Be om råd" }).click();
  await page.getByRole("button", { name: "Avbryt och se det bästa hittills" }).click();
  await page.getByRole("button", { name: "Godta inget" }).click({ timeout: 60_000 });
  await said(page, /Förslaget är borttaget/);

  await page.getByRole("button", { name: "Publicera" }).click();
  const publish = page.getByRole("dialog");
  await publish.getByText(/att lösa|måste lösas|att känna till/i).first().waitFor();
  await page.context().close();
});

test("the team's day works on a telephone's width, in both languages", async () => {
  const page = await site.signedIn("arbetslag", { width: 390 });
  await openWeek(page, "1");
  for (const language of ["sv", "en"] as const) {
    await setLanguage(page, language);
    await assertAccessible(page, `the team's day at 390 px, ${language}`);
    const wider = await excessWidth(page);
    assert.ok(wider <= 0, `${wider} px too wide`);
  }
  await setLanguage(page, "sv");
  await page.context().close();
});

test("a worker whose team does not plan its own days is told so, and another team's board is refused by name", async () => {
  const team = await site.signedIn("arbetslag");
  const own = await mine(team);
  const path = `/plans/${own.group.id}/${MONDAY}`;
  const others = await api<{ code: string }>(team, "GET", `${path}?team=00000000-0000-8000-8000-000000000000`);
  assert.equal(others.status, 404);
  await team.context().close();
  const page = await site.signedIn("medarbetare");
  await site.goto(page, "/lag");
  await page.getByText(/planerar inte sina egna dagar|inte med i något arbetslag/).waitFor();
  const refused = await api<{ code: string }>(page, "GET", `${path}?team=${own.team.id}`);
  assert.ok(refused.status === 404 || refused.body.code === "not_in_team", JSON.stringify(refused));
  await page.context().close();
});
