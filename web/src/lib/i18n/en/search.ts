import type { Messages } from "../sv/index.ts";

export const search: Messages["search"] = {
  title: "Search",
  open: "Search (Ctrl + K)",
  label: "Search a person, worker, group or page",
  hint: "At least two letters of the name, or four digits of the person number. Arrows choose, Enter opens.",
  none: (text) => `Nothing was found for “${text}”. You only find what your role may see.`,
  found: (count) => (count === 1 ? "1 hit" : `${count} hits`),
  more: "More persons fit. Write more of the name.",
  kinds: { page: "Pages", person: "Persons", worker: "Workers", group: "Groups" },
  born: (year) => `born ${year}`,
};
