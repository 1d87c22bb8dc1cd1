// The calls of what people do about figures: need changes, talks, own checks, sample surveys.

import type { Day } from "../days.ts";
import { answer, client } from "./client.ts";
import type { Id, NewOwnCheck, NewSurvey, NewTalk, SurveyAnswer } from "./types.ts";

const of = (id: Id) => ({ params: { path: { id } } });

export const needChanges = {
  read: () => answer(client.GET("/need-changes")),
  tell: (person: Id, direction: "increased" | "decreased", observed: string, voice: string) =>
    answer(client.POST("/persons/{id}/need-changes", { ...of(person), body: { direction, observed, voice } })),
  answer: (id: Id, version: number, decision: Id | null, reason: string) =>
    answer(client.POST("/need-changes/{id}/answer", { ...of(id), body: { expected_version: version, decision, reason } })),
};

export const lengthTalk = (person: Id, talk: NewTalk) => answer(client.POST("/persons/{id}/length-talks", { ...of(person), body: talk }));

export const ownChecks = {
  read: (month: Day) => answer(client.GET("/own-checks", { params: { query: { month } } })),
  record: (check: NewOwnCheck) => answer(client.POST("/own-checks", { body: check })),
  done: (id: Id, version: number, at: number, cameOfIt: string) =>
    answer(client.POST("/own-checks/{id}/done", { ...of(id), body: { expected_version: version, at, came_of_it: cameOfIt } })),
};

export const samples = {
  read: () => answer(client.GET("/support-samples")),
  draw: (survey: NewSurvey) => answer(client.POST("/support-samples", { body: survey })),
  answer: (id: Id, given: SurveyAnswer) => answer(client.POST("/support-samples/{id}/answers", { ...of(id), body: given })),
  close: (id: Id, version: number) => answer(client.POST("/support-samples/{id}/close", { ...of(id), body: { expected_version: version } })),
};
