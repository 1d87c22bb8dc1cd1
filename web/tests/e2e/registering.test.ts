// What the office does about registering: the queue of corrections, phones and their quarantine, tags. Each test makes what it needs,
// through a phone of its own, and looks for that alone.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import type { Locator, Page } from "playwright-core";
import { keyboard } from "./hands.ts";
import { api, assertAccessible, said, Site } from "./support.ts";

const WORKER = "medarbetare";
const MINUTE_MS = 60_000;

let site: Site;
before(async () => { site = await Site.open(); });
after(async () => { await site.close(); });

interface Visit { id: string; person: { id: string; name: string }; state: string; protected: boolean; events: unknown[] }
interface Own { page: Page; device: string; token: string; now: number; visits: Visit[] }

const button = (of: Page | Locator, name: string | RegExp): Locator => of.getByRole("button", { name, exact: typeof name === "string" });

/** A phone of the worker's, with nothing but its token; and what nothing is told of yet, the last of the day first. */
async function phone(label: string): Promise<Own> {
  const page = await site.signedIn(WORKER);
  const { body: made } = await api<{ device: string; delivery_token: string }>(page, "POST", "/phone/devices", { label });
  const { body: day } = await api<{ server_now: string; visits: Visit[] }>(page, "GET", "/phone/day");
  const visits = day.visits.filter((each) => each.state === "planned" && !each.protected && each.events.length === 0).reverse();
  assert.ok(visits.length > 1, "the worker has visits that nothing is told of");
  return { page, device: made.device, token: made.delivery_token, now: Date.parse(day.server_now), visits };
}

async function deliver({ page, token, now }: Own, events: Record<string, unknown>[]): Promise<string[]> {
  const answer = await page.context().request.post("/api/v1/phone/events", {
    headers: { "x-tillit-device": token }, data: { device_now: new Date(now).toISOString(), events: events.map((each) => ({ id: crypto.randomUUID(), ...each })) },
  });
  assert.equal(answer.status(), 200);
  return (await answer.json() as { answers: { outcome: string }[] }).answers.map(({ outcome }) => outcome);
}

const earlier = (own: Own, minutes: number): string => new Date(own.now - minutes * MINUTE_MS).toISOString();

/** Begun and ended by button, ten minutes long. */
function made(own: Own, visit: Visit, how: Record<string, unknown> = { by: "button" }): Record<string, unknown>[] {
  const registration = crypto.randomUUID();
  return [
    { kind: "visit_started", at: earlier(own, 20), registration, visit: visit.id, person: visit.person.id, how, place: "home" },
    { kind: "visit_stopped", at: earlier(own, 10), registration, how: { by: "button" } },
  ];
}

for (const language of ["sv", "en"] as const) {
  const words = language === "sv"
    ? { queue: "Kön", told: "Vad telefonerna har berättat", tag: "Taggen hör inte till bostaden", choose: "Välj vad som ska gälla.", save: "Spara och visa nästa", stand: /^Låt stå/, reason: "Varför", saved: /^Sparat/ }
    : { queue: "The queue", told: "What the phones have told", tag: "The tag is not one of the dwelling", choose: "Choose what shall hold.", save: "Save and show the next", stand: /^Let it stand/, reason: "Why", saved: /^Saved/ };

  test(`a registration that contradicts something is answered by keyboard, the original is kept and the next comes up, in ${language}`, async () => {
    const own = await phone("Rättelsetelefon");
    const visit = own.visits[0];
    assert.ok(visit);
    assert.deepEqual(await deliver(own, made(own, visit, { by: "tag", code: "FRÄMMANDE1" })), ["to_unit", "taken"]);

    const page = await site.signedIn("chef", { language });
    await site.goto(page, "/rattelser");
    const queue = page.getByRole("navigation", { name: words.queue });
    // What matters less stands further down.
    const more = queue.getByRole("button");
    if (await more.isVisible()) await keyboard.press(more);
    await keyboard.press(queue.locator(`a[href*="${visit.id}"]`));
    await page.locator("#case").filter({ hasText: visit.person.name }).waitFor();
    await page.locator("article").getByText(language === "sv" ? words.tag : /tag/i).first().waitFor();
    assert.ok(await page.getByRole("heading", { name: words.told }).isVisible());
    await assertAccessible(page, `case ${language}`);
    await keyboard.press(button(page, words.save));
    await page.getByText(words.choose).waitFor();
    await page.getByRole("radio", { name: words.stand }).focus();
    await page.keyboard.press("Space");
    await keyboard.write(page.getByLabel(words.reason, { exact: true }), "Taggen satt hos grannen");
    await page.keyboard.press("Enter");
    await said(page, words.saved);
    await queue.locator(`a[href*="${visit.id}"]`).waitFor({ state: "detached" });
    assert.equal(new URL(page.url()).pathname.endsWith(visit.id), false, "the next has come up, or none");
    await page.context().close();
    await own.page.context().close();
  });
}

test("two who answer the same visit are told of each other, and nothing that was written is lost", async () => {
  const own = await phone("Rättelsetelefon två");
  const visit = own.visits[0];
  assert.ok(visit);
  await deliver(own, made(own, visit, { by: "tag", code: "FRÄMMANDE2" }));
  const page = await site.signedIn("chef");
  await site.goto(page, `/rattelser/${visit.id}`);
  const { body: open } = await api<{ version: number }>(page, "GET", `/corrections/${visit.id}`);
  const behind = await api(page, "POST", `/corrections/${visit.id}`, { expected_version: open.version, action: "did_not_happen", reason: "Någon annan var snabbare" });
  assert.equal(behind.status, 200);
  await page.getByRole("radio", { name: /^Låt stå/ }).check();
  await page.getByLabel("Varför", { exact: true }).fill("Mitt eget skäl");
  await button(page, "Spara och visa nästa").click();
  await page.getByText("Någon annan var snabbare").first().waitFor();
  await page.getByText("Det här är redan rättat. Inget väntar på svar.").waitFor();
  await page.context().close();
  await own.page.context().close();
});

