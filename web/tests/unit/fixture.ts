// A plan of one day with three shifts, for tests of the board's logic.

import type { PlanView, Shift, Visit } from "../../src/lib/api/types.ts";

export const DAY = "2025-07-07";

export const shift = (id: string, more: Partial<Shift> = {}): Shift => ({
  id, version: 1, worker: { id: `w-${id}`, name: `Påhittad ${id}` }, day: DAY, start: "07:00", end: "16:00", travel: "car",
  breaks: [], support_start_minutes: 0, support_end_minutes: 0, tour: null, lent_from: null, ...more,
});

export const visit = (id: string, shiftId: string | null, start: string | null, more: Partial<Visit> = {}): Visit => ({
  id, revision: 1, person: { id: `p-${id}`, name: `Person ${id}`, protected: false }, day: DAY, name: "Besök", start, minutes: 30,
  earliest: "07:00", latest: "15:00", frame: null, time_critical: false, workers_needed: 1, second_part: null, shift: shiftId,
  second_shift: null, locks: { worker: false, time: false }, tasks: [], ordered_minutes: null, findings: [], ...more,
});

export const plan = (shifts: Shift[], visits: Visit[], more: Partial<PlanView> = {}): PlanView => ({
  plan: { id: "plan", group: { id: "g", name: "Gruppen" }, from: DAY, to: "2025-07-13", state: "draft", published_at: null, changed_since_published: 0, version: 1,
    team: null, rights: { may_change: true, may_publish: true, may_change_lengths: true, words: [] } },
  mode: "flexible", shifts, visits, travel: [], findings: [],
  totals: { visits: visits.length, placed: 0, unplaced: 0, travel_minutes: 0, hard: 0, soft: 0 }, ...more,
});
