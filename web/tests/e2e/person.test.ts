// The person page: what matters on top, and no address for who has protected identity.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { api, setLanguage, Site } from "./support.ts";

let site: Site;
before(async () => { site = await Site.open(); });
after(async () => { await site.close(); });

interface Found { id: string; name: string; protected: boolean }

test("a person is found by name and opens with what matters first", async () => {
  const page = await site.signedIn("planerare");
  const { body } = await api<{ persons: Found[] }>(page, "GET", "/persons?limit=20");
  const [someone] = body.persons;
  assert.ok(someone);
  await site.goto(page, "/brukare");
  await page.getByRole("searchbox").first().fill(someone.name);
  await page.getByRole("link", { name: someone.name }).first().click();
  await page.getByRole("heading", { level: 1, name: someone.name }).waitFor();
  assert.equal(await page.locator("main h2").first().textContent(), "Det som är viktigt");
  await page.context().close();
});

test("protected identity never shows an address", async () => {
  const page = await site.signedIn("planerare");
  const { body } = await api<{ persons: Found[] }>(page, "GET", "/persons?limit=500");
  const hidden = body.persons.find((each) => each.protected);
  assert.ok(hidden, "nobody with protected identity is there to look at");
  await site.goto(page, `/brukare/${hidden.id}`);
  await page.getByText("Adressen visas inte").waitFor();
  await page.context().close();
});

test("the language is the user's and stays after logging in again", async () => {
  const page = await site.signedIn("planerare");
  await site.goto(page, "/brukare");
  await setLanguage(page, "en");
  await page.getByRole("button", { name: "Log out" }).click();
  await page.waitForSelector("input[name=username]");
  await page.getByRole("button", { name: "Svenska" }).click();
  await site.signIn(page, "planerare");
  await page.getByRole("link", { name: "Planning" }).waitFor();
  await setLanguage(page, "sv");
  await page.context().close();
});
