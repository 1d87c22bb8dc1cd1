// A morning of many workers' phones against a running server: check-ins, ticks and syncs at a steady rate.
//
//   node benchmarks/phone/morning.mjs URL PASSWORD [PHONES=3000] [PER_SECOND=300] [SECONDS=60]
//
// Makes an account for each worker of the demo who has somebody to visit now (as `admin`; WORKERS of them at most), registers PHONES
// devices over them, some dozens to each, and sends PER_SECOND requests a second, evenly spread: check-ins (a start), check-outs (a stop), and
// every tenth a sync of what was done offline (a shift's outbox of 40 events). A request is sent when its time has come, whether or
// not earlier ones have been answered, so that a slow server shows as waiting. In the end every event is delivered once more: each must be
// answered `already`, so that nothing was lost. Prints median, p95 and maximum in milliseconds, errors, and what was not found again.
// Exits with 1 if anything was lost or failed. The demo must stand at a time of the working day (`--time 09:00`), and have been made before it.

import { createHash, randomUUID } from "node:crypto";

const [base = "http://127.0.0.1:7070", password, phones = "3000", perSecond = "300", seconds = "60"] = process.argv.slice(2);
if (!password) {
  console.error("Usage: node benchmarks/phone/morning.mjs URL PASSWORD [PHONES] [PER_SECOND] [SECONDS]; `tillit demo` prints both.");
  process.exit(2);
}
const api = `${base}/api/v1`;
const WORKERS = Number(process.env.WORKERS ?? 150);

