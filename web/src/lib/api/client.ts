// One way to the server, typed from its own document: same-origin cookies, the CSRF token on everything that writes,
// problems as one error type.

import createClient, { type Middleware } from "openapi-fetch";
import type { paths } from "./schema.d.ts";
import type { ProblemBody, Whole } from "./types.ts";

/** What the server refused, in the server's own words. */
export class Problem extends Error {
  readonly status: number;
  readonly code: string;
  readonly body: ProblemBody;

  constructor(status: number, body: ProblemBody) {
    super(body.detail ?? body.title ?? `HTTP ${status}`);
    this.status = status;
    this.code = body.code ?? "";
    this.body = body;
  }
}

/** The server did not answer at all. */
export class Unreachable extends Error {}

let csrfToken = "";
let onSignedOut: () => void = () => {};

export const setCsrfToken = (token: string): void => { csrfToken = token; };
export const whenSignedOut = (handler: () => void): void => { onSignedOut = handler; };

const careful: Middleware = {
  onRequest({ request }) {
    if (request.method !== "GET") request.headers.set("x-csrf-token", csrfToken);
    return request;
  },
  onResponse({ response, schemaPath }) {
    if (response.status === 401 && schemaPath !== "/session") onSignedOut();
    return undefined;
  },
  onError({ error }) {
    return error instanceof DOMException && error.name === "AbortError" ? error : new Unreachable();
  },
};

export const client = createClient<paths>({ baseUrl: "/api/v1", credentials: "same-origin" });
client.use(careful);

interface Reply<Data> { data?: Data; error?: unknown; response: Response }

/** The answer, or the refusal thrown. */
export async function answer<Data>(asked: Promise<Reply<Data>>): Promise<Whole<Data>> {
  const { data, error, response } = await asked;
  if (!response.ok) throw new Problem(response.status, (error ?? {}) as ProblemBody);
  return data as Whole<Data>;
}
