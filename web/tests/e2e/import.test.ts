// Import as an administrator does it: a file with an error changes nothing and says what to do; a right one is tried, then kept.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import type { Page } from "playwright-core";
import { api, Site } from "./support.ts";

let site: Site;
before(async () => { site = await Site.open(); });
after(async () => { await site.close(); });

interface Kind { kind: string; title: string; columns: { name: string; required: boolean; example: string }[] }

async function kindNamed(page: Page, name: string): Promise<Kind> {
  const { body } = await api<Kind[]>(page, "GET", "/import/kinds");
  const kind = body.find((each) => each.kind === name);
  assert.ok(kind, `there is no import kind ${name}`);
  return kind;
}

const csv = (kind: Kind, cells: string[]): { name: string; mimeType: string; buffer: Buffer } => ({
  name: `${kind.kind}.csv`, mimeType: "text/csv",
  buffer: Buffer.from(`${kind.columns.map(({ name }) => name).join(";")}\r\n${cells.join(";")}\r\n`),
});

test("a file with an error is refused row by row, a right file is tried and then imported, and again changes nothing", async () => {
  const page = await site.signedIn("admin");
  const kind = await kindNamed(page, "persons");
  await site.goto(page, `/import?slag=${kind.kind}`);
  // The examples fit together, but a file may only name a group that the municipality has.
  const { body: organisation } = await api<{ units: { groups: { name: string }[] }[] }>(page, "GET", "/organisation");
  const group = organisation.units.flatMap(({ groups }) => groups)[0]?.name ?? "";
  const right = kind.columns.map(({ name, example }) => (name === "grupp" ? group : example));
  const required = kind.columns.findIndex((column) => column.required);
  const wrong = right.map((cell, index) => (index === required ? "" : cell));

  await page.setInputFiles("input[type=file]", csv(kind, wrong));
  await page.getByRole("button", { name: "Pröva utan att spara" }).click();
  await page.getByText(/behöver rättas/).first().waitFor();
  const row = page.locator(".outcome tbody tr").first();
  assert.equal(await row.locator("th").textContent(), "2", "the row's number in the file");
  assert.equal(await page.getByRole("button", { name: "Importera", exact: true }).isEnabled(), false);

  await page.setInputFiles("input[type=file]", csv(kind, right));
  await page.getByRole("button", { name: "Pröva utan att spara" }).click();
  await page.getByRole("heading", { name: "Filen är rätt" }).waitFor();
  await page.getByRole("button", { name: "Importera", exact: true }).click();
  await page.getByRole("heading", { name: "Importen är klar" }).waitFor();

  await page.getByRole("button", { name: "Pröva utan att spara" }).click();
  await page.getByText("1 rad. Nya: 0 · Ändrade: 0 · Oförändrade: 1").waitFor();
  await page.context().close();
});

test("a template can be downloaded", async () => {
  const page = await site.signedIn("admin");
  await site.goto(page, "/import");
  const [download] = await Promise.all([page.waitForEvent("download"), page.getByRole("link", { name: "Hämta mall (CSV)" }).click()]);
  assert.match(download.suggestedFilename(), /\.csv$|template/);
  await page.context().close();
});
