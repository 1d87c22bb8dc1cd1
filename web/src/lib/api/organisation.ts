// Calls of the organisation's pages: catalogue, units, workers, base plans, rosters, accounts, technology.

import type { Day } from "../days.ts";
import { answer, client } from "./client.ts";
import type { components } from "./schema.d.ts";
import type { Id, Whole } from "./types.ts";

type Schemas = components["schemas"];
type Answer<Name extends keyof Schemas> = Whole<Schemas[Name]>;
type Input<Name extends keyof Schemas> = Schemas[Name];

export type Code = Answer<"CodeView">;
export type CodeVersion = Answer<"CodeVersionView">;
export type NewCodeVersion = Input<"NewCodeVersion">;
export type NewCode = Input<"NewCode">;
export type Unit = Answer<"UnitStructure">;
export type Group = Answer<"GroupView">;
export type Team = Answer<"TeamView">;
export type Steering = Answer<"UnitSteering">;
export type WorkerRow = Answer<"WorkerView">;
export type Worker = Answer<"WorkerPage">;
export type WorkerFacts = Input<"WorkerFacts">;
export type Account = Answer<"AccountView">;
export type AccountPage = Answer<"AccountPage">;
export type Technology = Answer<"TechnologyRow">;
export type BasePlanPage = Answer<"BasePlanPage">;
export type Agreed = Answer<"AgreedView">;
export type Assessment = Answer<"Assessment">;
export type Tour = Answer<"TourShape">;
export type RosterPage = Answer<"RosterPage">;
export type RosterRow = Answer<"RowView">;
export type RosterShift = Answer<"RosterShiftShape">;
export type RosterAssessment = Answer<"RosterAssessment">;
export type Vacancy = Answer<"VacantShift">;

const byId = (id: Id) => ({ params: { path: { id } } });
const withBody = <Body>(id: Id, body: Body) => ({ params: { path: { id } }, body });
const byName = (name: string) => ({ params: { path: { name } } });

export const catalogue = {
  read: () => answer(client.GET("/catalogue")),
  add: (body: NewCode) => answer(client.POST("/catalogue", { body })),
  addVersion: (code: string, body: NewCodeVersion) => answer(client.POST("/catalogue/{code}/versions", { params: { path: { code } }, body })),
};

export const units = {
  read: (id: Id) => answer(client.GET("/units/{id}", byId(id))),
  add: (body: Input<"NewUnit">) => answer(client.POST("/units", { body })),
  change: (id: Id, body: Input<"UnitChange">) => answer(client.PUT("/units/{id}", withBody(id, body))),
  addGroup: (id: Id, body: Input<"NewGroup">) => answer(client.POST("/units/{id}/groups", withBody(id, body))),
  changeGroup: (id: Id, body: Input<"GroupChanged">) => answer(client.PUT("/groups/{id}", withBody(id, body))),
  closeUnit: (id: Id, body: Input<"Closing">) => answer(client.POST("/units/{id}/close", withBody(id, body))),
  closeGroup: (id: Id, body: Input<"Closing">) => answer(client.POST("/groups/{id}/close", withBody(id, body))),
  putTeam: (group: Id, body: Input<"TeamChange">) => answer(client.POST("/groups/{id}/teams", withBody(group, body))),
  endTeam: (id: Id, version: number) => answer(client.POST("/teams/{id}/end", withBody(id, { expected_version: version }))),
  steering: (id: Id) => answer(client.GET("/units/{id}/steering", byId(id))),
  decide: (id: Id, body: Input<"NewSteering">) => answer(client.POST("/units/{id}/steering", withBody(id, body))),
};

export const workers = {
  list: (group: Id | null) => answer(client.GET("/workers", { params: { query: group ? { group } : {} } })),
  read: (id: Id) => answer(client.GET("/workers/{id}", byId(id))),
  add: (body: Input<"NewWorker">) => answer(client.POST("/workers", { body })),
  change: (id: Id, body: Input<"WorkerChange">) => answer(client.PUT("/workers/{id}", withBody(id, body))),
  end: (id: Id, body: Input<"EmploymentEnd">) => answer(client.POST("/workers/{id}/end", withBody(id, body))),
  move: (id: Id, body: Input<"HomeGroupChange">) => answer(client.POST("/workers/{id}/group", withBody(id, body))),
};

export const users = {
  list: () => answer(client.GET("/users")),
  read: (name: string) => answer(client.GET("/users/{name}", byName(name))),
  put: (name: string, body: Input<"Account">) => answer(client.PUT("/users/{name}", { ...byName(name), body })),
};

export const technology = {
  list: (person: Id | null) => answer(client.GET("/technology", { params: { query: person ? { person } : {} } })),
  add: (person: Id, body: Input<"NewTechnology">) => answer(client.POST("/persons/{id}/technology", withBody(person, body))),
  end: (id: Id, body: Input<"TechnologyEnd">) => answer(client.POST("/technology/{id}/end", withBody(id, body))),
};

export const basePlans = {
  read: (group: Id, on: Day, weeks?: number) =>
    answer(client.GET("/groups/{id}/base-plan", { params: { path: { id: group }, query: { on, ...(weeks ? { weeks } : {}) } } })),
  assess: (group: Id, body: Input<"Laying">) => answer(client.POST("/groups/{id}/base-plan/assessment", withBody(group, body))),
  save: (group: Id, body: Input<"NewBasePlan">) => answer(client.POST("/groups/{id}/base-plan", withBody(group, body))),
};

export const rosters = {
  read: (group: Id, on: Day) => answer(client.GET("/groups/{id}/roster", { params: { path: { id: group }, query: { on } } })),
  assess: (group: Id, body: Input<"RosterLaying">) => answer(client.POST("/groups/{id}/roster/assessment", withBody(group, body))),
  save: (group: Id, body: Input<"NewRoster">) => answer(client.POST("/groups/{id}/roster", withBody(group, body))),
  vacancies: (group: Id) => answer(client.GET("/groups/{id}/vacancies", byId(group))),
};
