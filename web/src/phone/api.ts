// The phone's calls to the server. What did not reach it, what it refused and what a revoked device gets are told apart.

import type { Answer, ChangeEvent, Day, DayEvent, Id } from "./events/types.ts";
import type { Colleague, Display, PhoneDay } from "./day/types.ts";

const API = "/api/v1";

/** What the server refused, in the server's own words. */
export class Refused extends Error {
  readonly status: number;
  readonly code: string;

  constructor(status: number, body: { detail?: string; title?: string; code?: string }) {
    super(body.detail ?? body.title ?? `HTTP ${status}`);
    this.status = status;
    this.code = body.code ?? "";
  }
}

/** Nobody answered. */
export class NoAnswer extends Error {}

export const isSignedOut = (error: unknown): boolean => error instanceof Refused && error.status === 401;
export const isRevoked = (error: unknown): boolean => error instanceof Refused && error.code === "device_revoked";

export interface Session { csrf_token: string; today: Day; user: { name: string; display_name: string; language: "sv" | "en" }; must_change_password: boolean }
export interface Effect { allowed: boolean; needs: null | "planner" | "colleague"; lines: string[]; refused: string | null }
export interface OwnRegistration {
  registration: Id; visit: Id | null; person: { id: Id; name: string }; day: Day; start: string | null; stop: string | null; method: string; known: string;
  tasks_done: string[]; corrections: { at: string; by: string; reason: string; start: string; stop: string }[]; state: string;
}
export interface LookedAt { seq: number; at: string; user: string; role: string; action: string; purpose: string | null }
/** A vacant shift that may be wished for, and chosen where nothing is said against it. */
export interface OpenShift { id: Id; version: number; day: Day; start: string; end: string; says: string | null; refused: string | null }
/** Visits of colleagues at work that an own visit could be exchanged for; nothing of where anybody is. */
export interface SwapPartner { worker: Id; first_name: string; visits: { id: Id; person_name: string; frame: string; name: string }[] }
export interface FoundPerson { id: Id; name: string }

/** Longer than this is no answer: a phone at the edge of coverage waits for ever otherwise. */
const PATIENCE_MS = 15_000;

let csrf = "";
let device = "";

/** The device that asks, by its token. */
export const asDevice = (token: string): void => { device = token; };

interface Asking { body?: unknown; token?: string }

async function ask<T>(method: string, path: string, { body, token = device }: Asking = {}): Promise<T> {
  const headers = new Headers({ accept: "application/json" });
  if (method !== "GET") headers.set("x-csrf-token", csrf);
  if (token !== "") headers.set("x-tillit-device", token);
  if (body !== undefined) headers.set("content-type", "application/json");
  let response: Response;
  try {
    response = await fetch(API + path, {
      method, headers, credentials: "same-origin", cache: "no-store", signal: AbortSignal.timeout(PATIENCE_MS),
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
  } catch {
    throw new NoAnswer();
  }
  // A proxy that has lost the server answers in its place.
  if (response.status >= 502 && response.status <= 504) throw new NoAnswer();
  const read = await response.json().catch(() => null) as unknown;
  if (!response.ok) throw new Refused(response.status, (read ?? {}) as { detail?: string });
  return read as T;
}

async function session(asked: Promise<Session>): Promise<Session> {
  const signedIn = await asked;
  csrf = signedIn.csrf_token;
  return signedIn;
}

export const api = {
  session: (): Promise<Session> => session(ask("GET", "/session")),
  signIn: (username: string, password: string): Promise<Session> => session(ask("POST", "/session", { body: { username, password } })),
  signOut: (): Promise<void> => ask("DELETE", "/session"),
  setLanguage: (language: "sv" | "en"): Promise<unknown> => ask("PATCH", "/session", { body: { language } }),
  becomeDevice: (label: string): Promise<{ device: Id; delivery_token: string }> => ask("POST", "/phone/devices", { body: { label }, token: "" }),
  endDevice: (token: string): Promise<unknown> => ask("DELETE", "/phone/devices/own", { token }),
  day: (day: Day): Promise<PhoneDay> => ask("GET", `/phone/day?day=${day}`),
  deliver: (token: string, deviceNow: string, events: DayEvent[]): Promise<{ server_now: string; answers: Answer[] }> =>
    ask("POST", "/phone/events", { body: { device_now: deviceNow, events }, token }),
  effect: (change: ChangeEvent): Promise<Effect> => ask("POST", "/phone/effect", { body: change }),
  own: (from: Day, to: Day): Promise<{ registrations: OwnRegistration[] }> => ask("GET", `/phone/own?from=${from}&to=${to}`),
  setDisplay: (display: Display | null): Promise<unknown> => ask("PUT", "/phone/settings", { body: { display } }),
  openShifts: (): Promise<{ shifts: OpenShift[] }> => ask("GET", "/phone/shifts"),
  chooseShift: (shift: Id, version: number): Promise<{ shifts: OpenShift[] }> => ask("POST", `/phone/shifts/${shift}/choose`, { body: { version } }),
  swappable: (visit: Id): Promise<{ with: SwapPartner[]; to: Colleague[] }> => ask("GET", `/phone/swappable?visit=${visit}`),
  lookedAt: (): Promise<LookedAt[]> => ask("GET", "/access-log/mine?limit=100"),
  persons: (q: string): Promise<{ persons: FoundPerson[] }> => ask("GET", `/phone/persons?q=${encodeURIComponent(q)}`),
};
