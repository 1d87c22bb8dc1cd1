// The care worker's phone against a real server: a shift with and without a network, in the worker's own display.

import assert from "node:assert/strict";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import type { Locator, Page } from "playwright-core";
import { filmOf, seeing } from "../support/film.ts";
import { assertUsable, offline, onDisk, phoneOf, sendState, toDay } from "./phones.ts";
import { en } from "../../src/phone/i18n/en/index.ts";
import { sv } from "../../src/phone/i18n/sv/index.ts";
import { SCREENS, type Screen } from "../../src/phone/state/screens.ts";
import { api, Site } from "./support.ts";

const WORKER = "medarbetare";

let site: Site;
before(async () => { site = await Site.open(); });
after(async () => { await site.close(); });

const cards = (page: Page): Locator => page.locator("button.card");
const button = (page: Page, name: string | RegExp): Locator => page.getByRole("button", { name, exact: typeof name === "string" });
const tasks = (page: Page): Locator => page.getByRole("checkbox");
const untold = (page: Page): Locator => page.locator("[role=checkbox][aria-checked=false]");
const heading = (page: Page, text: string | RegExp): Promise<void> => page.getByRole("heading", { level: 1, name: text }).waitFor();

/** Opens the first visit that nothing is told of; tells whose it is. */
async function openUntouched(page: Page): Promise<string> {
  await toDay(page);
  const card = cards(page).filter({ hasNotText: /Klart|Pågår|Inte utfört|Inställt|Ingen har/ }).first();
  const who = await card.locator(".who").innerText();
  await card.click();
  await heading(page, who);
  return who;
}

/** Begins the visit whose screen is open, by button, as the unit's policy lets it. */
async function begin(page: Page): Promise<void> {
  const direct = button(page, "Starta besöket");
  if (await direct.isVisible()) { await direct.click(); } else {
    await button(page, "Starta på annat sätt").click();
    await button(page, "Starta nu").click();
  }
  await page.getByText(/^Påbörjat|^Besöket pågår/).waitFor();
}

async function end(page: Page): Promise<void> {
  await button(page, /^Avsluta (besöket|utan tagg)$/).click();
  await page.getByText(/^Utfört/).waitFor();
}

const allSent = (page: Page): Promise<void> => page.getByText("Allt är skickat", { exact: true }).first().waitFor();

test("the worker chooses how the day is shown, and the choice is there without a network and after a reload", async () => {
  const page = await phoneOf(site, WORKER);
  await toDay(page);
  await button(page, "Tider").click();
  assert.match(await cards(page).first().innerText(), /\d\d:\d\d/);
  await button(page, "Tidsramar").click();
  assert.ok(await page.locator("h2.frame").count() > 0);
  await offline(page.context(), true);
  await button(page, "Bara besöken").click();
  for (const text of await cards(page).allInnerTexts()) assert.doesNotMatch(text, /\d\d:\d\d/, "no time is shown");
  await page.reload();
  await cards(page).first().waitFor();
  assert.equal(await button(page, "Bara besöken").getAttribute("aria-pressed"), "true");
  for (const text of await cards(page).allInnerTexts()) assert.doesNotMatch(text, /\d\d:\d\d/);
  await offline(page.context(), false);
  await button(page, "Tider").click();
  await page.context().close();
});

test("the network is cut in the middle of a visit: it is finished, the app is reloaded, and all of it arrives once", async () => {
  const page = await phoneOf(site, WORKER);
  const who = await openUntouched(page);
  await begin(page);
  await allSent(page);
  await offline(page.context(), true);
  await tasks(page).first().click();
  // A tick is shown when it is kept on the phone, and that is said where the sending stands.
  await page.getByText("1 ej skickad").waitFor();
  assert.equal(await tasks(page).first().getAttribute("aria-checked"), "true");
  await page.reload();
  await heading(page, who);
  assert.equal(await tasks(page).first().getAttribute("aria-checked"), "true", "a tick survives a reload");
  await end(page);
  await page.getByText("2 ej skickade").waitFor();
  assert.match(await sendState(page), /Ingen kontakt med servern/);
  await offline(page.context(), false);
  await allSent(page);
  const own = await page.evaluate(async () => await (await fetch("/api/v1/phone/own?from=2025-07-07&to=2025-07-07")).json() as { registrations: { person: { name: string }; stop: string | null }[] });
  assert.equal(own.registrations.filter(({ person, stop }) => person.name === who && stop !== null).length, 1, "one registration, with its end");
  await page.context().close();
});

