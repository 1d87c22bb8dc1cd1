import { acting } from "./acting.ts";
import { board, move, shiftPanel } from "./board.ts";
import { common, login, menu, nav } from "./common.ts";
import { help } from "./help.ts";
import { decisionForms, delegationForms, forms, personForms, planForms } from "./forms.ts";
import { delegations, imports, log, roles } from "./lists.ts";
import { catalogue, org, technology, units, users, workers } from "./org.ts";
import { dayGoes, emergency, incidents, links } from "./day.ts";
import { economy } from "./economy.ts";
import { money } from "./money.ts";
import { fees } from "./fees.ts";
import { followUp } from "./follow-up.ts";
import { lab } from "./lab.ts";
import { basePlan, roster } from "./laying.ts";
import { cases, person } from "./person.ts";
import { proposal, publish } from "./plan.ts";
import { compare, conditions, delegated, drag, filters, grouping, map, rules, select } from "./planning.ts";
import { corrections, lasting, phones, samplePeriods, tags, wishes } from "./registering.ts";
import { search } from "./search.ts";
import { settings } from "./settings.ts";
import { setup } from "./setup.ts";
import { short } from "./short.ts";
import { surveys } from "./surveys.ts";
import { swap, team, visitLength } from "./team.ts";
import { today } from "./today.ts";

export const sv = {
  common, nav, menu, roles, help, search, settings, setup, short, login,
  today, team, swap, visitLength,
  board, move, shiftPanel, proposal, publish, compare, conditions, delegated, drag, filters, grouping, map, rules, select,
  person, cases, delegations,
  forms, personForms, planForms, decisionForms, delegationForms,
  org, catalogue, units, workers, users, technology, basePlan, roster,
  imports, log, followUp, dayGoes, emergency, incidents, links, acting, surveys, lab, economy, money, fees,
  corrections, phones, tags, samplePeriods, wishes, lasting,
};

/** What every language must say. */
export type Messages = typeof sv;
