// Answers to a proposal: accepted whole or in part, looked at on the board, or put away. The same from dialog and bar.

import * as api from "../api/endpoints.ts";
import type { Id, Placement, ProposalResult } from "../api/types.ts";
import { m } from "../i18n/index.svelte.ts";
import type { BoardActions } from "./actions.svelte.ts";

/** Where the proposal would have its visits. */
export const placementsOf = (result: ProposalResult): Map<Id, Placement> =>
  new Map(result.changes.map(({ visit, after }) => [visit, { shift: after?.shift ?? null, second_shift: after?.second_shift ?? null, start: after?.start ?? null }]));

/** What of a proposal waits once these visits have been accepted; nothing when none does. */
export function restOf(result: ProposalResult, accepted: Id[] | null): ProposalResult | null {
  const changes = accepted === null ? [] : result.changes.filter(({ visit }) => !accepted.includes(visit));
  return changes.length === 0 ? null : { ...result, changes };
}

/** Accepts the whole, or these visits; the rest waits. Throws what the server refuses. */
export async function accept(actions: BoardActions, result: ProposalResult, visits: Id[] | null): Promise<void> {
  const plan = actions.store.plan?.plan;
  if (!plan) return;
  // What waits of a proposal is all that the server has left of it.
  const whole = visits === null || visits.length === result.changes.length;
  actions.store.show(await api.proposals.accept(plan.group.id, plan.from, result.proposal, whole ? null : visits));
  const rest = restOf(result, whole ? null : visits);
  actions.proposal = rest;
  if (rest === null) closeProposal(actions);
  else {
    if (actions.store.preview) actions.store.preview = placementsOf(rest);
    if (actions.dialog?.kind === "difference") actions.dialog = { kind: "difference", result: rest };
  }
  actions.say([m().proposal.accepted(whole ? result.changes.length : visits.length), rest ? m().grouping.keepRest(rest.changes.length) : ""].filter(Boolean).join(" "));
}

export function showOnBoard(actions: BoardActions, result: ProposalResult): void {
  actions.proposal = result;
  actions.store.preview = placementsOf(result);
  actions.clearSelected();
  actions.dialog = null;
  actions.say(m().grouping.showing(result.changes.length));
}

export async function discard(actions: BoardActions, result: ProposalResult): Promise<void> {
  const plan = actions.store.plan?.plan;
  if (plan) await api.proposals.discard(plan.group.id, plan.from, result.proposal).catch(() => undefined);
  closeProposal(actions);
  actions.say(m().proposal.discarded);
}

function closeProposal(actions: BoardActions): void {
  actions.proposal = null;
  actions.store.preview = null;
  if (actions.dialog?.kind === "difference") actions.dialog = null;
}