test("an open visit never blocks the next, and is asked about kindly", async () => {
  const page = await phoneOf(site, WORKER);
  const first = await openUntouched(page);
  await begin(page);
  await openUntouched(page);
  await begin(page);
  await page.getByText(`Besöket hos ${first} är inte avslutat.`).waitFor();
  await button(page, `Ange när det slutade: ${first}`).click();
  await heading(page, `När slutade besöket hos ${first}?`);
  const [from, to] = [page.locator("input[placeholder='tt:mm']").first(), page.locator("input[placeholder='tt:mm']").last()];
  await from.fill("07:10");
  await to.fill("07:05");
  await button(page, "Spara sluttiden").click();
  await page.getByText("Sluttiden måste vara efter starttiden.").waitFor();
  await to.fill("07:40");
  await button(page, "Spara sluttiden").click();
  await page.getByText("Sluttiden är sparad.").waitFor();
  assert.equal(await page.getByText(`Besöket hos ${first} är inte avslutat.`).count(), 0);
  await end(page);
  await allSent(page);
  await page.context().close();
});

test("an own registration is corrected in two taps, and the first is kept by the server", async () => {
  const page = await phoneOf(site, WORKER);
  await page.locator("nav button").last().click();
  await button(page, "Mina registreringar").click();
  await button(page, /^Rätta /).first().click();
  await page.locator("input[placeholder='tt:mm']").first().fill("07:00");
  await page.locator("input[placeholder='tt:mm']").last().fill("07:25");
  await button(page, "Spara rättelsen").click();
  await page.getByText("07:00–07:25").first().waitFor();
  await allSent(page);
  const corrected = await page.evaluate(async () => (await (await fetch("/api/v1/phone/own?from=2025-07-07&to=2025-07-07")).json() as { registrations: { start: string | null; corrections: { reason: string }[] }[] }).registrations.filter(({ corrections }) => corrections.length > 0));
  assert.ok(corrected.some(({ corrections }) => corrections.some(({ reason }) => reason === "Fel tid registrerad")));
  await page.context().close();
});

test("what is not done says why, and what is left is listed by person before the shift ends", async () => {
  const page = await phoneOf(site, WORKER);
  const who = await openUntouched(page);
  await button(page, /^Annat: /).first().click();
  await page.getByText("Inte gjort", { exact: true }).click();
  await button(page, "Spara").click();
  await page.getByText("Välj något av alternativen.").waitFor();
  await page.getByText("Annan orsak").click();
  await page.getByRole("textbox", { name: "Annan orsak" }).fill("Orkade inte i dag");
  await button(page, "Spara").click();
  await heading(page, who);
  assert.equal(await tasks(page).first().getAttribute("aria-checked"), "mixed");
  await toDay(page);
  await button(page, "Kvar att kryssa").click();
  await heading(page, "Innan passet slutar");
  assert.ok(await page.getByRole("heading", { level: 2 }).count() > 0);
  await allSentFromDay(page);
  await page.context().close();
});

async function allSentFromDay(page: Page): Promise<void> {
  await toDay(page);
  await allSent(page);
}

