import { board, move, shiftPanel } from "./board.ts";
import { common, login, nav } from "./common.ts";
import { delegations, imports, log, roles } from "./lists.ts";
import { catalogue, org, technology, units, users, workers } from "./org.ts";
import { basePlan, roster } from "./laying.ts";
import { cases, person } from "./person.ts";
import { proposal, publish } from "./plan.ts";
import { today } from "./today.ts";

export const sv = { common, nav, login, today, board, move, shiftPanel, proposal, publish, person, cases, delegations, imports, log, roles, org, catalogue, units, workers, users, technology, basePlan, roster };

/** What every language must say. */
export type Messages = typeof sv;
