// The calls of what the office does about registering: corrections, phones, tags, sample periods.

import type { Day } from "../days.ts";
import { answer, client } from "./client.ts";
import type { CorrectionInput, Id, OpenedCorrection, QuarantinedEvent, TagChangeKind } from "./types.ts";

const of = (id: Id) => ({ params: { path: { id } } });
const asOpened = (opened: Promise<unknown>) => opened as Promise<OpenedCorrection>;
const asQuarantine = (read: Promise<unknown>) => read as Promise<{ events: QuarantinedEvent[] }>;

export const corrections = {
  list: (unit: Id | null, from: Day, to: Day) => answer(client.GET("/corrections", { params: { query: { ...(unit ? { unit } : {}), from, to } } })),
  open: (id: Id) => asOpened(answer(client.GET("/corrections/{id}", of(id)))),
  answer: (id: Id, input: CorrectionInput) => asOpened(answer(client.POST("/corrections/{id}", { ...of(id), body: input }))),
};

export const phones = {
  list: (unit: Id | null) => answer(client.GET("/devices", { params: { query: unit ? { unit } : {} } })),
  revoke: (id: Id, reason: string) => answer(client.POST("/devices/{id}/revoke", { ...of(id), body: { reason } })),
  quarantine: () => asQuarantine(answer(client.GET("/quarantine"))),
  answerQuarantine: (id: Id, take: boolean, reason: string) => asQuarantine(answer(client.POST("/quarantine/{id}", { ...of(id), body: { take, reason } }))),
};

export const tags = {
  list: (person: Id) => answer(client.GET("/persons/{id}/tags", of(person))),
  putUp: (person: Id, code: string | null, ofHousehold: boolean) => answer(client.POST("/persons/{id}/tags", { ...of(person), body: { code, of_household: ofHousehold } })),
  change: (tag: Id, version: number, change: TagChangeKind, more: { code?: string | null; reason?: string | null } = {}) =>
    answer(client.POST("/tags/{id}", { ...of(tag), body: { expected_version: version, change, ...more } })),
};

export const samplePeriods = {
  list: (unit: Id) => answer(client.GET("/samples", { params: { query: { unit } } })),
  draw: (unit: Id, from: Day, to: Day) => answer(client.POST("/samples", { body: { unit, from, to } })),
};
