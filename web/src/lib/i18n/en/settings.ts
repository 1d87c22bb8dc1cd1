import type { Messages } from "../sv/index.ts";

export const settings: Messages["settings"] = {
  lead: "Your own choices. They follow you to every computer, and nobody else sees them.",
  openFor: (name) => `${name}, settings`,
  you: "You",
  allUnits: "all units",
};
