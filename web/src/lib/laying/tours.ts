// Laying visits on tours: pure, so that what a move does can be tested without a page.

import type { Agreed, Tour } from "../api/organisation.ts";
import { clockOf, minutesOf } from "../days.ts";

export interface VisitKey { entry: string; occasion: number }
export interface Move { visit: VisitKey; day: number; from: string | null; to: string | null; start: string; allWeeks: boolean }

const same = (a: VisitKey, b: VisitKey): boolean => a.entry === b.entry && a.occasion === b.occasion;
export const keyOf = (visit: VisitKey): string => `${visit.entry} ${visit.occasion}`;

/** A new identifier; not from `randomUUID`, which browsers give to secure addresses only. */
export function newId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x40;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, "0")).join("");
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join("-");
}

export const toursOn = (tours: Tour[], day: number): Tour[] =>
  tours.filter((tour) => tour.cycle_day === day).toSorted((a, b) => a.start.localeCompare(b.start) || a.name.localeCompare(b.name, "sv", { numeric: true }));

function without(tour: Tour, visit: VisitKey): Tour {
  const at = tour.stops.findIndex((stop) => same(stop, visit));
  return at < 0 ? tour : { ...tour, stops: tour.stops.filter((_, index) => index !== at) };
}

function withStop(tour: Tour, visit: VisitKey, start: string): Tour {
  const stops = [...without(tour, visit).stops, { entry: visit.entry, occasion: visit.occasion, start }];
  return { ...tour, stops: stops.toSorted((a, b) => minutesOf(a.start) - minutesOf(b.start)) };
}

/** The tours after a visit was moved from one to another, or off them; on one day, or on its weekday in every week. */
export function moved(tours: Tour[], move: Move, agreed: Agreed[], weeks: number): Tour[] {
  const nameOf = (id: string | null): string | null => tours.find((tour) => tour.id === id)?.name ?? null;
  const [fromName, toName] = [nameOf(move.from), nameOf(move.to)];
  const days = move.allWeeks ? Array.from({ length: weeks }, (_, week) => (move.day % 7) + 7 * week) : [move.day];
  const on = (day: number): boolean => day === move.day || agreed.some((visit) => visit.cycle_day === day && same(visit, move.visit));
  return days.filter(on).reduce((all, day) => {
    // On other weeks the tour of the same name is meant; where there is none, that week stays as it is.
    const named = (name: string | null, id: string | null): Tour | undefined =>
      all.find((tour) => tour.cycle_day === day && (day === move.day ? tour.id === id : tour.name === name));
    const target = named(toName, move.to);
    if (move.to !== null && !target) return all;
    const source = named(fromName, move.from);
    return all.map((tour) => {
      const left = tour.id === source?.id ? without(tour, move.visit) : tour;
      return tour.id === target?.id ? withStop(left, move.visit, move.start) : left;
    });
  }, tours);
}

/** Where on a tour there is room for a visit: after what lies there, inside its frame; else at its earliest start. */
export function suggestedStart(tour: Tour | undefined, visit: { earliest: string; latest: string; minutes: number }, lengthOf: (key: VisitKey) => number): string {
  const [earliest, latest] = [minutesOf(visit.earliest), minutesOf(visit.latest)];
  let free = Math.max(earliest, tour ? minutesOf(tour.start) : earliest);
  for (const stop of tour?.stops ?? []) {
    const begins = minutesOf(stop.start);
    if (begins >= free + visit.minutes) break;
    free = Math.max(free, begins + lengthOf(stop));
  }
  return clockOf(free <= latest ? free : Math.max(earliest, 0));
}

/** What lies on the days of a cycle when it gets another number of weeks: further weeks come round as the first ones do, and
 * what lay on weeks that are no more is left out. */
export function inWeeks<T extends { cycle_day: number }>(laid: T[], before: number, after: number, again: (it: T) => T = (it) => it): T[] {
  const rounds = Math.ceil(after / Math.max(before, 1));
  return Array.from({ length: rounds }, (_, round) => round)
    .flatMap((round) => laid.map((it) => (round === 0 ? it : { ...again(it), cycle_day: it.cycle_day + 7 * before * round })))
    .filter(({ cycle_day: day }) => day < 7 * after);
}

/** The days of a cycle that fall on the same weekday. */
export const sameWeekday = (day: number, weeks: number): number[] => Array.from({ length: weeks }, (_, week) => (day % 7) + 7 * week);
