// A proposal's changes gathered by what a planner answers for at once: a worker's day, a person, a day. Pure.

import type { Change, Id, Lying } from "../api/types.ts";

export type GroupBy = "tour" | "person" | "day";

export interface ChangeGroup { key: string; day: string | null; name: string | null; changes: Change[] }

const whose = (lying: Lying | null): { key: string; name: string | null } =>
  lying === null ? { key: "tray", name: null } : { key: lying.shift, name: [lying.worker?.name, lying.tour?.name].filter(Boolean).join(", ") || null };

/** Where a change belongs: to the shift that would have the visit; one that loses its place, to the tray. */
function keyOf(change: Change, by: GroupBy): ChangeGroup {
  if (by === "person") return { key: change.person.id, day: null, name: change.person.name, changes: [] };
  if (by === "day") return { key: change.day, day: change.day, name: null, changes: [] };
  const { key, name } = whose(change.after);
  return { key: key === "tray" ? `tray:${change.day}` : key, day: change.day, name, changes: [] };
}

const startOf = (change: Change): string => change.after?.start ?? change.before?.start ?? "";

/** Groups by day and name, each with its changes by day and time. */
export function grouped(changes: Change[], by: GroupBy): ChangeGroup[] {
  const groups = new Map<string, ChangeGroup>();
  for (const change of changes) {
    const fresh = keyOf(change, by);
    const group = groups.get(fresh.key) ?? fresh;
    groups.set(fresh.key, group);
    group.changes.push(change);
  }
  for (const group of groups.values()) group.changes.sort((a, b) => a.day.localeCompare(b.day) || startOf(a).localeCompare(startOf(b)));
  return [...groups.values()].sort((a, b) => (a.day ?? "").localeCompare(b.day ?? "") || (a.name ?? "\uffff").localeCompare(b.name ?? "\uffff", "sv"));
}

/** Whether all, some or none of a group are chosen. */
export function chosenOf(group: ChangeGroup, chosen: ReadonlySet<Id>): "all" | "some" | "none" {
  const count = group.changes.filter(({ visit }) => chosen.has(visit)).length;
  return count === 0 ? "none" : count === group.changes.length ? "all" : "some";
}
