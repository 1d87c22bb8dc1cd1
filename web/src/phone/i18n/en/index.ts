import type { Messages } from "../sv/index.ts";
import { change, order } from "./change.ts";
import { common, kinds, login, send, titles } from "./common.ts";
import { day, forgotten, incident, left, shifts, support, unplanned } from "./day.ts";
import { looked, mine, own } from "./mine.ts";
import { differs, extension, notMade, start, stop, tag, task, visit } from "./visit.ts";

export const en: Messages = {
  common, titles, send, login, kinds, day, left, forgotten, support, unplanned, incident, shifts,
  visit, start, tag, stop, task, differs, notMade, extension, change, order, mine, own, looked,
};
