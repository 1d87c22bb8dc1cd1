import { board, move, shiftPanel } from "./board.ts";
import { common, login, menu, nav } from "./common.ts";
import { help } from "./help.ts";
import { decisionForms, delegationForms, forms, personForms, planForms } from "./forms.ts";
import { delegations, imports, log, roles } from "./lists.ts";
import { cases, person } from "./person.ts";
import { proposal, publish } from "./plan.ts";
import { settings } from "./settings.ts";
import { today } from "./today.ts";

export const sv = {
  common, nav, menu, help, settings, login, today, board, move, shiftPanel, proposal, publish, person, cases, delegations, imports, log, roles,
  forms, personForms, planForms, decisionForms, delegationForms,
};

/** What every language must say. */
export type Messages = typeof sv;
