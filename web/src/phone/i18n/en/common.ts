import type { Messages } from "../sv/index.ts";

export const common: Messages["common"] = {
  appName: "Tillit",
  back: "Back",
  loading: "Loading …",
  save: "Save",
  close: "Close",
  cancel: "Cancel",
  tryAgain: "Try again",
  language: "Language",
  day: "My day",
  tomorrow: "Tomorrow",
  mine: "Mine",
  menu: "Parts of the app",
  skip: "To the content",
  unreachable: "The server does not answer. Try again when you have coverage.",
  somethingWrong: "That did not work",
  needsCoverage: "This needs coverage. Try again when the phone has a network.",
  optional: "optional",
  minutes: (minutes) => `${minutes} minutes`,
  min: (minutes) => `${minutes} min`,
  note: "In your own words",
  chooseFirst: "Choose one of these.",
  writeFirst: "Write a few words here.",
  clockHint: "hh:mm",
  timeFirst: "Write a clock time, such as 08:15.",
  endBeforeStart: "The end must be after the start.",
};

export const send: Messages["send"] = {
  all: "Everything is sent",
  waiting: (count) => `${count} not sent`,
  waitingHelp: "Saved on the phone. Sent by itself when there is a network.",
  refused: (count) => (count === 1 ? "One thing could not be received" : `${count} things could not be received`),
  offline: "No contact with the server. You can work as usual.",
  signedOut: "The server has signed you out. What you do is saved and sent all the same, but nothing new is fetched.",
  signInAgain: "Sign in again",
  title: "To send",
  now: "Send now",
  none: "Everything you have done has arrived.",
  noneHelp: "What you do is saved on the phone first and sent afterwards. You never need to wait.",
  read: "I have read it",
  toUnit: "With the unit to look at",
  quarantined: "Waits for the unit to look",
  standing: { waiting: "Not sent", taken: "Received", to_unit: "With the unit to look at", quarantined: "Waits for the unit to look", refused: "Could not be received" },
};

export const login: Messages["login"] = {
  title: "Sign in",
  intro: "The phone is yours while you are signed in. The day is stored encrypted and taken away two hours after the shift.",
  username: "User name",
  password: "Password",
  submit: "Sign in",
  wrong: "The user name or the password is wrong.",
  unsent: (count) => (count === 1 ? "One thing from before is not sent yet. It stays, and is sent when there is a network." : `${count} things from before are not sent yet. They stay, and are sent when there is a network.`),
  revoked: "The phone is blocked. The day has been taken away from it. What you had not sent goes to the unit. Sign in to use the phone again.",
  changePassword: "The password must be changed first. Do so in Tillit on the web, then sign in here.",
  toOffice: "Change the password",
  toDay: "Back to the day",
  label: (system) => `Browser on ${system}`,
};

export const kinds: Messages["kinds"] = {
  visit_started: "Visit begun", visit_stopped: "Visit ended", visit_stated: "Visit with times told afterwards", tasks_told: "Tasks", visit_not_made: "Visit not made",
  as_planned: "Visit as planned", differed: "Visit that differed", support_time: "Support time", corrected: "Correction", unplanned_visit: "Unplanned visit",
  reordered: "Changed order", moved: "Moved visit", handed: "Visit to a colleague", offer_answered: "Answer to a colleague", swapped: "Swap with a colleague",
  taken_over: "Visit taken over", asked_more_time: "Needs more time", extension: "Temporary extension", extension_lasts: "Extension should last", incident: "Incident", shift_wish: "Wish about a shift",
};

export const titles: Messages["titles"] = {
  day: "My day", tomorrow: "Tomorrow", mine: "Mine", visit: "The visit", start: "Start the visit", tag: "Read a tag", stop: "End the visit", task: "The task", differs: "Was different",
  notMade: "Was not made", change: "Change the visit", order: "Change the order", extension: "Temporary extension", left: "Before the shift ends", support: "Support time", unplanned: "Unplanned visit",
  incident: "Incident", own: "My registrations", correct: "Correct the times", looked: "Who has looked", unsent: "To send", shifts: "Wish for shifts",
};
