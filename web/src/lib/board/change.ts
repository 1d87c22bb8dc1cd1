// Puts the server's answer to a change into the plan on screen. Pure.

import type { Finding, Id, PlanChange, PlanView, Visit } from "../api/types.ts";

/** Whether a newer wish of the kind is on its way for a visit. */
export type IsWaiting = (kind: "place" | "lock", visit: Id) => boolean;

export function applyChange(plan: PlanView, change: PlanChange, isWaiting: IsWaiting): PlanView {
  const answers = new Map(change.visits.map((visit) => [visit.id, visit]));
  const shifts = new Map(change.shifts.map((shift) => [shift.id, shift]));
  const visits = plan.visits.map((visit) => {
    const answer = answers.get(visit.id);
    return answer ? merged(visit, answer, isWaiting) : visit;
  });
  return {
    ...plan,
    visits: withFindings(visits, change.findings),
    shifts: plan.shifts.map((shift) => shifts.get(shift.id) ?? shift),
    travel: [...plan.travel.filter((travel) => !shifts.has(travel.shift)), ...change.travel],
    findings: change.findings,
    totals: change.totals,
  };
}

/** What a newer wish says stays on screen, but on the revision that it builds on. */
function merged(shown: Visit, answer: Visit, isWaiting: IsWaiting): Visit {
  const visit = { ...answer };
  if (isWaiting("place", visit.id)) {
    visit.shift = shown.shift;
    visit.second_shift = shown.second_shift;
    visit.start = shown.start;
  }
  if (isWaiting("lock", visit.id)) visit.locks = shown.locks;
  return visit;
}

/** Findings come whole with each answer; visits that were not sent again get their share from it. */
export function withFindings(visits: Visit[], findings: Finding[]): Visit[] {
  const byVisit = new Map<Id, number[]>();
  for (const [index, finding] of findings.entries()) {
    if (finding.visit) byVisit.set(finding.visit, [...(byVisit.get(finding.visit) ?? []), index]);
  }
  return visits.map((visit) => {
    const own = byVisit.get(visit.id) ?? [];
    const same = own.length === visit.findings.length && own.every((index, at) => index === visit.findings[at]);
    return same ? visit : { ...visit, findings: own };
  });
}
