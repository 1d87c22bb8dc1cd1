// A new event, with its id and its time. Where ids and time come from is a parameter, so that tests can say.

import type { DayEvent, EventOf, Id, Kind, Kinds } from "./types.ts";

export interface Source { now: () => number; id: () => Id }

export const browserSource: Source = { now: () => Date.now(), id: () => crypto.randomUUID() };

export const instantOf = (ms: number): string => new Date(ms).toISOString();

export function newEvent<K extends Kind>(kind: K, what: Kinds[K], source: Source = browserSource): DayEvent & EventOf<K> {
  return { id: source.id(), at: instantOf(source.now()), kind, ...what } as DayEvent & EventOf<K>;
}