test("logging out without a network takes the day away at once, and what was not sent is sent later", async () => {
  const page = await phoneOf(site, WORKER);
  await openUntouched(page);
  await offline(page.context(), true);
  await button(page, "Behöver mer tid").click();
  await page.getByText("1 ej skickad").waitFor();
  await page.locator("nav button").last().click();
  await button(page, "Logga ut").click();
  await page.waitForSelector("input[name=username]");
  await page.getByText(/^En uppgift från tidigare/).waitFor();
  const disk = await onDisk(page);
  assert.deepEqual([disk.days, disk.keys, disk.outbox.map(({ standing }) => standing)], [0, ["outbox"], ["waiting"]]);
  await page.reload();
  await page.waitForSelector("input[name=username]");
  await offline(page.context(), false);
  await page.getByText(/^En uppgift från tidigare/).waitFor({ state: "detached" });
  await page.context().close();
});

test("a lost phone that the office has revoked gives up its day when it next asks, and what it had not sent is kept apart", async () => {
  const page = await phoneOf(site, WORKER);
  await openUntouched(page);
  await offline(page.context(), true);
  await untold(page).first().click();
  await page.getByText("1 ej skickad").waitFor();
  const admin = await site.signedIn("admin");
  const { body } = await api<{ devices: { id: string; state: string; registered_at: string }[] }>(admin, "GET", "/devices");
  const lost = await page.evaluate(async () => {
    const db = await new Promise<IDBDatabase>((resolve) => { const open = indexedDB.open("tillit-telefon"); open.onsuccess = () => { resolve(open.result); }; });
    const all = await new Promise<{ device: string; active: boolean }[]>((resolve) => { const asked = db.transaction("devices").objectStore("devices").getAll(); asked.onsuccess = () => { resolve(asked.result as { device: string; active: boolean }[]); }; });
    db.close();
    return all.find(({ active }) => active)?.device;
  });
  assert.ok(body.devices.some(({ id }) => id === lost), "the office sees the phone");
  assert.equal((await api(admin, "POST", `/devices/${lost ?? ""}/revoke`, { reason: "Tappad på bussen" })).status, 200);
  await admin.context().close();
  await offline(page.context(), false);
  await page.getByText(/^Telefonen är spärrad/).waitFor();
  await page.getByText(/uppgift.* från tidigare/).waitFor({ state: "detached" });
  const disk = await onDisk(page);
  assert.deepEqual([disk.days, disk.keys.filter((id) => id.startsWith("day:")), disk.devices.filter(({ active }) => active)], [0, [], []]);
  await page.context().close();
});

test("two hours after the shift the day and its key are gone, whatever the phone's clock was, and what was not sent is there", async () => {
  const page = await phoneOf(site, WORKER);
  await openUntouched(page);
  await offline(page.context(), true);
  await untold(page).first().click();
  await page.getByText("1 ej skickad").waitFor();
  await page.clock.setSystemTime(Date.now() + 40 * 3_600_000);
  await page.reload();
  await toDay(page);
  await page.getByText("Passet är slut").waitFor();
  const disk = await onDisk(page);
  assert.deepEqual([disk.days, disk.keys, disk.outbox.map(({ standing }) => standing)], [0, ["outbox"], ["waiting"]]);
  await page.context().close();
});

/** Hangs a tag at the dwelling of the first visit of the day that nothing is told of and that has none; tells whose it is. */
async function hang(code: string): Promise<string> {
  const worker = await site.signedIn(WORKER);
  const { body: day } = await api<{ visits: { person: { id: string; name: string }; state: string; protected: boolean; tags: string[]; events: unknown[] }[] }>(worker, "GET", "/phone/day");
  const person = day.visits.find((each) => each.state === "planned" && !each.protected && each.events.length === 0)?.person;
  assert.ok(person);
  await worker.context().close();
  const office = await site.signedIn("planerare");
  assert.equal((await api(office, "POST", `/persons/${person.id}/tags`, { code, of_household: false })).status, 200);
  await office.context().close();
  return person.name;
}

/** How the server has the registrations at somebody's home that have ended. */
const registeredAt = (page: Page, who: string): Promise<string[]> => page.evaluate(async (name) =>
  (await (await fetch("/api/v1/phone/own?from=2025-07-07&to=2025-07-07")).json() as { registrations: { person: { name: string }; stop: string | null; method: string }[] }).registrations
    .filter(({ person, stop }) => person.name === name && stop !== null).map(({ method }) => method), who);

