// Names of those whom events name by id.

import type { Registration } from "../events/state.ts";
import type { Id } from "../events/types.ts";
import type { Messages } from "../i18n/sv/index.ts";
import { phone } from "./phone.svelte.ts";

/** Everybody that today's phone knows the name of, each once. */
export function personsToday(): { id: Id; name: string }[] {
  const { day } = phone;
  if (day === null) return [];
  const all = [...day.visits.map(({ person }) => person), ...day.unplanned_for.map(({ person }) => person), ...phone.found];
  return all.filter(({ id }, index) => all.findIndex((other) => other.id === id) === index);
}

export function personName({ person, visit }: Pick<Registration, "person" | "visit">, words: Messages): string {
  const id = person ?? phone.day?.visits.find((each) => each.id === visit)?.person.id;
  return personsToday().find((each) => each.id === id)?.name || words.day.protected;
}
