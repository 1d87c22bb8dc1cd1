/// <reference lib="webworker" />
// The phone's service worker: keeps the app itself, so that it opens with the server unreachable, and ends days whose time is
// over. It keeps no answer of the API; what the app knows of a day is sealed in the database and nowhere else. (vite-plugin-pwa and
// its workbox were weighed: some 300 packages for the sixty lines below, and the ending of keys would be written by hand anyway.)

import { ServerClock } from "./store/clock.ts";
import { Shelf } from "./store/db.ts";
import { wipeExpired } from "./store/vault.ts";

declare const self: ServiceWorkerGlobalScope;
/** The files of the app and a name of their contents, written in by the build. */
declare const __SHELL__: { version: string; files: string[] };

const PREFIX = "tillit-telefon-";
const CACHE = PREFIX + __SHELL__.version;
const PAGE = "/telefon/";
const MINUTE_MS = 60_000;

const shelf = new Shelf();
let sweptAt = 0;

/** Ends the keys of days whose time is over, at most once a minute. */
async function sweep(): Promise<void> {
  if (Date.now() - sweptAt < MINUTE_MS) return;
  sweptAt = Date.now();
  await shelf.use(async (db) => {
    const clock = new ServerClock();
    await clock.read(db);
    await wipeExpired(db, clock.now());
  });
}

async function keepShell(): Promise<void> {
  const cache = await caches.open(CACHE);
  await cache.addAll([PAGE, ...__SHELL__.files].map((file) => new Request(file, { cache: "reload" })));
  await self.skipWaiting();
}

async function takeOver(): Promise<void> {
  for (const name of await caches.keys()) if (name.startsWith(PREFIX) && name !== CACHE) await caches.delete(name);
  await sweep();
  await self.clients.claim();
}

async function fromShell(request: Request | string): Promise<Response> {
  // A file is the same whatever headers a proxy before the server says that it varies with.
  return await caches.match(request, { cacheName: CACHE, ignoreVary: true }) ?? fetch(request);
}

self.addEventListener("install", (event) => { event.waitUntil(keepShell()); });
self.addEventListener("activate", (event) => { event.waitUntil(takeOver()); });
self.addEventListener("fetch", (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (origin !== self.location.origin || request.method !== "GET" || pathname.startsWith("/api/")) return;
  event.waitUntil(sweep().catch(() => undefined));
  // Every address of the app is the one page; the office has another, outside this scope.
  if (request.mode === "navigate") event.respondWith(fromShell(PAGE));
  else if (__SHELL__.files.includes(pathname)) event.respondWith(fromShell(request));
});