/** Opens the first visit at somebody's home that nothing is told of. */
async function openAt(page: Page, who: string): Promise<void> {
  await toDay(page);
  await cards(page).filter({ hasText: who, hasNotText: /Klart|Pågår|Inte utfört|Inställt|Ingen har/ }).first().click();
  await heading(page, who);
}

test("a tag's printed code is read by the camera, also without coverage, where the browser finds no codes itself", async () => {
  const code = `KOD${String(Date.now()).slice(-6)}`;
  const who = await hang(code);
  const directory = mkdtempSync(join(tmpdir(), "tillit-film-"));
  filmOf(code, join(directory, "tag.y4m"));
  const seen = await Site.open(seeing(join(directory, "tag.y4m")));
  try {
    const page = await phoneOf(seen, WORKER);
    await openAt(page, who);
    await offline(page.context(), true);
    await button(page, "Starta med tagg").click();
    await button(page, "Läs QR-kod med kameran").click();
    await page.getByText(/^Påbörjat/).waitFor();
    await button(page, "Avsluta med tagg").click();
    await button(page, "Läs QR-kod med kameran").click();
    await page.getByText(/^Utfört/).waitFor();
    await offline(page.context(), false);
    await allSent(page);
    assert.deepEqual(await registeredAt(page, who), ["tag"]);
    await page.context().close();
  } finally {
    await seen.close();
    rmSync(directory, { recursive: true, force: true });
  }
});

test("a phone with NFC reads a tag as soon as it is held there, and an unknown tag asks which visit it is", async () => {
  const [code, another] = [`NFC${String(Date.now()).slice(-6)}`, `OKÄND${String(Date.now()).slice(-4)}`];
  const who = await hang(code);
  // No Chromium on a computer has NFC: a reader that does as the specification says stands in for it, and the test holds the tag.
  const page = await phoneOf(site, WORKER, (context) => context.addInitScript(() => {
    class Reader extends EventTarget {
      scan({ signal }: { signal: AbortSignal }): Promise<void> {
        const hold = (event: Event): void => {
          const data = new DataView(new TextEncoder().encode((event as CustomEvent<string>).detail).buffer);
          this.dispatchEvent(Object.assign(new Event("reading"), { serialNumber: "04:a2", message: { records: [{ recordType: "text", data, encoding: "utf-8" }] } }));
        };
        addEventListener("hold", hold, { signal });
        return Promise.resolve();
      }
    }
    Object.assign(globalThis, { NDEFReader: Reader });
  }));
  const before = (await registeredAt(page, who)).length;
  const hold = (text: string): Promise<void> => page.evaluate((detail) => { dispatchEvent(new CustomEvent("hold", { detail })); }, text);
  await openAt(page, who);
  await button(page, "Starta med tagg").click();
  await page.getByText("Håll telefonen mot taggen.").waitFor();
  await hold(code.toLowerCase());
  await page.getByText(/^Påbörjat/).waitFor();
  await button(page, "Avsluta med tagg").click();
  await page.getByText("Håll telefonen mot taggen.").waitFor();
  await hold(code);
  await page.getByText(/^Utfört/).waitFor();
  // A tag of nobody who is visited today never stands in the way.
  await toDay(page);
  await page.evaluate(() => { history.pushState({}, "", "/telefon/tagg"); dispatchEvent(new PopStateEvent("popstate")); });
  await page.getByText("Håll telefonen mot taggen.").waitFor();
  await hold(another);
  await page.getByText(/^Taggen hör inte till någon av dagens adresser/).waitFor();
  await toDay(page);
  await allSent(page);
  const after = await registeredAt(page, who);
  assert.deepEqual([after.length, after[0]], [before + 1, "tag"], "the newest first");
  await page.context().close();
});

