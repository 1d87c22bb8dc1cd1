import assert from "node:assert/strict";
import { existsSync } from "node:fs";
import { test } from "node:test";
import { opensTo, PAGE_IDS } from "../../src/lib/pages.ts";
import type { RoleName } from "../../src/lib/api/types.ts";
import { PICTURES } from "../support/pictures.ts";

const ROLE: Record<string, RoleName> = {
  planerare: "planner", chef: "unit_manager", handlaggare: "assessor", sjukskoterska: "licensed_staff", omsorgskontakt: "contact_person",
  skyddsombud: "safety_representative", systemagare: "system_owner", logggranskare: "log_reviewer", admin: "administrator",
};
const documented = PICTURES.filter(({ only }) => only === undefined);

test("every page has a picture in the documentation, taken by somebody who may open it", () => {
  for (const page of PAGE_IDS) assert.ok(documented.some((picture) => picture.page === page), page);
  for (const { name, page, user } of PICTURES) assert.ok(opensTo(page, [ROLE[user] ?? "care_worker"]), name);
});

test("the pictures are there, each under a name of its own", () => {
  assert.equal(new Set(PICTURES.map(({ name }) => name)).size, PICTURES.length);
  for (const { name, narrow, english } of documented) {
    for (const file of [name, ...(narrow ? [`${name}-390`] : []), ...(english ? [`${name}-en`] : [])]) {
      assert.ok(existsSync(new URL(`../../../docs/pictures/${file}.png`, import.meta.url)), `${file}: npm run shots`);
    }
  }
});
