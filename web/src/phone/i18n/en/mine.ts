import type { Messages } from "../sv/index.ts";

export const mine: Messages["mine"] = {
  title: "Mine",
  display: "How my day is shown",
  displayHelp: "Your own choice. Nobody else sees or changes it.",
  theme: "Colours",
  themes: { system: "As the phone", light: "Light", dark: "Dark" },
  own: "My registrations",
  looked: "Who has looked at them",
  shifts: "Wish for shifts",
  device: "The phone",
  deviceIs: (label) => `This phone: ${label}`,
  deviceHelp: "If you lose the phone, call the unit and they block it.",
  signOut: "Sign out",
  signOutHelp: (unsent) => (unsent === 0 ? "The day is taken away from the phone." : `The day is taken away from the phone. ${unsent === 1 ? "One thing that is not sent stays, and is" : `${unsent} things that are not sent stay, and are`} sent when there is a network.`),
  install: "Add Tillit to the home screen from the browser's menu, and it opens as an app.",
};

export const own: Messages["own"] = {
  title: "My registrations",
  lead: "Only you see the list. If you correct something the first is kept.",
  today: "Today",
  earlier: "The last two weeks",
  none: "No registrations",
  noneHelp: "Your visits stand here once you have registered them.",
  correct: "Correct",
  correctOf: (person, clock) => `Correct ${person} ${clock}`,
  missingStop: "no stop",
  missingStart: "no start",
  corrected: "Corrected",
  correctedBy: (by, reason) => `Corrected by ${by}: ${reason}`,
  earlierOffline: "Earlier days are shown with coverage.",
  from: "Began",
  to: "Ended",
  why: "Why?",
  whyDefault: "The wrong time was registered",
  correctTitle: (person) => `Correct the times with ${person}`,
  save: "Save the correction",
  saved: "The correction is saved.",
};

export const looked: Messages["looked"] = {
  title: "Who has looked",
  lead: "Each time somebody else has read or changed something about you.",
  none: "Nobody has looked",
  noneHelp: "Who, when and why is shown here as soon as somebody has.",
};