async function call(method, path, { headers = {}, body } = {}) {
  const answer = await fetch(api + path, {
    method,
    headers: { ...headers, ...(body === undefined ? {} : { "content-type": "application/json" }) },
    body: body === undefined ? undefined : JSON.stringify(body),
  });
  const text = await answer.text();
  if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${text.slice(0, 200)}`);
  return { answer, body: text === "" ? null : JSON.parse(text) };
}

async function signIn(username, secret) {
  const ask = () => call("POST", "/session", { body: { username, password: secret } });
  // Many log-ins from one address are slowed down, as they should be.
  const { answer, body } = await ask().catch(async (error) => {
    if (!String(error).includes("429")) throw error;
    await new Promise((go) => setTimeout(go, 1000 * (Number(/Vänta (\d+)/.exec(String(error))?.[1] ?? 5) + 1)));
    return ask();
  });
  const cookie = answer.headers.getSetCookie().map((line) => line.split(";")[0]).join("; ");
  return { cookie, "x-csrf-token": body.csrf_token };
}

const planner = await signIn("planerare", password);
const admin = await signIn("admin", password);
const { body: { workers } } = await call("GET", "/workers", { headers: planner });
const { body: { units } } = await call("GET", "/organisation", { headers: planner });
const unitOf = new Map(units.flatMap(({ id, groups }) => groups.map((group) => [group.id, id])));
const OWN = "en morgon med många telefoner";
const atWork = [];
console.log("an account for each worker who is at work …");
for (const [number, worker] of workers.entries()) {
  if (atWork.length >= WORKERS || !unitOf.has(worker.group?.id)) continue;
  const name = `morgon${number}`;
  const roles = [{ role: "care_worker", unit: unitOf.get(worker.group.id) }];
  let isNew = true;
  try {
    await call("PUT", `/users/${name}`, { headers: admin, body: { display_name: `Morgon ${number}`, roles, worker: worker.id, language: "sv", active: true, password, expected_version: 0 } });
  } catch (error) {
    if (!String(error).includes("409")) throw error;
    isNew = false;
  }
  if (isNew) await call("POST", "/session/password", { headers: await signIn(name, password), body: { old: password, new: OWN } });
  const signed = await signIn(name, OWN);
  const { body: day } = await call("GET", "/phone/day", { headers: signed });
  if (day.unplanned_for.length > 0) atWork.push({ signed, persons: day.unplanned_for.map(({ person }) => person.id) });
}
if (atWork.length === 0) throw new Error("nobody is at work now; serve the demo at another time");

console.log(`registering ${phones} phones of ${atWork.length} workers …`);
const tokens = [];
const personsOf = [];
while (tokens.length < Number(phones)) {
  const some = Array.from({ length: Math.min(20, Number(phones) - tokens.length) }, (_, n) => {
    const { signed, persons } = atWork[(tokens.length + n) % atWork.length];
    personsOf.push(persons);
    return call("POST", "/phone/devices", { headers: signed, body: { label: `Telefon ${tokens.length + n}` } });
  });
  for (const { body } of await Promise.all(some)) tokens.push(body.delivery_token);
}

const delivered = tokens.map(() => []);
const at = (secondsAgo = 0) => new Date(Date.now() - secondsAgo * 1000).toISOString();
const started = (phone, registration, secondsAgo) => ({
  id: randomUUID(), at: at(secondsAgo), kind: "visit_started", registration, visit: null,
  person: personsOf[phone][createHash("md5").update(registration).digest()[0] % personsOf[phone].length], how: { by: "button" }, place: "home",
});
const stopped = (registration, secondsAgo) => ({ id: randomUUID(), at: at(secondsAgo), kind: "visit_stopped", registration, how: { by: "button" } });

const open = tokens.map(() => null);
function next(phone, number) {
  if (number % 10 === 9) {
    return Array.from({ length: 20 }, (_, n) => randomUUID()).flatMap((one, n) => [started(phone, one, 7200 - n * 300), stopped(one, 7100 - n * 300)]);
  }
  if (open[phone] === null) {
    open[phone] = randomUUID();
    return [started(phone, open[phone], 0)];
  }
  const events = [stopped(open[phone], 0)];
  open[phone] = null;
  return events;
}

const samples = { "check-in, check-out": [], "sync of 40 events": [] };
let errors = 0;
async function deliver(phone, events) {
  const { body } = await call("POST", "/phone/events", { headers: { "x-tillit-device": tokens[phone] }, body: { device_now: at(), events } });
  return body.answers;
}
async function one(number) {
  const phone = number % tokens.length;
  const events = next(phone, Math.floor(number / tokens.length) + phone);
  const begun = performance.now();
  try {
    const answers = await deliver(phone, events);
    samples[events.length > 10 ? "sync of 40 events" : "check-in, check-out"].push(performance.now() - begun);
    if (answers.some(({ outcome }) => outcome !== "taken" && outcome !== "to_unit")) throw new Error(JSON.stringify(answers[0]));
    delivered[phone].push(...events);
  } catch (error) {
    errors += 1;
    if (errors <= 3) console.error(String(error));
  }
}

console.log(`${perSecond} requests a second for ${seconds} s …`);
const begun = performance.now();
const all = Number(perSecond) * Number(seconds);
const running = new Set();
for (let number = 0; number < all; number += 1) {
  const due = begun + (number * 1000) / Number(perSecond);
  const wait = due - performance.now();
  if (wait > 1) await new Promise((go) => setTimeout(go, wait));
  const request = one(number).finally(() => running.delete(request));
  running.add(request);
}
await Promise.all(running);
const took = (performance.now() - begun) / 1000;

let lost = 0;
for (const [phone, events] of delivered.entries()) {
  for (let from = 0; from < events.length; from += 500) {
    const answers = await deliver(phone, events.slice(from, from + 500));
    lost += answers.filter(({ outcome }) => outcome !== "already").length;
  }
}
for (const [name, of] of Object.entries(samples)) {
  const sorted = of.toSorted((a, b) => a - b);
  if (sorted.length === 0) continue;
  const share = (part) => sorted[Math.min(sorted.length - 1, Math.floor(part * sorted.length))].toFixed(1);
  console.log(`${name.padEnd(24)} n ${String(sorted.length).padStart(6)}  median ${share(0.5)} ms  p95 ${share(0.95)} ms  max ${share(1)} ms`);
}
console.log(`${all} requests in ${took.toFixed(1)} s (${(all / took).toFixed(0)}/s), ${errors} errors, ${lost} events not found again`);
process.exit(errors + lost > 0 ? 1 : 0);