test("every screen can be used: axe, 44 px, 320 px, in both languages, light and dark", async () => {
  const page = await phoneOf(site, WORKER);
  await openUntouched(page);
  const about = await page.evaluate(() => history.state as { id: string });
  const key = await page.evaluate(async () => {
    const day = await (await fetch("/api/v1/phone/day?day=2025-07-07")).json() as { visits: { id: string; tasks: { line: string | null; code: string }[] }[] };
    const task = day.visits.find(({ id }) => id === (history.state as { id: string }).id)?.tasks[0];
    return task?.line ?? task?.code ?? "";
  });
  const registration = await page.evaluate(async () => (await (await fetch("/api/v1/phone/own?from=2025-07-07&to=2025-07-07")).json() as { registrations: { registration: string }[] }).registrations[0]?.registration ?? "");
  for (const [name, words, colorScheme] of [["English", en, "dark"], ["Svenska", sv, "light"]] as const) {
    await show(page, "mine");
    await button(page, name).click();
    await page.emulateMedia({ colorScheme });
    for (const screen of Object.keys(SCREENS) as Screen[]) {
      await show(page, screen, screen === "stop" || screen === "correct" ? { id: registration } : { ...about, key });
      await page.getByText(words.common.loading).first().waitFor({ state: "detached" });
      assert.equal(await page.getByText(words.visit.gone).count(), 0, `${screen} has what it is about`);
      await page.evaluate(() => { for (const closed of document.querySelectorAll("details")) closed.open = true; });
      await assertUsable(page, `${screen}, ${name}, ${colorScheme}`);
    }
  }
  await page.context().close();
});

/** Opens a screen as the history would: its address says which it is, its state what it is about. */
async function show(page: Page, screen: Screen, about: object = {}): Promise<void> {
  await page.evaluate(([word, state]) => { history.pushState(state, "", `/telefon/${word as string}`); dispatchEvent(new PopStateEvent("popstate")); }, [SCREENS[screen], about] as const);
  await page.waitForSelector("h1");
}

test("a visit is begun, ticked and ended by the keyboard alone", async () => {
  const page = await phoneOf(site, WORKER);
  await toDay(page);
  const tabTo = async (target: Locator): Promise<void> => {
    for (let presses = 0; presses < 80; presses += 1) {
      if (await target.evaluate((element) => element === document.activeElement)) return;
      await page.keyboard.press("Tab");
    }
    assert.fail(`Tab never reached ${String(target)}`);
  };
  const card = cards(page).filter({ hasNotText: /Klart|Pågår|Inte utfört|Inställt|Ingen har/ }).first();
  const who = await card.locator(".who").innerText();
  await tabTo(card);
  await page.keyboard.press("Enter");
  await heading(page, who);
  assert.equal(await page.evaluate(() => document.activeElement?.tagName), "H1", "focus is on the new screen's heading");
  const other = button(page, "Starta på annat sätt");
  await tabTo(other);
  await page.keyboard.press("Enter");
  await tabTo(button(page, "Starta nu"));
  await page.keyboard.press("Enter");
  await page.getByText(/^Påbörjat|^Besöket pågår/).waitFor();
  const before = await untold(page).count();
  await tabTo(untold(page).first());
  await page.keyboard.press("Space");
  await page.waitForFunction((count) => document.querySelectorAll("[role=checkbox][aria-checked=false]").length < count, before);
  await tabTo(button(page, /^Avsluta (besöket|utan tagg)$/));
  await page.keyboard.press("Enter");
  await page.getByText(/^Utfört/).waitFor();
  await allSent(page);
  await page.context().close();
});

test("signing in on the phone as somebody who gives no care is refused in words", async () => {
  const page = await (await site.context(390, 844)).newPage();
  await page.goto("/telefon/");
  await page.fill("input[name=username]", "controller");
  await page.fill("input[name=password]", site.password);
  await page.click("form button.primary");
  await page.waitForSelector("[role=alert]");
  assert.equal(await page.locator("nav").count(), 0);
  await page.context().close();
});
