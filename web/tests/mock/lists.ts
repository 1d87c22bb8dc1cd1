// Fixtures for the pages beside the board.

import { addDays, clockOf } from "../../src/lib/days.ts";
import type {
  Cases, DelegationRow, ImportKind, LogRow, Organisation, PersonView, SignedIn, Today,
} from "../../src/lib/api/types.ts";
import { groups, id, persons, TODAY, workers } from "./world.ts";

const unit = { id: "hemtjanst", name: "Hemtjänsten Påhittköping" };
const group = groups[0] ?? { id: "", name: "" };
const worker = workers[0] ?? { id: "", name: "" };

export const organisation: Organisation = {
  municipality: "Påhittköping", today: TODAY,
  units: [{ ...unit, kind: "home_care", steering: { mode: "flexible", policy: "exception_only", from: "2025-01-01" }, groups }],
};

const ROLES = {
  planerare: ["planner"], chef: ["unit_manager"], handlaggare: ["assessor"], sjukskoterska: ["licensed_staff"],
  admin: ["administrator"], logggranskare: ["log_reviewer"],
} as const;

export function signedIn(user: string, language: "sv" | "en"): SignedIn | null {
  const roles = ROLES[user as keyof typeof ROLES];
  if (!roles) return null;
  return {
    user: { name: user, display_name: `Påhittad ${user}`, language, roles: roles.map((role) => ({ role, unit })), worker: null },
    csrf_token: "mock", today: TODAY,
  };
}

export const today = (day: string): Today => ({
  day,
  groups: groups.map((each, index) => ({ group: each, visits: 42 - index, staffed: 40 - index, unstaffed: index === 0 ? 2 : 0, vacant_shifts: index, plan_state: "published" })),
  items: [
    { id: "1", kind: "unstaffed", severity: "care_at_risk", title: "Lunch hos Greta Dikt saknar medarbetare", detail: "Jonas Exempel är frånvarande. Tre medarbetare är lediga då.", person: persons[1] ?? null, link: { page: "board", group: "norr", day, visit: id("v", day, 1, 4) } },
    { id: "2", kind: "order", severity: "act_soon", title: "Brådskande beställning: utskrivning idag", detail: "Väntar på kvittens sedan 08.10.", person: persons[3] ?? null, link: { page: "orders" } },
    { id: "3", kind: "delegation", severity: "information", title: "4 delegeringar går ut inom 30 dagar", detail: "", person: null, link: { page: "delegations" } },
  ],
});

export const cases: Cases = {
  new_orders: [
    { id: "o1", person: persons[2] ?? worker, unit, law: "sol", sent_at: "2025-07-04T13:20:00Z", urgent: false, acknowledged_at: null, lines: ["Dusch, hjälp med allt, 1 gång i veckan"] },
    { id: "o2", person: persons[3] ?? worker, unit, law: "hsl", sent_at: "2025-07-07T06:10:00Z", urgent: true, acknowledged_at: null, lines: ["Insulin, 2 gånger om dagen"] },
  ],
  follow_up_due: [{ id: "d1", person: persons[5] ?? worker, decided_on: "2024-07-08", follow_up_on: "2025-07-01", section: "4 kap. 1 § SoL (2001:453)", overdue: true }],
};

export const delegations: DelegationRow[] = workers.map((each, index) => ({
  id: id("d", index), worker: each, task: index % 2 ? "insulin" : "medicine", task_name: index % 2 ? "Insulin" : "Läkemedel", scope: index % 3 ? unit.name : persons[index]?.name ?? "",
  from: "2024-09-01", to: addDays(TODAY, index * 20 + 5), given_by: "Påhittad Sjuksköterska", withdrawn_from: index === 3 ? "2025-07-01" : null,
}));

export const person = (personId: string): PersonView | null => {
  const found = persons.find((each) => each.id === personId);
  if (!found) return null;
  return {
    ...found, age: 84, group, what_matters: "Vill få kaffe innan något annat, och att ni ropar i hallen.\nLyssnar på radion på förmiddagen.",
    address: found.protected ? null : "Påhittsvägen 3", household: [], relatives: [{ name: "Sagan Dikt", relation: "dotter", phone: "070-000 00 00" }],
    contact_person: { outcome: "accepted", worker, deputy: workers[1] ?? null, motive: null },
    decisions: [{ id: "d1", decided_on: "2025-02-03", outcome: "granted", section: "4 kap. 1 § SoL (2001:453)", from: "2025-02-10", to: null, follow_up_on: "2026-02-03", frame: false, decision_maker: "Påhittad Handläggare", granted: [{ code: "DUS", name: "Dusch", level: "hjälp med allt", frequency: "1 gång i veckan" }] }],
    orders: [{ id: "o1", law: "sol", unit, sent_at: "2025-02-03T10:00:00Z", urgent: false, acknowledged_at: "2025-02-03T12:00:00Z", lines: [{ code: "DUS", name: "Dusch", level: "hjälp med allt", frequency: "1 gång i veckan", minutes: 40, from: "2025-02-10", to: null }] }],
    care_plan: { id: "c1", version: 2, made_on: "2025-02-12", responsible: worker, goals: "Kunna bo kvar hemma.", follow_up_on: "2025-08-12", participation: { person_took_part: true, account: "Gjord vid köksbordet tillsammans med dottern." }, entries: [{ id: "e1", name: "Dusch", recurrence: "torsdagar", when: "förmiddag", workers: 2, tasks: [{ code: "DUS", name: "Dusch", how: "Varmt i badrummet först. Egen handduk." }], wishes: "Helst Aisha." }] },
    absences: [{ id: "a1", cause: "hospital", from: "2025-07-02", to: null }],
    technology: [{ id: "t1", kind: "alarm", consent_given_on: "2025-02-12", in_use: true }],
    coming: [0, 1, 3].flatMap((offset) => [{ id: id("v", offset), day: addDays(TODAY, offset), start: clockOf(480 + offset * 5), name: "Morgonbesök", frame: "Morgon", worker }]),
    been_here: [{ worker: worker.name, visits: 31 }, { worker: "Bertil Dikt", visits: 12 }],
  };
};

export const importKinds: ImportKind[] = [
  { kind: "persons", title: "Brukare", columns: [
    { name: "id", required: true, description: "Personens id i det andra systemet", example: "P-1001" },
    { name: "personnummer", required: true, description: "Personnummer, samordningsnummer eller reservnummer", example: "19330101-0000" },
    { name: "namn", required: true, description: "Hela namnet", example: "Påhittad Brukare" }] },
  { kind: "workers", title: "Medarbetare", columns: [{ name: "id", required: true, description: "Id i det andra systemet", example: "M-7" }] },
];

export const logRows: LogRow[] = Array.from({ length: 12 }, (_, index) => ({
  at: `2025-07-07T0${index % 8}:1${index % 6}:00Z`, user: index % 2 ? "planerare" : "chef", role: index % 2 ? "planner" : "unit_manager", unit: unit.name,
  action: index % 2 ? "plan.read" : "person.read", persons: index % 2 ? persons.slice(0, 9).map((each) => each.id) : ["p-5"], purpose: null,
}));
