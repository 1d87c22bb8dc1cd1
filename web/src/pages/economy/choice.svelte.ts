// Which unit and month the pages of compensation are about: in the address, so that it stays from tab to tab and can be sent on.

import { isMonth, monthOf, monthsBack } from "../../lib/follow-up.ts";
import { m } from "../../lib/i18n/index.svelte.ts";
import { router } from "../../lib/router.svelte.ts";
import { session } from "../../lib/session.svelte.ts";

const MONTHS = 24;

export class Choice {
  readonly months = $derived(monthsBack(session.today, MONTHS));
  readonly month = $derived.by(() => { const asked = router.query.get("manad"); return isMonth(asked) ? asked : this.months[1] ?? monthOf(session.today); });
  readonly units = $derived(session.organisation?.units.filter((unit) => unit.groups.length > 0) ?? []);
  // Who leads one unit has that one chosen; others choose.
  readonly #own = $derived(session.signedIn?.user.roles.find((grant) => grant.role === "unit_manager" && grant.unit !== null)?.unit?.id ?? "");
  readonly unit = $derived(router.query.get("enhet") ?? this.#own);
  readonly asked = $derived({ unit: this.unit, from: `${this.month}-01` });
  readonly year = $derived.by(() => { const asked = Number(router.query.get("ar")); return Number.isInteger(asked) && asked > 2000 ? asked : Number(session.today.slice(0, 4)); });
}

export const monthName = (text: string): string => `${m().followUp.months[Number(text.slice(5, 7)) - 1] ?? ""} ${text.slice(0, 4)}`;
