// The day as a list: in the worker's own order where there is one, else as planned, under the frames or without any time.

import { keyOf, phaseOf, stateOf, type DayState, type Phase, type VisitState } from "../events/state.ts";
import type { Id } from "../events/types.ts";
import type { DayVisit, Display, Named, PhoneDay, Policy } from "./types.ts";

export interface Listed { visit: DayVisit; state: VisitState; phase: Phase }
export interface Part { /** The frame's name, or null where the list is one. */ name: string | null; visits: Listed[] }

/** Whether visits are started and stopped: by the unit's policy, and in a sample only on a day that is drawn. */
export const startsAndStops = ({ policy, sampled }: { policy: Policy; sampled: boolean }): boolean => policy === "tag" || (policy === "sample" && sampled);

const startOf = ({ visit }: Listed): string => visit.starts_at ?? "9999";
const frameStartOf = ({ visit }: Listed): string => visit.earliest ?? "99:99";

/** Tasks that nothing is told of. */
export const untold = ({ visit, state }: Listed): DayVisit["tasks"] => visit.tasks.filter((task) => !state.tasks.has(keyOf(task)));

/** A visit that nobody has in the plan. The worker may take it over. */
export const isVacant = ({ visit }: Pick<Listed, "visit">): boolean => visit.state === "unstaffed";

/** One that the worker has said to take, and that the plan does not have yet: it is on its way, or waits for the planner. */
export const isBeingTaken = ({ visit, state }: Listed): boolean => visit.state === "unstaffed" && state.taken_over;

/** Whether it can be changed: it is in the plan, the worker's own, and has not begun. */
export const isChangeable = (listed: Listed): boolean => isLeft(listed) && listed.phase === "planned" && listed.visit.revision > 0;

/** What is left for the worker to do something about. */
export const isLeft = ({ visit, phase }: Listed): boolean => visit.state === "planned" && (phase === "planned" || phase === "open");

/** A visit of which everything is told is done, where nothing is started and stopped. */
function phaseIn(day: PhoneDay, visit: DayVisit, state: VisitState): Phase {
  const phase = phaseOf(state);
  const told = visit.tasks.length > 0 && visit.tasks.every((task) => state.tasks.has(keyOf(task)));
  return phase === "planned" && told && !startsAndStops(day) ? "done" : phase;
}

/** Every visit of the day. The worker's own order stands; what it does not name keeps its place by time. */
export function listed(day: PhoneDay, state: DayState): Listed[] {
  const all = day.visits.map((visit): Listed => {
    const own = stateOf(state, visit.id);
    return { visit, state: own, phase: phaseIn(day, visit, own) };
  });
  const inTime = all.toSorted((a, b) => startOf(a).localeCompare(startOf(b)) || frameStartOf(a).localeCompare(frameStartOf(b)));
  // Where the planner is asked first, an order that was wished for is no order yet.
  const wished: Id[] = day.freedom === "ask" ? [] : day.shifts.flatMap(({ id }) => state.orders.get(id) ?? []);
  const place = new Map(wished.map((id, index) => [id, index]));
  const named = inTime.filter(({ visit }) => place.has(visit.id)).sort((a, b) => (place.get(a.visit.id) ?? 0) - (place.get(b.visit.id) ?? 0));
  // The places that the named visits have by time are filled anew, in the order that the worker chose.
  return inTime.map((each) => (place.has(each.visit.id) ? named.shift() ?? each : each));
}

/** A visit's frame by name; where it has none of its own, the hours between which it may start, as `between` says them. */
export const frameOf = ({ visit }: Listed, between: (from: string, to: string) => string): string | null =>
  visit.frame?.name ?? (visit.earliest !== null && visit.latest !== null ? between(visit.earliest, visit.latest) : null);

/** Under the frames' names only where frames are what the worker wants to see. */
export function parts(list: Listed[], display: Display, between: (from: string, to: string) => string): Part[] {
  if (display !== "frames") return [{ name: null, visits: list }];
  const found: Part[] = [];
  for (const each of list) {
    const name = frameOf(each, between);
    const last = found.at(-1);
    if (last !== undefined && last.name === name) last.visits.push(each);
    else found.push({ name, visits: [each] });
  }
  return found;
}

/** The visit to go to next: one that is going on, else the first that is left. */
export const nextOf = (list: Listed[]): Listed | null => list.find(({ phase }) => phase === "open") ?? list.find(isLeft) ?? null;

/**
 * The day with the visits that the worker has made up today, after those that were planned. `name` is what such a visit is called,
 * and `found` are persons who were found by name and whom the server has not told of yet.
 */
export function withUnplanned(day: PhoneDay, state: DayState, name: string, found: readonly Named[] = []): PhoneDay {
  const known = new Set(day.visits.map(({ id }) => id));
  const persons = new Map([...found, ...[...day.unplanned_for, ...day.visits].map(({ person }) => person)].map((person) => [person.id, person]));
  const fresh = state.unplanned.filter(({ visit }) => !known.has(visit)).map(({ visit, person, tasks }): DayVisit => {
    const alike = day.visits.find((each) => each.person.id === person);
    const door = alike ?? day.unplanned_for.find((each) => each.person.id === person)?.door;
    return {
      id: visit, revision: 0, person: persons.get(person) ?? { id: person, name: "" }, state: "planned", cancelled_cause: null, starts_at: null, length_minutes: null,
      earliest: null, latest: null, frame: null, time_critical: false, name,
      tasks: tasks.map((code) => ({ line: null, code, name: day.codes_to_exchange.find((each) => each.code === code)?.name ?? code, law: "sol" })),
      how: "", matters: door?.matters ?? "", address: door?.address ?? null, door_code: door?.door_code ?? null, phone: door?.phone ?? null, floor_etc: alike?.floor_etc ?? null,
      partner: null, household: [], changed: [], extension: null, hsl_in_care_record: false, protected: alike?.protected ?? false, tags: alike?.tags ?? [], events: [],
    };
  });
  return { ...day, visits: [...day.visits, ...fresh] };
}

/** The visits of one shift, in the day's order. A visit without a time belongs to the first. */
export function visitsOfShift(day: PhoneDay, shift: PhoneDay["shifts"][number], list: Listed[]): Listed[] {
  const within = ({ visit }: Listed, { starts_at, ends_at }: PhoneDay["shifts"][number]): boolean =>
    visit.starts_at !== null && starts_at <= visit.starts_at && visit.starts_at < ends_at;
  return list.filter((each) => within(each, shift) || (day.shifts[0]?.id === shift.id && !day.shifts.some((other) => within(each, other))));
}
