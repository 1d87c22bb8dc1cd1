// What the screen is about, found in today's day, else in tomorrow's.

import { listed, type Listed } from "../day/listing.ts";
import { fold } from "../events/fold.ts";
import { nav } from "./nav.svelte.ts";
import { phone } from "./phone.svelte.ts";

export interface AboutVisit { listed: Listed | null; /** Tomorrow's visits are looked at, and nothing is told of them. */ later: boolean }

export function aboutVisit(): AboutVisit {
  const today = phone.listedOf(nav.about.id ?? "");
  if (today !== null || phone.tomorrow === null) return { listed: today, later: false };
  const found = listed(phone.tomorrow, fold([])).find(({ visit }) => visit.id === nav.about.id) ?? null;
  return { listed: found, later: true };
}
