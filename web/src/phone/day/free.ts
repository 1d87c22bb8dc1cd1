// What a worker may change of the day without asking anybody, as the phone can tell on its own. Without coverage only that is
// possible; with it, the server says what a change leads to and whom it needs.

import type { ChangeKind, Clock } from "../events/types.ts";
import type { DayVisit, Freedom } from "./types.ts";

/** Whether a time lies in the frame in which the visit may start. A visit without a frame has no inside. */
export const insideFrame = ({ earliest, latest }: Pick<DayVisit, "earliest" | "latest">, start: Clock): boolean =>
  earliest !== null && latest !== null && earliest <= start && start <= latest;

/** Whether it may be done with nobody to ask and nothing to look up. What needs a colleague's yes always needs coverage. */
export function freeOffline(kind: ChangeKind, freedom: Freedom, visit: Pick<DayVisit, "earliest" | "latest" | "time_critical"> | null, start: Clock | null): boolean {
  if (freedom === "ask") return false;
  switch (kind) {
    case "reordered": return true;
    case "offer_answered": return true;
    case "moved":
      if (visit === null || start === null) return false;
      return freedom === "free" ? !visit.time_critical || insideFrame(visit, start) : insideFrame(visit, start);
    case "handed": case "swapped": case "taken_over": return false;
  }
}
