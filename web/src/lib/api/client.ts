// One way to the server: same-origin cookies, the CSRF token on everything that writes, problems as one error type.

import type { ProblemBody } from "./types.ts";

/** What the server refused, in the server's own words. */
export class Problem extends Error {
  readonly status: number;
  readonly code: string;
  readonly title: string;
  readonly body: ProblemBody;

  constructor(status: number, body: ProblemBody) {
    super(body.detail ?? body.title ?? `HTTP ${status}`);
    this.status = status;
    this.code = body.code ?? "";
    this.title = body.title ?? "";
    this.body = body;
  }
}

/** The server did not answer at all. */
export class Unreachable extends Error {}

let csrfToken = "";
let onSignedOut: () => void = () => {};

export const setCsrfToken = (token: string): void => { csrfToken = token; };
export const whenSignedOut = (handler: () => void): void => { onSignedOut = handler; };

export interface Ask {
  method?: "GET" | "POST" | "PUT" | "PATCH" | "DELETE";
  query?: Record<string, string | number | boolean | null | undefined>;
  body?: unknown;
  signal?: AbortSignal;
  /** Statuses whose JSON body is an answer, not a problem (an import that was refused row by row). */
  answers?: number[];
}

const address = (path: string, query: Ask["query"]): string => {
  const parameters = new URLSearchParams();
  for (const [key, value] of Object.entries(query ?? {})) {
    if (value !== null && value !== undefined && value !== "") parameters.set(key, String(value));
  }
  const text = parameters.toString();
  return `/api/v1${path}${text === "" ? "" : `?${text}`}`;
};

const problemOf = async (response: Response): Promise<Problem> => {
  const body = await response.json().catch(() => ({})) as ProblemBody;
  return new Problem(response.status, body);
};

export async function ask<T>(path: string, { method = "GET", query, body, signal, answers = [] }: Ask = {}): Promise<T> {
  const headers = new Headers({ accept: "application/json" });
  if (method !== "GET") headers.set("x-csrf-token", csrfToken);
  const isFile = body instanceof Blob;
  if (body !== undefined) headers.set("content-type", isFile ? "application/octet-stream" : "application/json");
  const init: RequestInit = { method, headers, credentials: "same-origin" };
  if (body !== undefined) init.body = isFile ? body : JSON.stringify(body);
  if (signal) init.signal = signal;

  const response = await fetch(address(path, query), init).catch((error: unknown) => {
    if (error instanceof DOMException && error.name === "AbortError") throw error;
    throw new Unreachable();
  });
  if (response.ok || answers.includes(response.status)) {
    return (response.status === 204 ? undefined : await response.json()) as T;
  }
  const problem = await problemOf(response);
  if (response.status === 401 && path !== "/session") onSignedOut();
  throw problem;
}
