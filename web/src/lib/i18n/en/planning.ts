// Words of the board beside the plan itself: dragging, choosing several, comparing, the map, and what the plan means for those
// who work it.

import type * as sv from "../sv/planning.ts";

export const drag: typeof sv.drag = {
  pricing: "Working it out …",
  farOff: "Far from the visit's time. What it leads to is shown once it is done.",
  fine: "Nothing speaks against it.",
  solves: "Solves",
  stop: "Esc cancels",
  several: (count) => `${count} chosen visits move, each at its own time`,
  toTray: "Put among those without a place",
  nowhere: {
    no_shift: "There is no shift here.", other_day: "The visit belongs to another day.", same_worker: "The other worker is on that shift already.",
    locked: "The visit is locked. Unlock it with L first.", cancelled: "Cancelled. The visit stays.",
  },
  onlyReads: "You can read the plan and not change it.",
  otherTime: "Another time",
  otherTimeFor: (who) => `Another time with ${who}`,
};
export const select: typeof sv.select = {
  bar: "Chosen visits",
  count: (count) => (count === 1 ? "1 visit chosen" : `${count} visits chosen`),
  told: (person, chosen, count) => `${person}: ${chosen ? "chosen" : "not chosen"}. ${count} chosen.`,
  cleared: "Nothing is chosen.",
  choose: (what) => `Choose ${what}`,
  moveTo: "Move to shift …",
  lock: "Lock",
  unlock: "Unlock",
  takeOff: "Put among those without a place",
  clear: "Clear",
  title: (count) => `Move ${count} visits`,
  lead: "Each keeps its time. Locked visits and visits of another day stay.",
  changed: (count) => `${count} visits are as they were`,
  lockedTogether: (count, locked) => `${count} visits ${locked ? "locked" : "unlocked"}.`,
  takenOff: (count, locked) => `${count} visits are now without a place.${locked > 0 ? ` ${locked} locked ones stay.` : ""}`,
  movedTogether: (count, to, left) => `${count} visits moved to ${to}.${left > 0 ? ` ${left} stay.` : ""}`,
  takes: (count) => (count === 1 ? "1 visit" : `${count} visits`),
};
export const compare: typeof sv.compare = {
  label: "Compare with",
  nothing: "Do not compare",
  with: { base_plan: "The base plan", published: "What is published" },
  title: { base_plan: "Different from the base plan", published: "Changed since publishing" },
  unknown: { base_plan: "The group has no base plan with tours for these days.", published: "The week is not published yet." },
  same: (same) => (same === 1 ? "1 visit lies as it does there." : `${same} visits lie as they do there.`),
  none: "Nothing differs.",
  how: { no_place_now: "no place now", gone: "gone", new: "new", place_now: "has a place now", other_worker: "another worker", other_time: "another time" },
  there: { base_plan: "In the base plan", published: "Published" },
  here: "Now",
  back: "Put back",
  backFor: (what) => `Put back ${what}`,
  was: (where) => `before ${where}`,
};
export const map: typeof sv.map = {
  title: (day) => `Map of ${day}`,
  view: "Map",
  lead: "Straight lines between homes in the order of the visits. The map shows no addresses.",
  routes: "Routes",
  office: "The office",
  stops: (count) => (count === 1 ? "1 visit" : `${count} visits`),
  leftOut: "Persons with protected identity are not shown on the map.",
  unknown: (names) => `Not on the map: ${names}.`,
  alone: "Show only this one",
  all: "Show all",
  unplaced: "Without a place",
  metres: (text) => `${text} in the scale bar`,
};
export const conditions: typeof sv.conditions = {
  title: (group) => `Working conditions in the plan, ${group}`,
  link: "Report for the safety representative",
  lead: "Sums for the group. No figure is about a single worker.",
  suppressed: "Fewer than five workers have shifts on these days. Then no sums are shown, since they would say something about single workers.",
  print: "Print",
  back: "To the board",
  breaks: "Breaks", breaksDue: "Breaks that the shifts should have", breaksLaid: "Laid out", breaksWrong: "Missing, misplaced or colliding", tooLong: "More than five hours without a break",
  travel: "Travel", ways: "Ways between visits", real: "Real travel time", planned: "Time the plan leaves between visits", tooShort: "Ways with too little time", lacking: "Time they lack",
  support: "Support time", supportPlanned: "Planned support time", supportShare: "Share of time worked", worked: "Time worked, without breaks",
  rest: "Rest", shortRests: "Times the daily rest of 11 hours is not kept",
  spread: "Evenings and weekends", evenings: "Evening shifts (end after 19)", weekends: "Weekend shifts", sharedBy: (count) => `shared by ${count} workers`, sharedHidden: "how many share them is not shown (fewer than five)",
  shifts: "Shifts", workers: "Workers with shifts", vacant: "Vacant shifts",
  measure: "Measure", value: "Value",
  state: { none: "Not opened", draft: "Draft", published: "Published" },
};
export const grouping: typeof sv.grouping = {
  label: "Group by",
  by: { tour: "Shift", person: "Person", day: "Day" },
  tray: "Will be without a place",
  accept: "Accept the group",
  acceptFor: (what) => `Accept the group: ${what}`,
  chooseAll: (what) => `Choose all: ${what}`,
  changes: (count) => (count === 1 ? "1 change" : `${count} changes`),
  show: "Show on the board",
  showing: (count) => (count === 1 ? "You are looking at the proposal: 1 change is marked. Nothing is in the plan yet." : `You are looking at the proposal: ${count} changes are marked. Nothing is in the plan yet.`),
  back: "To the list",
  keepRest: (count) => (count === 1 ? "1 change still waits." : `${count} changes still wait.`),
  moved: "proposed place",
};
export const rules: typeof sv.rules = {
  delegation: "Delegation missing", protected_identity: "Protected identity", unwanted_worker: "Unwanted worker", absence: "Absence", shift_bounds: "Outside the shift",
  overlap: "Two visits at once", travel: "Too little time to travel", breaks: "Breaks", work_without_break: "More than five hours without a break", daily_rest: "Daily rest",
  two_workers: "Two workers needed", gap: "Time between visits", critical_time: "Time-critical visits", locks: "Locked", unstaffed: "Without a worker", frame: "Outside the time frame",
  contact_person: "Contact person", coordinates: "Homes that are not on the map",
};
export const delegated: typeof sv.delegated = {
  medicine: "medicine", insulin: "insulin", eye_drops: "eye drops", wound: "wound care", compression: "compression", catheter: "catheter care", tube_feeding: "tube feeding",
};
export const filters: typeof sv.filters = { unassigned: "Without a place", needs: (task) => `Needs delegation: ${task}`, differs: "Different", delegations: "Delegation" };
