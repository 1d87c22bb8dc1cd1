// The person's own link: without a session, and without the session's cookie even where there is one.

import { answer, client } from "./client.ts";
import type { OpenedLink } from "./types.ts";

const of = (token: string) => ({ params: { path: { token } }, credentials: "omit" as const });

export const openLink = (token: string): Promise<OpenedLink> => answer(client.GET("/link/{token}", of(token)));
export const wishByLink = (token: string, text: string): Promise<OpenedLink> =>
  answer(client.POST("/link/{token}/wishes", { ...of(token), body: { text } }));
