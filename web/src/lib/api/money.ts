// The calls of budgets, integrity of registration, rewards, terms, assessed quality and fees.

import { answer, client } from "./client.ts";
import type {
  DecideBudget, EnterOvertime, Id, NewAssessment, NewFeeRules, NewTerms, ProposeBudget, RecordRate, ToldGround, BudgetProposalJob, RewardJob, OpenedFinding,
} from "./types.ts";

export interface UnitMonth { unit: Id; from: string }

export const budgets = {
  read: (unit: Id, year: number) => answer(client.GET("/budgets", { params: { query: { unit, year } } })),
  outcome: (asked: UnitMonth) => answer(client.GET("/budgets/outcome", { params: { query: asked } })),
  overEmployment: (asked: UnitMonth) => answer(client.GET("/budgets/over-employment", { params: { query: asked } })),
  decide: (budget: DecideBudget) => answer(client.POST("/budgets", { body: budget })),
  propose: (asked: ProposeBudget) => answer(client.POST("/budgets/proposals", { body: asked })),
  proposal: (job: Id) => answer(client.GET("/jobs/{id}", { params: { path: { id: job } } })) as Promise<unknown> as Promise<BudgetProposalJob>,
  recordRate: (rate: RecordRate) => answer(client.POST("/cost-rates", { body: rate })),
  enterOvertime: (told: EnterOvertime) => answer(client.POST("/overtime", { body: told })),
};

export const integrity = {
  read: (asked: UnitMonth) => answer(client.GET("/integrity", { params: { query: asked } })),
  open: (check: string, asked: UnitMonth) =>
    answer(client.GET("/integrity/{check}", { params: { path: { check }, query: asked } })) as Promise<unknown> as Promise<OpenedFinding>,
};

export const models = {
  presets: () => answer(client.GET("/compensation/presets")),
  rewards: (unit: Id, month: string) => answer(client.POST("/compensation/rewards", { body: { unit, month } })),
  rewarded: (job: Id) => answer(client.GET("/jobs/{id}", { params: { path: { id: job } } })) as Promise<unknown> as Promise<RewardJob>,
  terms: (unit: Id) => answer(client.GET("/compensation/terms", { params: { query: { unit } } })),
  decide: (terms: NewTerms) => answer(client.POST("/compensation/terms", { body: terms })),
  assessments: (unit: Id) => answer(client.GET("/quality-assessments", { params: { query: { unit } } })),
  assess: (assessment: NewAssessment) => answer(client.POST("/quality-assessments", { body: assessment })),
};

export const fees = {
  month: (from: string) => answer(client.GET("/fees", { params: { query: { from } } })),
  fileUrl: (from: string, format: "csv" | "xlsx") => `/api/v1/fees/file?${new URLSearchParams({ from, format }).toString()}`,
  close: (month: string, seen_total_ore: number) => answer(client.POST("/fees/closings", { body: { month, seen_total_ore } })),
  rules: () => answer(client.GET("/fee-rules")),
  decide: (rules: NewFeeRules) => answer(client.POST("/fee-rules", { body: rules })),
  grounds: (person: Id) => answer(client.GET("/persons/{id}/fee-ground", { params: { path: { id: person } } })),
  tell: (person: Id, told: ToldGround) => answer(client.POST("/persons/{id}/fee-ground", { params: { path: { id: person } }, body: told })),
};
