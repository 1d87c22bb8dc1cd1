// The state of a day as a pure fold of the set of its events: each counts once by its id, the order in which they arrive says
// nothing, and of two that say different things the later one counts (the greater id, if they were made at the same instant).

import {
  keyOf, NO_VISIT_STATE, type DayState, type ExtensionTold, type Moment, type Registration, type Support, type Unplanned, type VisitState,
} from "./state.ts";
import type { DayEvent, How, Id, Place } from "./types.ts";

/** An event and when it was made, by the server's clock. */
export interface Told { event: DayEvent; at: Moment }

type Open<T> = { -readonly [Key in keyof T]: T[Key] extends ReadonlyMap<infer K, infer V> ? Map<K, V> : T[Key] };

/** Each event once, by when it was made and then by its id. */
export function inOrder(told: Iterable<Told>): Told[] {
  const once = new Map<Id, Told>();
  for (const each of told) if (!once.has(each.event.id)) once.set(each.event.id, each);
  return [...once.values()].sort((a, b) => a.at - b.at || (a.event.id < b.event.id ? -1 : 1));
}

/** What the events of one registration say, before it is settled which of them holds. */
interface Story {
  about: { person: Id; visit: Id | null }[];
  starts: { at: Moment; how: How }[];
  stops: { at: Moment; how: How }[];
  stated: { start: Moment; stop: Moment } | null;
  place: Place | null;
}

/**
 * The first start, and the first stop that is not before it; what was stated afterwards stands above what was measured. The
 * server tells it the same way.
 */
function settled(id: Id, { about, starts, stops, stated, place }: Story): Registration {
  const begun = starts[0] ?? null;
  const ended = stops.find(({ at }) => begun === null || at >= begun.at) ?? stops.at(-1) ?? null;
  const common = { id, person: about[0]?.person ?? null, visit: about.find(({ visit }) => visit !== null)?.visit ?? null, place: place ?? "home", corrected: false };
  const how = { by: "stated" } as const;
  return stated !== null ? { ...common, ...stated, started_how: how, stopped_how: how }
    : { ...common, start: begun?.at ?? null, stop: ended?.at ?? null, started_how: begun?.how ?? null, stopped_how: ended?.how ?? null };
}

class Folding {
  readonly visits = new Map<Id, Open<VisitState>>();
  readonly stories = new Map<Id, Story>();
  readonly registrations = new Map<Id, Registration>();
  readonly corrections = new Map<Id, { start: Moment; stop: Moment }>();
  readonly orders = new Map<Id, Id[]>();
  readonly unplanned: Unplanned[] = [];
  readonly support: Support[] = [];
  readonly extensions: ExtensionTold[] = [];
  readonly answered = new Map<Id, boolean>();
  readonly wishes: DayState["wishes"] & Map<Id, "wants" | "rather_not"> = new Map();
  readonly lasting = new Set<Id>();
  incidents = 0;

  visit(id: Id): Open<VisitState> {
    const known = this.visits.get(id);
    if (known !== undefined) return known;
    const fresh: Open<VisitState> = { ...NO_VISIT_STATE, registrations: [], tasks: new Map() };
    this.visits.set(id, fresh);
    return fresh;
  }

  story(id: Id): Story {
    const known = this.stories.get(id);
    if (known !== undefined) return known;
    const fresh: Story = { about: [], starts: [], stops: [], stated: null, place: null };
    this.stories.set(id, fresh);
    return fresh;
  }

  take({ event, at }: Told): void {
    switch (event.kind) {
      case "visit_started": {
        const story = this.story(event.registration);
        story.about.push(event);
        story.starts.push({ at, how: event.how });
        story.place ??= event.place;
        return;
      }
      case "visit_stopped":
        this.story(event.registration).stops.push({ at, how: event.how });
        return;
      case "visit_stated": {
        const story = this.story(event.registration);
        story.about.push(event);
        story.stated = { start: Date.parse(event.start), stop: Date.parse(event.stop) };
        story.place ??= event.place;
        return;
      }
      case "corrected":
        this.corrections.set(event.registration, { start: Date.parse(event.start), stop: Date.parse(event.stop) });
        return;
      case "tasks_told":
        for (const task of event.tasks) this.visit(event.visit).tasks.set(keyOf(task), { ...task, at });
        return;
      case "visit_not_made":
        Object.assign(this.visit(event.visit), { not_made: { cause: event.cause, at }, as_planned: false, differed: null });
        return;
      // Of how a visit went the latest word holds.
      case "as_planned":
        Object.assign(this.visit(event.visit), { not_made: null, as_planned: true, differed: null });
        return;
      case "differed":
        Object.assign(this.visit(event.visit), { not_made: null, as_planned: false, differed: { minutes_more: event.minutes_more, minutes_less: event.minutes_less } });
        return;
      case "support_time": {
        const minutes = event.minutes ?? Math.round((Date.parse(event.stop ?? "") - Date.parse(event.start ?? "")) / 60_000);
        this.support.push({ event: event.id, support: event.support, minutes, at });
        return;
      }
      case "unplanned_visit":
        this.story(event.registration).about.push(event);
        this.unplanned.push({ visit: event.visit, registration: event.registration, person: event.person, tasks: event.tasks, at });
        return;
      case "asked_more_time":
        this.visit(event.visit).asked_more_time = true;
        return;
      case "extension":
        this.extensions.push({ event: event.id, person: event.person, visit: event.visit, days: event.days, minutes: event.minutes });
        if (event.visit !== null) this.visit(event.visit).extended = true;
        return;
      case "extension_lasts":
        this.lasting.add(event.extension);
        return;
      case "incident":
        this.incidents += 1;
        return;
      case "shift_wish":
        this.wishes.set(event.shift, event.wish);
        return;
      case "reordered":
        this.orders.set(event.shift, event.visits);
        return;
      case "moved":
        this.visit(event.visit).moved_to = event.start;
        return;
      case "handed":
        this.visit(event.visit).handed = { event: event.id, to: event.to, accepted: null };
        return;
      case "offer_answered":
        this.answered.set(event.offer, event.accepted);
        return;
      case "swapped":
        // Nothing has changed hands before the colleague has answered; the offer is this event.
        this.visit(event.give).handed = { event: event.id, to: event.with, accepted: null };
        return;
      case "taken_over":
        this.visit(event.visit).taken_over = true;
        return;
    }
  }

  /** What depends on several events together, whichever came first. */
  finish(): DayState {
    for (const [id, story] of this.stories) {
      const registration = { ...settled(id, story), ...(this.corrections.has(id) ? { ...this.corrections.get(id), corrected: true } : {}) };
      this.registrations.set(id, registration);
      // An unplanned visit that has not begun has no time at all yet.
      if (registration.start === null && registration.stop === null) continue;
      if (registration.visit !== null) this.visit(registration.visit).registrations.push(registration);
    }
    for (const visit of this.visits.values()) {
      const answer = visit.handed === null ? undefined : this.answered.get(visit.handed.event);
      if (visit.handed !== null && answer !== undefined) visit.handed = { ...visit.handed, accepted: answer };
    }
    const { visits, registrations, orders, unplanned, support, extensions, lasting, incidents, answered, wishes, corrections } = this;
    return { visits, registrations, orders, unplanned, support, extensions, lasting, incidents, answered, wishes, corrections };
  }
}

export function fold(told: Iterable<Told>): DayState {
  const folding = new Folding();
  for (const each of inOrder(told)) folding.take(each);
  return folding.finish();
}
