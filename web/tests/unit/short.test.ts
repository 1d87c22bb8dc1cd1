import assert from "node:assert/strict";
import { test } from "node:test";
import type { ProposalResult, SearchFound, ShortVisit } from "../../src/lib/api/types.ts";
import { hitsOf, pagesNamed } from "../../src/lib/search.ts";
import { answersOf, movesOf, outranked, unanswered } from "../../src/lib/short.ts";

const visit = (id: string, kind: ShortVisit["class"], made = true): ShortVisit =>
  ({ id, person: { id: `p${id}`, name: `Person ${id}` }, name: "Besök", earliest: "07:00", latest: "09:00", class: kind, made, only_visit: false });
const side = (name: string) => ({ worker: { id: name, name }, second: null, start: "08:00", shift: `s-${name}`, second_shift: null, tour: null });
const change = (id: string, after: string | null) =>
  ({ visit: id, person: { id: `p${id}`, name: `Person ${id}`, protected: false }, name: "Besök", day: "2025-07-07", before: null, after: after === null ? null : side(after), why: "" });
const proposal = (changes: ReturnType<typeof change>[]): ProposalResult => ({ proposal: "f", changes, left_out: [], before: {}, after: {} });

const ORDER = [{ class: "time_critical" }, { class: "health_care" }, { class: "personal_care" }, { class: "support" }, { class: "service" }];

test("without a proposal, every visit that nobody makes needs an answer", () => {
  assert.deepEqual(unanswered([visit("a", "service", false), visit("b", "service")], null, new Set()).map(({ id }) => id), ["a"]);
});

test("a visit that is moved needs none, one whose move is not wanted does, and one that makes room does", () => {
  const visits = [visit("insulin", "time_critical", false), visit("dusch", "personal_care", false), visit("stad", "service")];
  const suggested = proposal([change("insulin", "Bo"), change("dusch", "Bo"), change("stad", null)]);
  assert.equal(movesOf(suggested).length, 2);
  assert.deepEqual(unanswered(visits, suggested, new Set(["insulin"])).map(({ id }) => id), ["dusch", "stad"]);
});

test("it is told when something that gives way earlier is made all the same", () => {
  const dropped = visit("dusch", "personal_care", false);
  const visits = [dropped, visit("stad", "service"), visit("tvätt", "service"), visit("insulin", "time_critical")];
  assert.equal(outranked(dropped, visits, [dropped], ORDER), 2);
  assert.equal(outranked(visits[1] ?? dropped, visits, [], ORDER), 0);
});

test("another day must be named; to go on looking is an answer", () => {
  const without = [visit("a", "service", false), visit("b", "service", false), visit("c", "service", false)];
  const { answers, missing } = answersOf(without, {
    a: { choice: "another_day", note: " " }, b: { choice: "keep", note: "" }, c: { choice: "relative", note: "dottern " },
  });
  assert.deepEqual(missing, ["a"]);
  assert.deepEqual(answers, [{ visit: "b", instead: null, note: "" }, { visit: "c", instead: "relative", note: "dottern" }]);
});

test("a search shows pages first, and leads only where the reader may go", () => {
  const found: SearchFound = {
    persons: [{ id: "p", name: "Asta Påhittad", born: 1938, group: { id: "g", name: "Norr" }, protected: true }],
    workers: [{ id: "w", name: "Vera Vikarie", group: null }], groups: [], more_persons: false,
  };
  const hits = hitsOf("id", [{ name: "Idag", address: "/idag" }, { name: "Import", address: "/import" }], found, { person: (id) => `/brukare/${id}`, worker: null, group: null }, (year) => `född ${year}`);
  assert.deepEqual(hits.map(({ kind, address }) => [kind, address]), [["page", "/idag"], ["person", "/brukare/p"], ["worker", null]]);
  assert.equal(hits[1]?.about, "född 1938, Norr");
  assert.equal(hits[1]?.protected, true);
});

test("pages are found by any part of their name, beginnings first", () => {
  assert.deepEqual(pagesNamed("in", [{ name: "Planering" }, { name: "Inställningar" }]).map(({ name }) => name), ["Inställningar", "Planering"]);
  assert.deepEqual(pagesNamed("  ", [{ name: "Idag" }]), []);
});
