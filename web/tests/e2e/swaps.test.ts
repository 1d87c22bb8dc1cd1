// What the phone offers besides the own visits: one that nobody makes, one of a colleague's in exchange; and an extension that should
// last, from the phone to the assessor. The visits are unplaced by this file and end up with somebody.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import type { Locator, Page } from "playwright-core";
import { assertUsable, phoneOf, toDay } from "./phones.ts";
import { api, assertAccessible, said, settled, Site } from "./support.ts";

const WORKER = "medarbetare";
const MONDAY = "2025-07-07";

let site: Site;
before(async () => { site = await Site.open(); });
after(async () => { await site.close(); });

const button = (of: Page | Locator, name: string | RegExp): Locator => of.getByRole("button", { name, exact: typeof name === "string" });
const heading = (page: Page, text: string | RegExp): Promise<void> => page.getByRole("heading", { level: 1, name: text }).waitFor();

interface Visit { id: string; earliest: string; latest: string; revision: number; day: string; person: { id: string; name: string }; shift: string | null; start: string | null; second_shift: string | null; tasks: { delegation: string | null }[]; time_critical: boolean; locks: { worker: boolean; time: boolean } }
interface Plan { plan: { version: number }; visits: Visit[]; shifts: { id: string; worker: { id: string } | null }[] }
interface Day { group: { id: string }; worker: { id: string }; visits: { id: string; state: string; person: { id: string; name: string }; events: unknown[] }[] }

const dayOf = async (page: Page): Promise<Day> => (await api<Day>(page, "GET", "/phone/day")).body;

/** Lays a visit so in the plan and publishes. */
async function lay(office: Page, group: string, visit: Visit, at: { shift: string | null; start: string | null }): Promise<void> {
  const { body: before } = await api<Plan>(office, "GET", `/plans/${group}/${MONDAY}`);
  const revision = before.visits.find(({ id }) => id === visit.id)?.revision;
  const laid = await api(office, "PUT", `/plans/${group}/${MONDAY}/visits/${visit.id}/placement`, { revision, second_shift: null, ...at });
  assert.equal(laid.status, 200);
  const { body: now } = await api<Plan>(office, "GET", `/plans/${group}/${MONDAY}`);
  const published = await api<{ detail?: string }>(office, "POST", `/plans/${group}/${MONDAY}/publish`, { accept_soft: true, version: now.plan.version });
  assert.equal(published.status, 200, published.body.detail ?? "");
}

/** Takes a colleague's plain visit of today, one with a wide frame, out of the plan, so that the worker is offered it; tells which. */
async function leaveOne(office: Page, page: Page, { group, worker }: Day): Promise<Visit> {
  const { body: plan } = await api<Plan>(office, "GET", `/plans/${group.id}/${MONDAY}`);
  const own = new Set(plan.shifts.filter((each) => each.worker?.id === worker.id).map(({ id }) => id));
  const plain = plan.visits.filter(({ day, shift, start, second_shift, tasks, time_critical, locks }) => day === MONDAY && shift !== null && second_shift === null && !own.has(shift) && start !== null && start > "08:00" && start < "15:00"
    && tasks.every(({ delegation }) => delegation === null) && !time_critical && !locks.worker && !locks.time);
  const width = ({ earliest, latest }: Visit): number => Number(latest.slice(0, 2)) - Number(earliest.slice(0, 2));
  for (const visit of plain.sort((a, b) => width(b) - width(a)).slice(0, 8)) {
    await lay(office, group.id, visit, { shift: null, start: null });
    if ((await dayOf(page)).visits.some(({ id, state }) => id === visit.id && state === "unstaffed")) return visit;
    await lay(office, group.id, visit, { shift: visit.shift, start: visit.start });
  }
  throw new Error("no visit of a colleague's fits the worker's day");
}

test("a visit that nobody makes is offered on the phone, says what taking it leads to, and is the worker's own afterwards", async () => {
  const page = await phoneOf(site, WORKER);
  const office = await site.signedIn("planerare");
  const visit = await leaveOne(office, page, await dayOf(page));
  await page.reload();
  await toDay(page);
  const vacant = page.getByRole("region", { name: "Besök som ingen har" });
  await assertUsable(page, "day with a visit that nobody has");
  await vacant.getByRole("button").filter({ hasText: visit.person.name }).click();
  await heading(page, visit.person.name);
  assert.equal(await page.getByText("Portkod").count(), 0, "how to get in is told to who goes there");
  await button(page, "Ta över besöket").click();
  await button(page, "Se vad det leder till").click();
  await page.getByText(`Du kommer till ${visit.person.name}.`).waitFor();
  await assertUsable(page, "effect of taking over");
  await button(page, /^(Gör ändringen|Fråga planeraren)$/).click();
  await page.waitForFunction(async (id) => {
    const day = await (await fetch("/api/v1/phone/day")).json() as { visits: { id: string; state: string }[] };
    return day.visits.some((each) => each.id === id && each.state === "planned");
  }, visit.id);
  await office.context().close();
  await page.context().close();
});

