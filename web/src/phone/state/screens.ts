// The screens of the app, by the word that stands in the address. No address says more than that.

export const SCREENS = {
  day: "", tomorrow: "imorgon", mine: "mitt", visit: "besok", start: "starta", tag: "tagg", stop: "avsluta", task: "insats", differs: "annorlunda", notMade: "inte-utfort",
  change: "andra", order: "ordning", extension: "utokning", left: "kvar", support: "kringtid", unplanned: "oplanerat", incident: "avvikelse",
  own: "registreringar", correct: "ratta", looked: "tittat", unsent: "att-skicka", shifts: "pass",
} as const;
export type Screen = keyof typeof SCREENS;
