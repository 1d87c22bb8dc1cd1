// Which plan an address of the board means. An address without group or week is completed, not refused.

import * as api from "../api/endpoints.ts";
import type { Id, RoleName } from "../api/types.ts";
import { askAhead } from "../ahead.ts";
import { addDays, isDay, mondayOf, type Day } from "../days.ts";
import { routeOf } from "../routes.ts";
import { session } from "../session.svelte.ts";
import { left } from "./left.ts";

const PLAN_READERS: readonly RoleName[] = ["planner", "unit_manager", "contact_person", "care_worker"];

/** Whether this person reads plans; who may read the sums alone gets those, for a plan names people. */
export const readsPlans = (): boolean => PLAN_READERS.some((role) => session.has(role));

/** The Monday that an address means: without one the week that is planned next, which on a Monday is its own. */
export const fromOf = (monday: string | null, today: Day): Day =>
  mondayOf(monday !== null && isDay(monday) ? monday : addDays(today, today === mondayOf(today) ? 0 : 7));

/** Where somebody left the board, if the address says nothing else. */
export const leftAt = (group: Id | null, search: string): string | null =>
  (group === null && search === "" && left.user === session.signedIn?.user.name && left.address !== "" ? left.address : null);

export const planName = (group: Id, from: Day): string => `plan/${group}/${from}`;

/** Asks for the plan that the board will show, while the board itself is on its way. */
export function askPlanAhead(words: Record<string, string | null>, search: string): void {
  if (!readsPlans() || new URLSearchParams(search).get("vy") === "arbetsmiljo") return;
  const address = leftAt(words["group"] ?? null, search);
  const { group = null, monday = null } = address === null ? words : routeOf(address.split("?")[0] ?? "").words;
  const [chosen, from] = [group ?? session.groups[0]?.id, fromOf(monday, session.today)];
  if (chosen !== undefined) askAhead(planName(chosen, from), () => api.plans.read(chosen, from));
}
