import assert from "node:assert/strict";
import { test } from "node:test";
import { en } from "../../src/lib/i18n/en/index.ts";
import { sv } from "../../src/lib/i18n/sv/index.ts";
import { secretOf } from "../../src/lib/secret.ts";
import { addressOf, landingFor, menuEntryOf, menuFor, opensTo, PAGE_IDS, pageEntry } from "../../src/lib/pages.ts";
import { routeOf } from "../../src/lib/routes.ts";

test("addresses lead to pages", () => {
  assert.deepEqual(routeOf("/planering/g1/2025-07-07"), { page: "board", words: { group: "g1", monday: "2025-07-07" } });
  assert.deepEqual(routeOf("/planering"), { page: "board", words: { group: null, monday: null } });
  assert.deepEqual(routeOf("/brukare"), { page: "persons", words: {} });
  assert.deepEqual(routeOf("/brukare/p1"), { page: "person", words: { id: "p1" } });
  assert.deepEqual(routeOf("/"), { page: "start", words: {} });
});

test("an address that is nobody's leads nowhere, and one that cannot be read breaks nothing", () => {
  for (const address of ["/nonsens", "/brukare/p1/p2", "/idag/igen", "/%E0%A4%A"]) assert.equal(routeOf(address).page, "missing", address);
});

test("a person's own link is opened apart from the office, and no other address is", () => {
  assert.equal(secretOf("/mina-besok/abc"), "abc");
  for (const address of ["/", "/mina-besok", "/mina-besok/", "/brukare/mina-besok"]) assert.equal(secretOf(address), null, address);
});

test("every page's own address leads to it", () => {
  for (const page of PAGE_IDS) assert.equal(routeOf(addressOf(page, { id: "x", group: "g", monday: "2025-07-07", metric: "M11", month: "2025-06", question: "given", unit: "u", number: "0", check: "typed" })).page, page);
});

test("an address is filled with words, and what may be left out is", () => {
  assert.equal(addressOf("person", { id: "a/b" }), "/brukare/a%2Fb");
  assert.equal(addressOf("board"), "/planering");
});

test("each role sees its own pages; a page without a menu entry stands under its parent", () => {
  assert.deepEqual(menuFor(["log_reviewer"]).at(-1), { group: "system", pages: ["log"] });
  assert.equal(landingFor(["log_reviewer"]), "log");
  assert.equal(landingFor(["administrator"]), "setup", "a new municipality begins with the set-up");
  assert.equal(menuFor(["planner"])[0]?.pages[0], "today");
  assert.equal(opensTo("import", ["planner"]), false);
  assert.equal(opensTo("settings", ["safety_representative"]), true);
  assert.equal(opensTo("settings", []), false);
  assert.equal(menuEntryOf("person"), "persons");
});

test("every page has a name and explains itself in both languages", () => {
  for (const words of [sv, en]) {
    for (const page of PAGE_IDS) {
      assert.ok(words.nav[page], page);
      const { purpose, can, never } = words.help.pages[page];
      assert.ok(purpose && never && can.length > 0, page);
    }
  }
});

test("a page that hides behind another names one that is in the menu", () => {
  for (const page of PAGE_IDS) {
    const { under } = pageEntry(page);
    if (under !== undefined) assert.notEqual(pageEntry(menuEntryOf(page)).menu, null, page);
  }
});
