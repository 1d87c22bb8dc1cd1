// What a new version changes against the newest one, as parts to be said in words before anything is saved.

export interface DraftLevel { name: string; minutes: string }
export interface HeldLevel { name: string; standard_time: number | null }

export type Change =
  | { kind: "added"; name: string; after: number | null }
  | { kind: "gone"; name: string }
  | { kind: "renamed"; before: string; after: string }
  | { kind: "time"; name: string; before: number | null; after: number | null }
  | { kind: "default"; before: number | null; after: number | null };

/** Minutes as typed; nothing typed is no time at all, which is not the same as 0. */
export const typedMinutes = (text: string): number | null => (text.trim() === "" ? null : Number(text));

/** Levels are compared by their place, which is their rank: a new name at the same place is the same level renamed. */
export function changesOf(
  before: { levels: HeldLevel[]; default_minutes: number | null } | undefined,
  levels: DraftLevel[], defaultMinutes: string,
): Change[] {
  const held = before?.levels ?? [];
  const changes: Change[] = [];
  for (let at = 0; at < Math.max(held.length, levels.length); at += 1) {
    const was = held[at];
    const now = levels[at];
    if (!was && now) changes.push({ kind: "added", name: now.name.trim(), after: typedMinutes(now.minutes) });
    else if (was && !now) changes.push({ kind: "gone", name: was.name });
    else if (was && now) {
      if (was.name !== now.name.trim()) changes.push({ kind: "renamed", before: was.name, after: now.name.trim() });
      const after = typedMinutes(now.minutes);
      if (was.standard_time !== after) changes.push({ kind: "time", name: now.name.trim(), before: was.standard_time, after });
    }
  }
  const after = typedMinutes(defaultMinutes);
  if ((before?.default_minutes ?? null) !== after) changes.push({ kind: "default", before: before?.default_minutes ?? null, after });
  return changes;
}
