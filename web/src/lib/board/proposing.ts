// Answers to a proposal: accepted whole or in part, looked at on the board, or put away. The same from dialog and bar.

import type { Id, ProposalResult } from "../api/types.ts";
import { m } from "../i18n/index.svelte.ts";
import type { BoardActions } from "./actions.svelte.ts";
import { placementsOf, restOf } from "./rest.ts";

/** Accepts the whole, or these visits; the rest waits. Throws what the server refuses. */
export async function accept(actions: BoardActions, result: ProposalResult, visits: Id[] | null): Promise<void> {
  const plan = actions.store.plan?.plan;
  if (!plan) return;
  // What waits of a proposal is all that the server has left of it.
  const whole = visits === null || visits.length === result.changes.length;
  actions.store.show(await actions.store.proposals.accept(plan.group.id, plan.from, result.proposal, whole ? null : visits));
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
  if (plan) await actions.store.proposals.discard(plan.group.id, plan.from, result.proposal).catch(() => undefined);
  closeProposal(actions);
  actions.say(m().proposal.discarded);
}

function closeProposal(actions: BoardActions): void {
  actions.proposal = null;
  actions.store.preview = null;
  if (actions.dialog?.kind === "difference") actions.dialog = null;
}