test("a lost phone is revoked with the reason, and what it sends afterwards is taken in or turned away", async () => {
  const own = await phone("Tappad telefon");
  const [first, second] = own.visits;
  assert.ok(first && second);
  const page = await site.signedIn("chef");
  await site.goto(page, "/telefoner");
  await button(page, /^Spärra Tappad telefon/).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByText("Medarbetaren loggas ut överallt, direkt.").waitFor();
  await assertAccessible(page, "revoke dialog");
  await button(dialog, "Spärra telefonen").click();
  await dialog.locator("[aria-invalid=true]").waitFor();
  await dialog.getByLabel("Varför").fill("Tappad på bussen");
  await button(dialog, "Spärra telefonen").click();
  await said(page, /Telefonen är spärrad/);
  assert.equal((await own.page.context().request.get("/api/v1/session")).status(), 401, "the worker is logged out everywhere");
  assert.deepEqual(await deliver(own, [...made(own, first), ...made(own, second)]), ["quarantined", "quarantined", "quarantined", "quarantined"]);

  await page.reload();
  const apart = page.getByRole("region", { name: "Att ta ställning till" });
  // Other tests lose phones too.
  const ofPhone = apart.getByRole("group", { name: /Tappad telefon/ });
  const rows = ofPhone.locator("tbody tr");
  await rows.first().waitFor();
  assert.equal(await rows.filter({ hasText: first.person.name }).count() > 0, true, "by the visit and the person");
  await assertAccessible(page, "quarantine");
  await button(apart, /^Ta in valda/).click();
  await apart.getByText("Välj minst en händelse.").waitFor();
  await rows.filter({ hasText: second.person.name }).getByRole("checkbox").first().check();
  await button(apart, /^Avvisa valda \(1\)/).click();
  await apart.locator("[aria-invalid=true]").waitFor();
  await apart.getByLabel("Varför").fill("Inte Aishas besök");
  await button(apart, /^Avvisa valda \(1\)/).click();
  await said(page, /En händelse är avvisad/);
  await ofPhone.getByRole("checkbox", { name: /^Välj alla/ }).check();
  await apart.getByLabel("Varför").fill("Medarbetaren känner igen dem");
  await button(apart, /^Ta in valda/).click();
  await said(page, /är intagna/);
  await ofPhone.waitFor({ state: "detached" });
  await page.context().close();
  await own.page.context().close();
});

test("the tag of a dwelling is put up, missed, found, replaced and revoked, by whoever has the right", async () => {
  const page = await site.signedIn("planerare");
  const number = String(Date.now()).slice(-8);
  const [first, next] = [`PROV${number}A`, `PROV${number}B`];
  const { body } = await api<{ persons: { id: string; name: string; protected: boolean }[] }>(page, "GET", "/persons?limit=40");
  const person = body.persons.filter((each) => !each.protected).at(-1);
  assert.ok(person);
  await site.goto(page, `/brukare/${person.id}`);
  const tags = page.getByRole("region", { name: "Taggar vid dörren" });
  await button(tags, "Sätt upp tagg").click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("Taggens nummer").fill(first.toLowerCase().replace("v", "v "));
  await assertAccessible(page, "put up a tag");
  await button(dialog, "Sätt upp tagg").click();
  await tags.getByText(first, { exact: true }).waitFor();
  await button(tags, `Etikett: ${first}`).click();
  await dialog.getByRole("img", { name: `QR-kod för ${first}` }).waitFor();
  assert.ok(!(await dialog.innerText()).includes(person.name), "whoever passes by reads it too");
  await assertAccessible(page, "label of a tag");
  await page.keyboard.press("Escape");
  await button(tags, "Sätt upp tagg").click();
  await dialog.getByLabel("Taggens nummer").fill(first);
  await button(dialog, "Sätt upp tagg").click();
  await dialog.locator("[aria-invalid=true]").waitFor();
  await page.keyboard.press("Escape");
  await button(tags, `Borta: ${first}`).click();
  await button(tags, `Hittad: ${first}`).click();
  await button(tags, `Byt ut: ${first}`).click();
  await dialog.getByLabel("Nya taggens nummer").fill(next);
  await button(dialog, "Byt ut").click();
  await tags.getByText(next, { exact: true }).waitFor();
  await button(tags, `Spärra: ${next}`).click();
  await button(dialog, "Spärra").click();
  await dialog.locator("[aria-invalid=true]").waitFor();
  await dialog.getByLabel("Varför").fill("Trasig");
  await button(dialog, "Spärra").click();
  await tags.getByText(/^Tidigare taggar/).click();
  await tags.getByRole("listitem").filter({ hasText: next }).filter({ hasText: "Trasig" }).waitFor();
  await assertAccessible(page, "tags");
  await page.context().close();

  const assessor = await site.signedIn("handlaggare");
  await site.goto(assessor, `/brukare/${person.id}`);
  assert.equal(await assessor.getByRole("region", { name: "Taggar vid dörren" }).count(), 0);
  await assessor.context().close();
});