test("an own visit is swapped for a colleague's by asking, and nothing changes before the answer", async () => {
  const page = await phoneOf(site, WORKER);
  const { visits } = await dayOf(page);
  let swapped = false;
  for (const own of visits.filter(({ state, events }) => state === "planned" && events.length === 0)) {
    const { body } = await api<{ with: unknown[] }>(page, "GET", `/phone/swappable?visit=${own.id}`);
    if (body.with.length === 0) continue;
    await toDay(page);
    const card = page.locator("button.card").filter({ hasText: own.person.name }).filter({ hasNotText: /Klart|Pågår|Inte utfört/ }).first();
    await card.click();
    await heading(page, own.person.name);
    await page.locator("summary").click();
    await button(page, "Ändra dagen").click();
    await page.getByText("Byta med en kollega").click();
    const offered = page.getByRole("group", { name: "Vilket besök tar du i stället?" });
    await offered.waitFor();
    assert.doesNotMatch(await offered.innerText(), /gatan|vägen|väg \d/i, "nothing of where");
    await assertUsable(page, "what could be swapped");
    await offered.getByRole("radio").first().check();
    await button(page, "Se vad det leder till").click();
    await page.getByRole("heading", { name: "Det här händer" }).waitFor();
    await assertUsable(page, "effect of a swap");
    await button(page, /^Fråga /).click();
    await page.getByText(/får frågan\.$/).first().waitFor();
    assert.ok((await dayOf(page)).visits.some(({ id, state }) => id === own.id && state === "planned"), "the own visit is the worker's until the answer");
    swapped = true;
    break;
  }
  assert.ok(swapped, "something can be swapped for");
  await page.context().close();
});

test("after an alarm a person of the group who is not on the list is found by name, and the door is known", async () => {
  const office = await site.signedIn("planerare");
  const page = await phoneOf(site, WORKER);
  const { group, visits } = await dayOf(page);
  const { body } = await api<{ persons: { id: string; name: string; protected: boolean; group: { id: string } | null }[] }>(office, "GET", "/persons?limit=200");
  const person = body.persons.find((each) => !each.protected && each.group?.id === group.id && !visits.some((visit) => visit.person.id === each.id));
  assert.ok(person);
  await office.context().close();
  await toDay(page);
  await button(page, "Oplanerat besök").click();
  await page.getByRole("searchbox").fill(person.name);
  await page.keyboard.press("Enter");
  await page.getByText(person.name, { exact: true }).click();
  await page.getByText("Tillsyn", { exact: true }).click();
  await page.getByLabel("Varför?").fill("Larm");
  await button(page, "Starta besöket").click();
  await heading(page, person.name);
  await page.getByText("Adress", { exact: true }).waitFor();
  await assertUsable(page, "visit after an alarm");
  await button(page, "Avsluta besöket").click();
  await page.getByText(/^Utfört/).waitFor();
  await page.getByText("Allt är skickat", { exact: true }).first().waitFor();
  await page.reload();
  await heading(page, person.name);
  await page.context().close();
});

