// Import of large files, and what another writer notices of it.
//
//   node benchmarks/import.mjs TILLIT_BINARY [REGISTRATIONS]
//
// In a new folder: makes the demo without history, writes files of 10,000 persons and of REGISTRATIONS (a million unless said)
// registrations by and for people who exist, imports both with the command line, and while the larger one runs lets a
// server on the same database save a user's language twenty times a second. Prints seconds, and the other writer's latencies.

import { execFileSync, spawn } from "node:child_process";
import { createWriteStream, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { once } from "node:events";
import { tmpdir } from "node:os";
import { join } from "node:path";

const [binary, wanted = "1000000"] = process.argv.slice(2);
if (!binary) {
  console.error("Usage: node benchmarks/import.mjs target/release/tillit [REGISTRATIONS]");
  process.exit(2);
}
const folder = mkdtempSync(join(tmpdir(), "tillit-import-"));
const data = join(folder, "data");
const port = 20000 + Math.floor(Math.random() * 20000);
const run = (...args) => execFileSync(binary, ["--data", data, ...args], { encoding: "utf8", maxBuffer: 1 << 28 });
const ids = (kind) => run("export", kind).trim().split("\r\n").join("\n").split("\n").slice(1).map((line) => line.split(";")[0].replaceAll('"', ""));

/** A personnummer with its check digit, for a made-up person born in the 1930s. */
function number(serial) {
  const day = new Date(Date.UTC(1930, 0, 1 + Math.floor(serial / 900)));
  const digits = day.toISOString().slice(0, 10).replaceAll("-", "") + String(100 + (serial % 900)).padStart(3, "0");
  let sum = 0;
  [...digits.slice(2)].forEach((digit, place) => {
    const value = Number(digit) * (place % 2 === 0 ? 2 : 1);
    sum += Math.floor(value / 10) + (value % 10);
  });
  return `${digits.slice(0, 8)}-${digits.slice(8)}${(10 - (sum % 10)) % 10}`;
}

function persons() {
  const group = run("export", "groups").split("\n")[1].split(";")[0].replaceAll('"', "");
  const rows = ["person;personnummer;förnamn;efternamn;född;grupp;grupp_från"];
  for (let serial = 0; serial < 10_000; serial += 1) {
    const own = number(serial);
    rows.push(`mat-${serial};${own};Prov;Mätperson ${serial};${own.slice(0, 4)}-${own.slice(4, 6)}-${own.slice(6, 8)};${group};2024-01-01`);
  }
  const file = join(folder, "persons.csv");
  writeFileSync(file, rows.join("\n"));
  return file;
}

async function registrations(count) {
  const [people, workers] = [ids("persons"), ids("workers")];
  const file = join(folder, "registrations.csv");
  const out = createWriteStream(file);
  out.write("registrering;person;medarbetare;start;stopp;sätt\n");
  const first = Date.UTC(2022, 0, 1, 6);
  for (let serial = 0; serial < count; serial += 1) {
    // Each worker makes one visit an hour by day: no two overlap, and none lies in the hour that is skipped in spring.
    const hours = Math.floor(serial / workers.length);
    const start = new Date(first + Math.floor(hours / 14) * 86_400_000 + (hours % 14) * 3_600_000);
    const text = (date) => date.toISOString().slice(0, 16).replace("T", " ");
    const stop = new Date(start.getTime() + 25 * 60_000);
    const line = `reg-${serial};${people[serial % people.length]};${workers[serial % workers.length]};${text(start)};${text(stop)};tagg\n`;
    if (!out.write(line)) await once(out, "drain");
  }
  out.end();
  await once(out, "finish");
  return file;
}

async function otherWriter(stopped) {
  const base = `http://127.0.0.1:${port}`;
  const server = spawn(binary, ["--data", data, "serve", "--listen", `127.0.0.1:${port}`], { stdio: "ignore" });
  while (!(await fetch(`${base}/health`).then((answer) => answer.ok, () => false))) await new Promise((go) => setTimeout(go, 50));
  const answer = await fetch(`${base}/api/v1/session`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ username: "planerare", password: "tillit-demo-2025" }),
  });
  const cookie = answer.headers.getSetCookie().map((line) => line.split(";")[0]).join("; ");
  const { csrf_token: token } = await answer.json();
  const samples = [];
  for (let turn = 0; !stopped(); turn += 1) {
    const began = performance.now();
    const saved = await fetch(`${base}/api/v1/session`, {
      method: "PATCH",
      headers: { "content-type": "application/json", cookie, "x-csrf-token": token },
      body: JSON.stringify({ language: turn % 2 ? "sv" : "en" }),
    });
    if (!saved.ok) throw new Error(await saved.text());
    samples.push(performance.now() - began);
    await new Promise((go) => setTimeout(go, 50));
  }
  server.kill();
  return samples.sort((a, b) => a - b);
}

const seconds = (began) => ((performance.now() - began) / 1000).toFixed(1);
try {
  run("demo", "--no-serve", "--history-days", "14", "--plan-seconds", "0");
  const small = persons();
  let began = performance.now();
  console.log(`10,000 persons: ${run("import", "persons", small).trim()} in ${seconds(began)} s`);
  began = performance.now();
  console.log(`the same again: ${run("import", "persons", small).trim()} in ${seconds(began)} s`);
  const large = await registrations(Number(wanted));
  let done = false;
  const writing = otherWriter(() => done);
  began = performance.now();
  const importing = spawn(binary, ["--data", data, "import", "registrations", large], { stdio: ["ignore", "pipe", "inherit"] });
  let told = "";
  importing.stdout.on("data", (text) => (told += text));
  await once(importing, "exit");
  console.log(`${wanted} registrations: ${told.trim()} in ${seconds(began)} s`);
  done = true;
  const samples = await writing;
  const at = (share) => samples[Math.min(samples.length - 1, Math.floor(share * samples.length))].toFixed(1);
  console.log(`another writer meanwhile: n ${samples.length}, median ${at(0.5)} ms, p95 ${at(0.95)} ms, max ${at(1)} ms`);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
