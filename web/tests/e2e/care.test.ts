// The forms about a person, each filled in by keyboard alone, in both languages, with axe on every form as it stands.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import type { Locator, Page } from "playwright-core";
import { api, assertAccessible, Site, type Language } from "./support.ts";

let site: Site;
before(async () => { site = await Site.open(); });
after(async () => { await site.close(); });

interface Found { id: string; name: string; protected: boolean }
interface View { id: string; version: number; group: { id: string } | null; care_plan: { version: number } | null; orders: { law: string; lines: unknown[] }[]; decisions: { id: string; to: string | null }[] }

const WORDS = {
  sv: {
    register: "Lägg in", number: "Personnummer", given: "Förnamn", family: "Efternamn", postal: "Postnummer", facts: "Ändra uppgifter", mattersField: /Det som är viktigt för personen/, save: "Spara",
    code: "Insats", add: "Granska", make: "Fatta beslutet", guideline: "Riktlinjens version", unit: "Utförande enhet", end: /^Avsluta beslutet från/, endButton: "Avsluta", why: "Varför",
    send: "Skicka beställningen", minutes: "Minuter per tillfälle", give: "Ny delegering", worker: "Medarbetare", unitShort: "Enhet", renew: /^Förnya /, withdraw: /^Återkalla /, cancel: "Avbryt",
    account: "Hur personen var med, eller varför inte", goals: "Mål, med personens ord", look: "Granska", keep: "Spara ny version", write: "Skriv anteckning", note: "Anteckning", mend: /behöver rättas/,
    contact: "Ändra omsorgskontakt", consent: "Skriv in samtycke", givenBy: "Vem som gav det", consentAccount: /^Vad som berättades/, protect: "Skydd och utsedda", level: "Nivå", touched: /publicera(de|t) besök/,
  },
  en: {
    register: "Register", number: "Person number", given: "Given name", family: "Family name", postal: "Postal code", facts: "Change facts", mattersField: /What matters to the person/, save: "Save",
    code: "Service", add: "Look through", make: "Make the decision", guideline: "Version of the guideline", unit: "Unit that performs it", end: /^End the decision from/, endButton: "End", why: "Why",
    send: "Send the order", minutes: "Minutes an occasion", give: "New delegation", worker: "Worker", unitShort: "Unit", renew: /^Renew /, withdraw: /^Withdraw /, cancel: "Cancel",
    account: "How the person took part, or why not", goals: "Goals, in the person's words", look: "Look through", keep: "Save new version", write: "Write a note", note: "Note", mend: /need(s)? mending/,
    contact: "Change care contact", consent: "Record consent", givenBy: "Who gave it", consentAccount: /^What was told/, protect: "Protection and named workers", level: "Level", touched: /published visits?/,
  },
} as const;

/** Somebody with a care plan, an order under each law and no protection; another for each use, so that tests do not meet. */
async function somebody(page: Page, at: number, fits: (view: View) => boolean): Promise<View> {
  const { body } = await api<{ persons: Found[] }>(page, "GET", "/persons?limit=300");
  let left = at;
  for (const person of body.persons.filter((each) => !each.protected)) {
    const { body: view } = await api<View>(page, "GET", `/persons/${person.id}`);
    if (fits(view) && left-- === 0) return view;
  }
  throw new Error("the demo has nobody like that");
}

async function type(page: Page, field: Locator, text: string): Promise<void> {
  await field.focus();
  await page.keyboard.press("Control+A");
  await page.keyboard.type(text);
}

/** Walks a closed list by arrow keys, as somebody without a mouse does. */
async function choose(page: Page, field: Locator, index: number): Promise<void> {
  await field.focus();
  await page.keyboard.press("Home");
  for (let at = 0; at < index; at++) await page.keyboard.press("ArrowDown");
}

async function press(page: Page, button: Locator): Promise<void> {
  await button.focus();
  await page.keyboard.press("Enter");
}

const button = (page: Page, name: string | RegExp): Locator => page.getByRole("button", typeof name === "string" ? { name, exact: true } : { name });

let serial = 100;

