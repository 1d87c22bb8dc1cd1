import type { Messages } from "../sv/index.ts";

export const change: Messages["change"] = {
  title: (person) => `Change the visit to ${person}`,
  what: "What do you want to do?",
  kinds: { moved: "Move the time", handed: "Hand it to a colleague", swapped: "Swap with a colleague" },
  to: "To whom?",
  nobody: "No colleague can take the visit then.",
  newTime: "New time",
  frame: (from, to) => `The frame is ${from}–${to}.`,
  take: "Which visit do you take instead?",
  swapOffline: "What colleagues have can only be seen with coverage.",
  takeOne: (colleague, person, visit, frame) => `${person}, ${visit} (${frame}), from ${colleague}`,
  takeNone: "No visits to swap with.",
  see: "See what it leads to",
  effect: "This is what happens",
  unknown: "Without coverage nobody can say what the change leads to.",
  freeAnyway: "You may make it all the same.",
  notOffline: "The change needs somebody's answer and has to wait until the phone has a network.",
  doIt: "Make the change",
  askPlanner: "Ask the planner",
  askColleague: (name) => `Ask ${name}`,
  done: "The change is saved.",
  sentPlanner: "The planner is asked.",
  sentColleague: (name) => `${name} is asked.`,
  moved: (clock) => `New time ${clock}, not in the plan yet`,
};

export const order: Messages["order"] = {
  title: "Change the order",
  lead: "Move the visits up and down. Nothing changes before you save.",
  up: (person) => `Move ${person} earlier`,
  down: (person) => `Move ${person} later`,
  movedTo: (person, place, all) => `${person} is number ${place} of ${all}.`,
};
