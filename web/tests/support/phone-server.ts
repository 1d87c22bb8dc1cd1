// A small server that follows the phone's contract, for looking at the phone without the real one: the built app, one worker, a
// day, and the set of events that came. `node --import ./tests/support/typescript.mjs tests/support/phone-server.ts PORT`.

import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { existsSync, readFileSync } from "node:fs";
import { extname, join } from "node:path";
import { fileURLToPath } from "node:url";
import type { DayEvent } from "../../src/phone/events/types.ts";
import type { PhoneDay } from "../../src/phone/day/types.ts";
import { fold } from "../../src/phone/events/fold.ts";
import { DEVICE, dayVisit, phoneDay } from "./phone-day.ts";

const DIST = fileURLToPath(new URL("../../dist", import.meta.url));
const TYPES: Record<string, string> = { ".html": "text/html; charset=utf-8", ".js": "text/javascript", ".css": "text/css", ".png": "image/png", ".svg": "image/svg+xml", ".webmanifest": "application/json" };
const POLICY = "default-src 'self'; img-src 'self' data: blob:; worker-src 'self' blob:; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

export class PhoneServer {
  day: PhoneDay = phoneDay({ visits: [...phoneDay().visits, ...["Per Ås", "Rut Dal", "Sven Hed", "Tyra Lund", "Ulla Berg"].map((person, index) => dayVisit(`v${String(index + 4)}`, person))] });
  now = Date.parse("2025-07-07T05:50:00Z");
  readonly events = new Map<string, DayEvent>();
  revoked = false;
  #user = "";
  readonly #server = createServer((request, response) => { void this.#answer(request, response); });

  listen(port: number): Promise<number> {
    return new Promise((resolve) => { this.#server.listen(port, "127.0.0.1", () => { resolve((this.#server.address() as { port: number }).port); }); });
  }

  close(): Promise<void> { this.#server.closeAllConnections(); return new Promise((done) => { this.#server.close(() => { done(); }); }); }

  async #answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { pathname, searchParams } = new URL(request.url ?? "/", "http://phone");
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const body = chunks.length > 0 ? JSON.parse(Buffer.concat(chunks).toString()) as Record<string, unknown> : {};
    const tell = (status: number, value: unknown): void => { response.writeHead(status, { "content-type": "application/json", "cache-control": "no-store" }).end(JSON.stringify(value)); };
    const server_now = new Date(this.now).toISOString();
    const asked = `${request.method ?? ""} ${pathname.replace("/api/v1", "")}`;
    if (!pathname.startsWith("/api/")) { this.#file(pathname, response); return; }
    if (asked === "POST /session") this.#user = String(body["username"]);
    if (asked.endsWith(" /session") || asked === "PATCH /session") { tell(200, { csrf_token: "t", today: this.day.day, user: { display_name: "Aisha", language: "sv" }, must_change_password: false }); return; }
    switch (asked) {
      case "POST /phone/devices":
        if (this.#user === "controller") { tell(403, { code: "not_allowed", detail: "Kontot hör inte till någon medarbetare." }); return; }
        tell(201, { device: DEVICE, delivery_token: "token" }); return;
      case "DELETE /phone/devices/own": tell(200, {}); return;
      case "GET /phone/day":
        if (this.revoked) { tell(403, { code: "device_revoked", detail: "Telefonen är spärrad." }); return; }
        tell(200, searchParams.get("day") === this.day.day ? { ...this.day, server_now, events: [...this.events.values()].map((event) => ({ ...event, at: new Date(Date.parse(event.at) + this.now - Date.now()).toISOString() })) } : { ...this.day, server_now, day: searchParams.get("day"), visits: [], shifts: [], events: [], keep_until: server_now });
        return;
      case "POST /phone/events": {
        const answers = (body["events"] as DayEvent[]).map((event) => {
          const outcome = this.events.has(event.id) ? "already" : this.revoked ? "quarantined" : "taken";
          this.events.set(event.id, event);
          return { id: event.id, outcome, reason: null };
        });
        tell(200, { server_now, answers });
        return;
      }
      case "POST /phone/effect": tell(200, { allowed: true, needs: body["kind"] === "handed" ? "colleague" : null, lines: ["Maja Ek får besöket 30 minuter senare, inom ramen."], refused: null }); return;
      case "GET /phone/own": tell(200, { registrations: this.#own() }); return;
      case "PUT /phone/settings": tell(200, {}); return;
      case "GET /access-log/mine": tell(200, []); return;
      case "GET /search": tell(200, { persons: [] }); return;
      default: tell(404, { detail: asked });
    }
  }

  #own(): unknown[] {
    const skewed = [...this.events.values()].map((event) => ({ event, at: Date.parse(event.at) + this.now - Date.now() }));
    const corrections = [...this.events.values()].filter((event) => event.kind === "corrected");
    const instant = (at: number | null): string | null => (at === null ? null : new Date(at).toISOString());
    return [...fold(skewed).registrations.values()].map(({ id, visit, person, start, stop }) => ({
      registration: id, visit, person: this.day.visits.find((each) => each.person.id === person)?.person ?? { id: person, name: "" }, day: this.day.day, start: instant(start), stop: instant(stop),
      method: "app", known: "measured", tasks_done: [], state: "", corrections: corrections.filter(({ registration }) => registration === id).map(({ start: from, stop: to, reason }) => ({ at: "", by: "medarbetare", reason, start: from, stop: to })),
    }));
  }

  #file(pathname: string, response: ServerResponse): void {
    const path = join(DIST, pathname);
    const found = extname(pathname) !== "" && existsSync(path) ? path : join(DIST, pathname.startsWith("/telefon") ? "phone.html" : "index.html");
    response.writeHead(200, { "content-type": TYPES[extname(found)] ?? "application/octet-stream", "content-security-policy": POLICY, "cache-control": "no-cache" }).end(readFileSync(found));
  }
}

const [, script, port] = process.argv;
if (script !== undefined && fileURLToPath(import.meta.url) === script) console.log(`http://127.0.0.1:${String(await new PhoneServer().listen(Number(port ?? 0)))}/telefon/`);
