import assert from "node:assert/strict";
import { test } from "node:test";
import { opensTo, PAGE_IDS, type PageId } from "../../src/lib/pages.ts";
import type { RoleName } from "../../src/lib/api/types.ts";
import { PICTURES } from "../support/pictures.ts";

const ROLE: Record<string, RoleName> = {
  planerare: "planner", chef: "unit_manager", handlaggare: "assessor", sjukskoterska: "licensed_staff", omsorgskontakt: "contact_person", controller: "controller", avgifter: "fee_officer",
  skyddsombud: "safety_representative", systemagare: "system_owner", logggranskare: "log_reviewer", admin: "administrator", arbetslag: "care_worker",
};

/** Opens what was found about a unit's registrations, and in the demo nothing is found. */
const NOTHING_TO_SHOW: PageId[] = ["integrityFinding"];

test("every page has a picture in the documentation, each under a name of its own, taken by somebody who may open it", () => {
  const documented = PICTURES.filter(({ only }) => only === undefined);
  for (const page of PAGE_IDS.filter((each) => !NOTHING_TO_SHOW.includes(each))) assert.ok(documented.some((picture) => picture.page === page), page);
  for (const { name, page, user } of PICTURES) assert.ok(opensTo(page, [ROLE[user] ?? "administrator"]), name);
  assert.equal(new Set(PICTURES.map(({ name }) => name)).size, PICTURES.length);
});