test("a worker wishes for a vacant shift and takes one by a second tap; whoever has too little rest is put there by nobody", async () => {
  const office = await site.signedIn("planerare");
  const page = await phoneOf(site, WORKER);
  const { group, worker } = await dayOf(page);
  interface Open { id: string; version: number; day: string; start: string; end: string; refused: string | null }
  const vacant = async (): Promise<Open[]> => (await api<{ shifts: Open[] }>(page, "GET", "/phone/shifts")).body.shifts;
  // The worker's own evenings of the weekend become somebody else's to take: of the weekend's vacant mornings, on which no visits lie, one
  // comes too soon after Friday evening and the other can be taken.
  const { body: plan } = await api<{ shifts: { id: string; version: number; day: string; worker: { id: string } | null }[]; visits: { shift: string | null }[] }>(office, "GET", `/plans/${group.id}/${MONDAY}`);
  const weekend = plan.shifts.filter((each) => each.day >= "2025-07-12" && each.worker?.id === worker.id);
  for (const { id, version } of weekend) assert.equal((await api(office, "PUT", `/shifts/${id}/worker`, { version, worker: null })).status, 204);
  const empty = (await vacant()).filter(({ id }) => !plan.visits.some(({ shift }) => shift === id) && !weekend.some((each) => each.id === id));
  const [own, hard] = [empty.find(({ refused }) => refused === null), empty.find(({ refused }) => /elva timmar/.test(refused ?? ""))];
  assert.ok(own && hard, "one of each");

  await page.locator("nav button").last().click();
  await button(page, "Önska pass").click();
  const of = (shift: typeof own): Locator => page.getByRole("listitem").filter({ hasText: `${shift.start}–${shift.end}` }).filter({ hasText: new RegExp(`\\b${String(Number(shift.day.slice(8)))} juli`) }).first();
  await button(of(hard), "Vill gärna").click();
  await of(hard).locator("button[aria-pressed=true]").filter({ hasText: "Vill gärna" }).waitFor();
  await of(hard).getByText("Nattvilan blir kortare än elva timmar.").waitFor();
  assert.equal(await button(of(hard), /^Ta passet/).count(), 0);
  await button(of(own), /^Ta passet/).click();
  await of(own).getByText(/^Passet blir ditt direkt/).waitFor();
  await assertUsable(page, "a shift to take");
  await button(of(own), /^Ja, ta passet/).click();
  await page.getByText(/är ditt\.$/).first().waitFor();
  assert.ok(!(await vacant()).some(({ id }) => id === own.id));
  await page.getByText("Allt är skickat", { exact: true }).first().waitFor();

  // The server refuses what the screens do not offer, to the worker and to the office.
  const chosen = await api<{ code: string }>(page, "POST", `/phone/shifts/${hard.id}/choose`, { version: hard.version });
  assert.deepEqual([chosen.status, chosen.body.code], [422, "rest_too_short"]);
  const put = await api<{ code: string }>(office, "PUT", `/shifts/${hard.id}/worker`, { version: hard.version, worker: worker.id });
  assert.deepEqual([put.status, put.body.code], [422, "worker_not_rested"]);
  await page.context().close();
  await site.goto(office, "/verksamhet/schema");
  await office.locator("main select").first().selectOption(group.id);
  await settled(office);
  await office.getByRole("region", { name: "Vakanta pass de närmaste fyra veckorna" }).getByText(/^Önskas av/).first().waitFor();
  await office.context().close();
});

test("an extension that should last goes from the phone to the planner, and with the person's own words to the assessor", async () => {
  const page = await phoneOf(site, WORKER);
  const { visits } = await dayOf(page);
  // The last of the day: nothing behind it has to give way.
  const own = visits.filter(({ state, events }) => state === "planned" && events.length === 0).at(-1);
  assert.ok(own);
  await toDay(page);
  await page.locator("button.card").filter({ hasText: own.person.name }).filter({ hasNotText: /Klart|Pågår|Inte utfört/ }).last().click();
  await heading(page, own.person.name);
  await page.locator("summary").click();
  await button(page, "Tillfällig utökning").click();
  await page.getByLabel(/^Vad behövs/).fill("Ont i knät sedan fallet");
  await page.locator("form button.primary").click();
  await page.getByText("Utökningen är sparad.").first().waitFor();
  await page.waitForFunction(async (person) => {
    const day = await (await fetch("/api/v1/phone/day")).json() as { visits: { person: { id: string }; extension: unknown }[] };
    return day.visits.some((each) => each.person.id === person && each.extension !== null);
  }, own.person.id);
  await page.reload();
  await heading(page, own.person.name);
  await button(page, "Behovet bör bli varaktigt").click();
  await page.getByText(/^Sagt: behovet bör bli varaktigt/).first().waitFor();
  await assertUsable(page, "extension that should last");
  await page.getByText("Allt är skickat", { exact: true }).first().waitFor();
  await page.context().close();

  const office = await site.signedIn("planerare");
  await site.goto(office, "/dagens-gang");
  const item = office.locator(".item").filter({ hasText: own.person.name }).filter({ hasText: "säger att det bör bli varaktigt" }).first();
  await item.getByRole("button", { name: /^Skriv behovsändring/ }).click();
  const dialog = office.getByRole("dialog");
  await dialog.getByText("Underlag, tre hela månader").waitFor();
  await settled(office);
  assert.match(await dialog.getByLabel("Vad ni har sett").inputValue(), /Ont i knät sedan fallet/);
  await assertAccessible(office, "extension that should last");
  await dialog.locator("button.primary").click();
  await dialog.locator("[aria-invalid=true]").waitFor();
  await dialog.getByLabel("Vad personen själv säger").fill("Jag behöver mer hjälp på morgonen");
  await dialog.locator("button.primary").click();
  await said(office, /skickad till handläggaren/);
  await office.locator(".item").filter({ hasText: own.person.name }).getByText("Handläggaren har fått frågan").waitFor();
  await office.context().close();
  const assessor = await site.signedIn("handlaggare");
  await site.goto(assessor, "/arenden");
  await assessor.getByText("Jag behöver mer hjälp på morgonen").first().waitFor();
  await assessor.context().close();
});
