// The calls of surveys: what was answered, what follows from it, other municipalities.

import { answer, client } from "./client.ts";
import type { Id, KoladaIds, NewRiskAction, NewSurveyFeedback, NewSurveyRound } from "./types.ts";

const of = (id: Id) => ({ params: { path: { id } } });

export const surveys = {
  read: (year: number | null) => answer(client.GET("/surveys", { params: { query: year === null ? {} : { year } } })),
  round: (id: Id) => answer(client.GET("/surveys/rounds/{id}", of(id))),
  record: (round: NewSurveyRound) => answer(client.POST("/surveys/rounds", { body: round })),
  feedback: (id: Id, feedback: NewSurveyFeedback) => answer(client.POST("/surveys/rounds/{id}/feedback", { ...of(id), body: feedback })),
  act: (id: Id, action: NewRiskAction) => answer(client.POST("/surveys/rounds/{id}/actions", { ...of(id), body: action })),
  done: (id: Id, version: number, words: string) => answer(client.POST("/surveys/actions/{id}/done", { ...of(id), body: { expected_version: version, words } })),
  drop: (id: Id, version: number, words: string) => answer(client.POST("/surveys/actions/{id}/drop", { ...of(id), body: { expected_version: version, words } })),
  followUp: (id: Id, version: number, effect: string, words: string) =>
    answer(client.POST("/surveys/actions/{id}/follow-up", { ...of(id), body: { expected_version: version, effect, words } })),
  comparison: () => answer(client.GET("/surveys/comparison")),
  koladaIds: () => answer(client.GET("/surveys/kolada/ids")),
  setKoladaIds: (ids: KoladaIds) => answer(client.PUT("/surveys/kolada/ids", { body: ids })),
  fileUrl: (year: number, format: "csv" | "xlsx") => `/api/v1/surveys/file?${new URLSearchParams({ year: String(year), format }).toString()}`,
  koladaUrl: (year: number, format: "csv" | "xlsx") => `/api/v1/surveys/kolada/file?${new URLSearchParams({ year: String(year), format }).toString()}`,
};
