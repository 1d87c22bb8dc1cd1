import type { Messages } from "../sv/index.ts";

export const lab: Messages["lab"] = {
  title: "Steering lab",
  lead: "What would another way of steering do to your own days? The lab lives the last months through in different ways, and shows the difference with intervals and assumptions. The answer is in Swedish.",
  scenarios: "Questions to answer",
  choose: "Choose",
  file: "The scenario",
  fileHelp: "Alternatives, models and assumptions. Change what you like; it is not saved.",
  seeds: "Runs per alternative",
  seedsHelp: "Three show which way it goes. Twenty give intervals to pass on.",
  run: "Run",
  running: "Living the days through",
  stop: "Stop and show what there is",
  done: "The answer is there",
  answer: "The answer",
  save: "Save as a file",
  saveWorkbook: "Save the numbers for Excel",
  mayLeave: "You may leave the page. The same scenario goes on from where it is when you run it again.",
};
