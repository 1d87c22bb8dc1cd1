// A care plan while it is written: the last version as a start, and what is sent.

import type { CarePlan, FrameName, NewCarePlan, NewEntry, Often, SteeringMode } from "../../lib/api/types.ts";

export interface DraftTask { line: string; how: string }
export interface DraftEntry {
  key: number; id: string | null; name: string; tasks: DraftTask[]; recurrence: Often;
  whenKind: "frame" | "at"; frame: FrameName; at: string; giveOrTake: number;
  /** A frame that somebody has narrowed keeps its hours as long as the frame is the same. */
  kept: { frame: FrameName; earliest: string | null; latest: string | null } | null;
  staffing: "one" | "two" | "two_for_part"; partAfter: number; partLength: number;
  length: number | null; gap: NewEntry["gap"]; preferred: string[]; unwanted: string[]; night: boolean; wishes: string;
}

let keys = 0;

export function freshEntry(): DraftEntry {
  return {
    key: ++keys, id: null, name: "", tasks: [{ line: "", how: "" }], recurrence: { kind: "daily", times: 1 },
    whenKind: "frame", frame: "morning", at: "08:00", giveOrTake: 15, kept: null,
    staffing: "one", partAfter: 0, partLength: 10, length: null, gap: null, preferred: [], unwanted: [], night: false, wishes: "",
  };
}

export function draftOf(entry: CarePlan["entries"][number]): DraftEntry {
  const { when, staffing } = entry;
  const start = freshEntry();
  return {
    ...start, id: entry.id, name: entry.name, tasks: entry.tasks.map(({ line, how }) => ({ line, how })), recurrence: entry.recurrence,
    ...(when.kind === "at" ? { whenKind: "at" as const, at: when.at, giveOrTake: when.give_or_take } : {
      frame: when.frame as FrameName, kept: { frame: when.frame as FrameName, earliest: when.earliest, latest: when.latest },
    }),
    staffing: staffing.workers,
    ...(staffing.workers === "two_for_part" ? { partAfter: staffing.after, partLength: staffing.length } : {}),
    length: entry.length, gap: entry.gap, preferred: entry.preferred_workers.map(({ id }) => id),
    unwanted: entry.unwanted_workers.map(({ id }) => id), night: entry.by_night_patrol, wishes: entry.wishes,
  };
}

export function entryOf(draft: DraftEntry, kept: readonly string[], mode: SteeringMode | null): NewEntry {
  const { kept: hours } = draft;
  return {
    id: draft.id, name: draft.name, tasks: draft.tasks.filter(({ line }) => line !== ""), recurrence: draft.recurrence,
    when: draft.whenKind === "at"
      ? { kind: "at", at: draft.at, give_or_take: draft.giveOrTake }
      : { kind: "frame", frame: draft.frame, earliest: hours?.frame === draft.frame ? hours.earliest : null, latest: hours?.frame === draft.frame ? hours.latest : null },
    staffing: draft.staffing === "two_for_part" ? { workers: "two_for_part", after: draft.partAfter, length: draft.partLength } : { workers: draft.staffing },
    // In a strict unit the order says the time; where nobody is asked for minutes, what stood stays.
    length: mode === "strict" && draft.id === null ? null : draft.length,
    gap: draft.gap && kept.includes(draft.gap.after) ? draft.gap : null,
    preferred_workers: draft.preferred, unwanted_workers: draft.unwanted, by_night_patrol: draft.night, wishes: draft.wishes,
  };
}

export interface Heading {
  from: string; madeOn: string; responsible: string; tookPart: boolean; account: string; others: string; goals: string; followUp: string;
}

export function planOf(heading: Heading, entries: DraftEntry[], version: number | null, mode: SteeringMode | null): NewCarePlan {
  const kept = entries.flatMap(({ id }) => (id === null ? [] : [id]));
  return {
    expected_version: version, from: heading.from, made_on: heading.madeOn, responsible: heading.responsible,
    participation: { person_took_part: heading.tookPart, account: heading.account, others: heading.others },
    goals: heading.goals, follow_up_on: heading.followUp === "" ? null : heading.followUp,
    entries: entries.map((entry) => entryOf(entry, kept, mode)),
  };
}
