// The arithmetic of a day when people are short: what a proposal moves, and what must be answered. Pure.

import type { Change, Id, Instead, LeftOut, ProposalResult, ShortAnswer, ShortVisit } from "./api/types.ts";

/** What somebody has answered about a visit; nothing yet is the empty text. */
export type Choice = "" | "keep" | Instead;
export interface Given { choice: Choice; note: string }

/** Moves that people can choose among: those after which somebody makes the visit. */
export const movesOf = (proposal: ProposalResult | null): Change[] => proposal?.changes.filter(({ after }) => after !== null) ?? [];

/** Changes that only make room: a visit loses its place. They follow from the proposal and are answered one by one. */
export const roomOf = (proposal: ProposalResult | null): Id[] => proposal?.changes.filter(({ after }) => after === null).map(({ visit }) => visit) ?? [];

/** Visits of the day that stand without anybody once the chosen moves are made: each needs an answer. */
export function unanswered(visits: ShortVisit[], proposal: ProposalResult | null, chosen: ReadonlySet<Id>): ShortVisit[] {
  const made = new Set(movesOf(proposal).filter(({ visit }) => chosen.has(visit)).map(({ visit }) => visit));
  const gone = new Set(roomOf(proposal));
  return visits.filter(({ id, made: now }) => (gone.has(id) || !now) && !made.has(id));
}

/** How many visits that give way before this one are made all the same. */
export function outranked(visit: ShortVisit, visits: ShortVisit[], without: ShortVisit[], order: { class: string }[]): number {
  const rank = (of: ShortVisit): number => order.findIndex((each) => each.class === of.class);
  const left = new Set(without.map(({ id }) => id));
  return visits.filter((other) => !left.has(other.id) && rank(other) > rank(visit)).length;
}

export const reasonsFor = (visit: Id, proposal: ProposalResult | null): LeftOut | null => proposal?.left_out.find((each) => each.visit === visit) ?? null;

/** The answers to send, or the visits that still have none. */
export function answersOf(without: ShortVisit[], given: Readonly<Record<Id, Given>>): { answers: ShortAnswer[]; missing: Id[] } {
  const answers: ShortAnswer[] = [];
  const missing: Id[] = [];
  for (const { id } of without) {
    const answer = given[id];
    if (!answer || answer.choice === "" || (answer.choice === "another_day" && answer.note.trim() === "")) missing.push(id);
    else answers.push({ visit: id, instead: answer.choice === "keep" ? null : answer.choice, note: answer.note.trim() });
  }
  return { answers, missing };
}
