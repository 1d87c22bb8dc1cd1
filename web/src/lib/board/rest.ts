// A proposal in part: where it would have its visits, and what of it waits. Pure.

import type { Id, Placement, ProposalResult } from "../api/types.ts";

/** Where the proposal would have its visits. */
export const placementsOf = (result: ProposalResult): Map<Id, Placement> =>
  new Map(result.changes.map(({ visit, after }) => [visit, { shift: after?.shift ?? null, second_shift: after?.second_shift ?? null, start: after?.start ?? null }]));

/** What of a proposal waits once these visits, or all, have been accepted; nothing when none does. */
export function restOf(result: ProposalResult, accepted: Id[] | null): ProposalResult | null {
  const changes = accepted === null ? [] : result.changes.filter(({ visit }) => !accepted.includes(visit));
  return changes.length === 0 ? null : { ...result, changes };
}