for (const language of ["sv", "en"] as Language[]) {
  const words = WORDS[language];
  const nth = language === "sv" ? 0 : 1;

  test(`an assessor registers a person, decides and ends the decision, by keyboard in ${language}`, async () => {
    const page = await site.signedIn("handlaggare", { language });
    await site.goto(page, "/brukare/ny");
    await press(page, button(page, words.register));
    await page.getByText(words.mend).waitFor();
    assert.equal(await page.evaluate(() => document.activeElement?.getAttribute("aria-invalid")), "true", "the first wrong field has focus");
    await assertAccessible(page, `new person refused ${language}`);
    await type(page, page.getByLabel(words.number), numberOf(++serial));
    await type(page, page.getByLabel(words.given), "Nya");
    await type(page, page.getByLabel(words.family), `Påhittad${language}`);
    await press(page, button(page, words.register));
    await page.getByRole("heading", { level: 1, name: `Nya Påhittad${language}` }).waitFor();

    const id = new URL(page.url()).pathname.split("/").pop() ?? "";
    await site.goto(page, `/brukare/${id}/beslut`);
    assert.equal(await page.getByLabel(/minut/i).count(), 0, "the assessor is asked for no minutes");
    await type(page, page.getByLabel(words.guideline), "2025:1");
    await choose(page, page.getByLabel(words.code, { exact: true }), 1);
    await choose(page, page.getByLabel(words.unit), 1);
    await press(page, button(page, words.add));
    await page.locator("#follows").waitFor();
    await assertAccessible(page, `decision ${language}`);
    await press(page, button(page, words.make));
    await page.getByRole("heading", { level: 1, name: `Nya Påhittad${language}` }).waitFor();
    await press(page, button(page, words.end));
    await type(page, page.getByLabel(words.why), "Flyttar");
    await assertAccessible(page, `end decision ${language}`);
    await press(page, page.getByRole("dialog").getByRole("button", { name: words.endButton, exact: true }));
    await page.getByText("Flyttar").first().waitFor();
    await press(page, button(page, words.consent));
    await type(page, page.getByLabel(words.givenBy), "Nya själv");
    await type(page, page.getByLabel(words.consentAccount), "Vid hembesök");
    await press(page, button(page, words.save));
    await page.getByText("Vid hembesök").waitFor();
    await assertAccessible(page, `consent ${language}`);
    await page.context().close();
  });

  test(`a contact person writes facts, a note and a care plan, by keyboard in ${language}`, async () => {
    const page = await site.signedIn("omsorgskontakt", { language });
    const view = await somebody(page, nth, ({ care_plan, orders }) => care_plan !== null && orders.length > 0);
    await site.goto(page, `/brukare/${view.id}`);
    await press(page, button(page, words.facts));
    await type(page, page.getByLabel(words.mattersField), `Kaffe först ${language}`);
    await assertAccessible(page, `facts ${language}`);
    await press(page, button(page, words.save));
    await page.getByText(`Kaffe först ${language}`).first().waitFor();
    await press(page, button(page, words.write));
    await type(page, page.getByLabel(words.note, { exact: true }), `Anteckning ${language}`);
    await assertAccessible(page, `note ${language}`);
    await press(page, button(page, words.save));
    await page.getByText(`Anteckning ${language}`).waitFor();

    await site.goto(page, `/brukare/${view.id}/plan`);
    await type(page, page.getByLabel(words.account), "Vi gick igenom den hemma");
    await type(page, page.getByLabel(words.goals), `Bo kvar ${language}`);
    await assertAccessible(page, `care plan ${language}`);
    await press(page, button(page, words.look));
    await page.locator("#look-through").waitFor();
    await assertAccessible(page, `care plan looked through ${language}`);
    await press(page, button(page, words.keep));
    await page.getByText(`Bo kvar ${language}`).first().waitFor();
    const { body: now } = await api<View>(page, "GET", `/persons/${view.id}`);
    assert.equal(now.care_plan?.version, (view.care_plan?.version ?? 0) + 1);
    await page.context().close();
  });

  test(`licensed staff orders and delegates, and sees first what a withdrawal reopens, by keyboard in ${language}`, async () => {
    const page = await site.signedIn("sjukskoterska", { language });
    const view = await somebody(page, nth, ({ group }) => group !== null);
    await site.goto(page, `/brukare/${view.id}/hsl`);
    await choose(page, page.getByLabel(words.code, { exact: true }), 1);
    if (await page.getByLabel(words.minutes).isVisible()) await type(page, page.getByLabel(words.minutes), "10");
    await assertAccessible(page, `HSL order ${language}`);
    await press(page, button(page, words.send));
    await page.locator("#orders").waitFor();

    await site.goto(page, "/delegeringar");
    await press(page, button(page, words.give));
    await page.waitForFunction(() => ((document.querySelector("dialog select") as HTMLSelectElement | null)?.options.length ?? 0) > 1);
    await choose(page, page.getByRole("dialog").getByLabel(words.worker, { exact: true }), 1);
    await choose(page, page.getByRole("dialog").getByLabel(words.unitShort, { exact: true }), 1);
    await assertAccessible(page, `delegation ${language}`);
    await press(page, page.getByRole("dialog").getByRole("button", { name: words.give }));
    await page.getByRole("dialog").waitFor({ state: "detached" });
    await press(page, button(page, words.renew).first());
    await assertAccessible(page, `renew ${language}`);
    await press(page, page.getByRole("dialog").getByRole("button", { name: words.cancel }));
    await press(page, button(page, words.withdraw).first());
    await page.getByRole("dialog").getByText(words.touched).waitFor();
    await assertAccessible(page, `withdraw ${language}`);
    await page.keyboard.press("Escape");
    await page.context().close();
  });

  test(`a unit manager offers a contact person and sees the protection form, by keyboard in ${language}`, async () => {
    const page = await site.signedIn("chef", { language });
    const view = await somebody(page, nth + 3, ({ care_plan }) => care_plan !== null);
    await site.goto(page, `/brukare/${view.id}`);
    await press(page, button(page, words.contact));
    await page.getByRole("radio").first().focus();
    await page.keyboard.press("Space");
    await assertAccessible(page, `contact person ${language}`);
    await press(page, page.getByRole("dialog").getByRole("button", { name: words.save }));
    await page.getByRole("dialog").waitFor({ state: "detached" });
    await press(page, button(page, words.protect));
    await assertAccessible(page, `protection ${language}`);
    await page.keyboard.press("Escape");
    await page.context().close();
  });
}

/** A made-up personnummer with its check digit. */
function numberOf(serial: number): string {
  const nine = `410309${String(serial).padStart(3, "0")}`;
  const sum = [...nine].reduce((total, digit, at) => {
    const value = Number(digit) * (at % 2 === 0 ? 2 : 1);
    return total + Math.floor(value / 10) + (value % 10);
  }, 0);
  return `19410309-${nine.slice(6)}${(10 - (sum % 10)) % 10}`;
}
