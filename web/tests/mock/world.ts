// A small made-up municipality for trying the front without the real server. Names are obviously made up.

import { addDays, clockOf, minutesOf, run, type Day } from "../../src/lib/days.ts";
import type { Finding, Named, PlanView, Shift, Travel, Visit } from "../../src/lib/api/types.ts";

export const TODAY = "2025-07-07";

const FIRST = ["Aisha", "Bertil", "Cecilia", "Dag", "Elsa", "Farid", "Greta", "Hugo", "Ingrid", "Jonas", "Karin", "Lars", "Maja", "Nils", "Olga", "Per"];
const LAST = ["Påhitt", "Exempel", "Fantasi", "Låtsas", "Sagesson", "Dikt"];

export const id = (...parts: (string | number)[]): string => parts.join("-");

const named = (prefix: string, index: number): Named =>
  ({ id: id(prefix, index), name: `${FIRST[index % FIRST.length]} ${LAST[(index * 7 + 3) % LAST.length]}` });

export const groups: Named[] = [{ id: "norr", name: "Norra gruppen" }, { id: "soder", name: "Södra gruppen" }, { id: "natt", name: "Nattpatrullen" }];
export const workers = Array.from({ length: 10 }, (_, index) => named("w", index));
export const persons = Array.from({ length: 30 }, (_, index) => ({ ...named("p", index + 5), protected: index === 4 }));

/** Always the same sequence, so that a screenshot is the same twice. */
function sequence(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return state / 2_147_483_648;
  };
}

const KINDS = [
  { name: "Morgonbesök", earliest: "07:00", latest: "09:30", frame: "morning", minutes: 30, codes: ["PER", "FRU"] },
  { name: "Lunch", earliest: "11:30", latest: "13:00", frame: "lunch", minutes: 20, codes: ["LUN"] },
  { name: "Medicin", earliest: "08:00", latest: "08:30", frame: null, minutes: 15, codes: ["MED"] },
  { name: "Dusch", earliest: "09:30", latest: "11:30", frame: "forenoon", minutes: 40, codes: ["DUS"] },
  { name: "Eftermiddag", earliest: "14:00", latest: "15:30", frame: "afternoon", minutes: 20, codes: ["TIL", "PER"] },
] as const;
const TASK_NAMES: Record<string, string> = { PER: "Personlig hygien", FRU: "Frukost", LUN: "Måltid", MED: "Insulin", DUS: "Dusch", TIL: "Tillsyn" };

function shiftsOf(days: Day[]): Shift[] {
  return days.flatMap((day) => Array.from({ length: 8 }, (_, tour): Shift => {
    const worker = tour === 6 ? null : workers[tour] ?? null;
    return {
      id: id("s", day, tour), version: 1, worker, day, start: tour < 5 ? "07:00" : "13:00", end: tour < 5 ? "15:30" : "21:30",
      travel: tour % 3 === 0 ? "walk" : "car", breaks: [{ start: tour < 5 ? "11:00" : "17:00", minutes: 30 }],
      tour: { id: id("t", tour), name: `Tur ${tour + 1}` }, lent_from: tour === 4 ? { id: "soder", name: "Södra gruppen" } : null,
    };
  }));
}

function visitsOf(days: Day[], shifts: Shift[]): Visit[] {
  const random = sequence(42);
  const next = new Map(shifts.map((shift) => [shift.id, minutesOf(shift.start) + 10]));
  return days.flatMap((day) => persons.flatMap((person, personIndex) => KINDS.flatMap((kind, kindIndex): Visit[] => {
    if ((personIndex + kindIndex * 3) % 3 !== 0) return [];
    const late = kind.name === "Eftermiddag";
    const tour = late ? 5 + ((personIndex + kindIndex) % 3) : (personIndex * 2 + kindIndex) % 5;
    const shift = shifts.find((candidate) => candidate.id === id("s", day, tour));
    const start = Math.max(next.get(shift?.id ?? "") ?? 0, Math.min(minutesOf(kind.earliest), minutesOf(kind.latest)));
    const left = random() < 0.04 || !shift || start + kind.minutes > minutesOf(shift.end);
    if (!left) next.set(shift.id, start + kind.minutes + 5 + Math.round(random() * 10));
    const two = kind.name === "Dusch" && personIndex % 6 === 0;
    return [{
      id: id("v", day, personIndex, kindIndex), revision: 1, person, day, name: kind.name,
      start: left ? null : clockOf(start), minutes: kind.minutes, earliest: kind.earliest, latest: kind.latest, frame: kind.frame,
      time_critical: kind.name === "Medicin", workers_needed: two ? 2 : 1, second_part: two ? { after_minutes: 10, minutes: 20 } : null,
      shift: left ? null : shift.id, second_shift: two && !left ? id("s", day, (tour + 1) % 5) : null,
      locks: { worker: false, time: false },
      tasks: kind.codes.map((code) => ({ code, name: TASK_NAMES[code] ?? code, law: code === "MED" ? "hsl" : "sol" })),
      ordered_minutes: personIndex % 4 === 0 ? null : kind.minutes, findings: [],
    }];
  })));
}

