// Which visits the board points out. The rest stay in their places, dimmed: a plan with holes would mislead.

import type { DelegatedTask, PlanView, Visit } from "../api/types.ts";

export type VisitKind = "all" | "unassigned" | "conflicts" | "locked" | "two" | "hsl" | `needs-${DelegatedTask}`;

const NEEDS = "needs-";

const OF_KIND: Record<Exclude<VisitKind, `needs-${DelegatedTask}`>, (visit: Visit) => boolean> = {
  all: () => true,
  unassigned: (visit) => visit.shift === null,
  conflicts: (visit) => visit.findings.length > 0,
  locked: (visit) => visit.locks.worker || visit.locks.time,
  two: (visit) => visit.workers_needed > 1,
  hsl: (visit) => visit.tasks.some((task) => task.law === "hsl"),
};

export const isVisitKind = (text: string | null): text is VisitKind => text !== null && (text in OF_KIND || text.startsWith(NEEDS));

function isOfKind(visit: Visit, kind: VisitKind): boolean {
  if (kind in OF_KIND) return OF_KIND[kind as keyof typeof OF_KIND](visit);
  return visit.tasks.some(({ delegation }) => delegation !== null && kind === `${NEEDS}${delegation}`);
}

/** The delegations that some visit of the plan asks for. */
export const delegationsNeeded = (plan: PlanView): DelegatedTask[] =>
  [...new Set(plan.visits.flatMap(({ tasks }) => tasks.flatMap(({ delegation }) => delegation ?? [])))].sort();

/** The ids of visits that match, or none when everything does and nothing need be dimmed. */
export function matching(plan: PlanView, text: string, kind: VisitKind): Set<string> | null {
  const sought = text.trim().toLocaleLowerCase("sv");
  if (sought === "" && kind === "all") return null;
  const workers = new Map(plan.shifts.map((shift) => [shift.id, shift.worker?.name ?? ""]));
  const words = (visit: Visit): string =>
    [visit.person.name, visit.name, workers.get(visit.shift ?? "") ?? "", workers.get(visit.second_shift ?? "") ?? "",
      ...visit.tasks.flatMap((task) => [task.name, task.code])].join("\n").toLocaleLowerCase("sv");
  return new Set(plan.visits.filter((visit) => isOfKind(visit, kind) && words(visit).includes(sought)).map((visit) => visit.id));
}
