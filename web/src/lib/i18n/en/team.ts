import type { Messages } from "../sv/index.ts";

export const team: Messages["team"] = {
  title: "Team planning",
  lead: "Your team lays its own days. You see the team's shifts, the visits on them and what has no place.",
  choose: "Choose team",
  none: "You are in no team.",
  noneHelp: "The unit manager puts workers in teams under Organisation.",
  notYet: (team) => `${team} does not plan its own days.`,
  propose: "Ask for advice",
  loose: "No place",
};
export const swap: Messages["swap"] = {
  button: "Swap …",
  title: "If you swap",
  lead: "Nothing is done yet. This is how it would be:",
  persons: "For the persons",
  team: "For the team",
  travel: (text) => `${text} altogether.`,
  sameTravel: "As much travel as now.",
  conflicts: "This would not hold",
  holds: "All rules hold.",
  solves: "This would be solved",
  make: "Do it",
  makeAnyway: "Do it anyway",
  leave: "Leave it",
  done: (count) => `${count} visits lie in their new places.`,
  refused: {
    two_rows: "Choose visits on two shifts, or two visits on one, and they can swap.",
    locked: "One of the visits is locked. Unlock it first.",
    other_day: "The visits belong to different days.",
  },
};
export const visitLength: Messages["visitLength"] = {
  change: "Change length …",
  title: (person) => `How long is the visit to ${person}?`,
  lead: (visit, day) => `${visit}. Holds from ${day} on, in a new version of the care plan.`,
  minutes: "Planned length in minutes",
  help: "For planning only. Nobody is measured by it.",
  wrong: "Write a whole number of minutes, at least one.",
  save: "Save the length",
  done: (person, minutes) => `${person}: the visit is planned for ${minutes} min.`,
};