export interface MockPlan { view: PlanView; opened: boolean }

export function makePlan(group: string, from: Day): MockPlan {
  const days = run(from, 7);
  const shifts = shiftsOf(days);
  const view: PlanView = {
    plan: { id: id("plan", group, from), group: groups.find((each) => each.id === group) ?? { id: group, name: group }, from, to: addDays(from, 6), state: "draft", published_at: null, changed_since_published: 0, version: 1 },
    mode: "flexible", shifts, visits: visitsOf(days, shifts), travel: [], findings: [], totals: { visits: 0, placed: 0, unplaced: 0, travel_minutes: 0, hard: 0, soft: 0 },
  };
  judge(view);
  return { view, opened: from < "2025-07-14" };
}

/** Works out travel, findings and totals again after a change. */
export function judge(view: PlanView): void {
  view.travel = travelOf(view);
  view.findings = findingsOf(view).map((finding, index) => ({ ...finding, id: index }));
  for (const visit of view.visits) visit.findings = [];
  for (const [index, finding] of view.findings.entries()) view.visits.find(({ id }) => id === finding.visit)?.findings.push(index);
  const placed = view.visits.filter(({ shift }) => shift !== null).length;
  view.totals = {
    visits: view.visits.length, placed, unplaced: view.visits.length - placed,
    travel_minutes: Math.round(view.travel.reduce((sum, { seconds }) => sum + seconds, 0) / 60),
    hard: view.findings.filter(({ severity }) => severity === "hard").length, soft: view.findings.filter(({ severity }) => severity === "soft").length,
  };
}

const onShift = (view: PlanView, shift: Shift): Visit[] =>
  view.visits.filter((visit) => visit.shift === shift.id && visit.start !== null).sort((a, b) => minutesOf(a.start ?? "") - minutesOf(b.start ?? ""));

function travelOf(view: PlanView): Travel[] {
  return view.shifts.flatMap((shift) => onShift(view, shift).flatMap((visit, index, all): Travel[] => {
    const before = all[index - 1];
    return before ? [{ shift: shift.id, after_visit: before.id, before_visit: visit.id, seconds: 240 + ((index * 97) % 5) * 60 }] : [];
  }));
}

function findingsOf(view: PlanView): Finding[] {
  return view.shifts.flatMap((shift) => onShift(view, shift).flatMap((visit, index, all): Finding[] => {
    const found: Finding[] = [];
    const start = minutesOf(visit.start ?? "");
    const before = all[index - 1];
    const add = (rule: string, severity: "hard" | "soft", words: string, remedy: string): void => {
      found.push({ id: 0, rule, severity, words, remedies: [remedy], visit: visit.id, shift: shift.id });
    };
    if (before && minutesOf(before.start ?? "") + before.minutes > start) add("overlap", "hard", `${visit.person.name} och ${before.person.name} har fått samma medarbetare samtidigt.`, "Flytta ett av besöken.");
    if (visit.name === "Medicin" && shift.worker?.name.startsWith("Cecilia")) add("delegation", "hard", `${shift.worker.name} har ingen giltig delegering för insulin.`, "Flytta besöket till någon med delegering.");
    if (start < minutesOf(visit.earliest) || start > minutesOf(visit.latest)) add("frame", "soft", `Besöket hos ${visit.person.name} ligger utanför tidsramen.`, "Fråga om en annan tid passar.");
    return found;
  }));
}
