// Whom, which month and in which filter, as the address says: what every page of follow-up is asked by.

import type { FollowUpAsked } from "../../lib/api/endpoints.ts";
import { daysOf, isMonth, monthOf, monthsBack } from "../../lib/follow-up.ts";
import { router } from "../../lib/router.svelte.ts";
import { session } from "../../lib/session.svelte.ts";

export class AskedFor {
  readonly whom = $derived(router.query.get("vilka") ?? "");
  readonly month = $derived.by(() => {
    const asked = router.query.get("manad");
    return isMonth(asked) ? asked : monthsBack(session.today, 2)[1] ?? monthOf(session.today);
  });
  readonly filter = $derived(router.query.get("urval") ?? "ALLA");
  readonly group = $derived(this.whom.startsWith("grupp:") ? this.whom.slice("grupp:".length) : null);
  readonly unit = $derived(this.whom.startsWith("enhet:") ? this.whom.slice("enhet:".length) : null);
  readonly asked: FollowUpAsked = $derived({
    ...(this.group ? { group: this.group } : {}), ...(this.unit ? { unit: this.unit } : {}), ...daysOf(this.month), filter: this.filter,
  });
  /** The same choice on another page. */
  readonly query = $derived(`?vilka=${this.whom}&manad=${this.month}&urval=${this.filter}`);
  /** Who has a role for every unit may ask for all of them at once. */
  readonly wholeAllowed = $derived(session.signedIn?.user.roles.some((grant) => grant.unit === null
    && ["controller", "unit_manager", "planner", "safety_representative"].includes(grant.role)) ?? false);
}
