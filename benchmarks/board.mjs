// How the planning board holds up: 100 rows and 2,000 visits in the browser, and the price of a drag from the server.
//
//   node benchmarks/board.mjs http://127.0.0.1:8080[,URL …] PASSWORD [ROUNDS]
//
// Needs a running demo, web/node_modules (Playwright) and a Chromium (CHROMIUM, else /usr/bin/chromium). The big plan is made up here
// and given to the browser in place of the server's answer by a small server that stands between the two and hands everything else
// on, so that rows and visits are exactly that many; the prices are asked of the server for visits of the demo's first group. Prints
// milliseconds: median, 95th percentile, maximum. Several addresses with commas between are measured by turns, round by round: two
// builds of the front are compared so, since a shared machine is not equally fast twice.

import { createServer, request } from "node:http";
import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";

const require = createRequire(fileURLToPath(new URL("../web/package.json", import.meta.url)));
const { chromium } = require("playwright-core");

const [addresses = "http://127.0.0.1:8080", password, rounds = "5"] = process.argv.slice(2);
if (!password) {
  console.error("Usage: node benchmarks/board.mjs URL[,URL] PASSWORD [ROUNDS]; `tillit demo` prints both.");
  process.exit(2);
}
const ROUNDS = Number(rounds);
const [ROWS, VISITS] = [100, 2_000];
const WARM_UP = 1;
const REST_MS = 200;
const STILL_MS = 600;

function line(name, samples, limit) {
  const sorted = samples.toSorted((a, b) => a - b);
  const at = (share) => (sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0).toFixed(1);
  console.log(`${name.padEnd(44)} n ${String(sorted.length).padStart(5)}  median ${at(0.5)} ms  p95 ${at(0.95)} ms  max ${at(1)} ms  (${limit === "no goal" ? limit : `at most ${limit} ms`})`);
}

const clock = (minutes) => `${String(Math.floor(minutes / 60)).padStart(2, "0")}:${String(minutes % 60).padStart(2, "0")}`;

/** One day with ROWS workers and VISITS visits, every tenth with something to know. */
function bigPlan(group, day) {
  const last = new Date(`${day}T00:00:00Z`);
  last.setUTCDate(last.getUTCDate() + 6);
  const shifts = Array.from({ length: ROWS }, (_, row) => ({
    id: `shift-${row}`, version: 1, worker: { id: `worker-${row}`, name: `Påhittad ${row}` }, day, start: "07:00", end: "21:00", travel: "car",
    breaks: [{ start: "12:30", minutes: 30 }], support_start_minutes: 10, support_end_minutes: 10, tour: { id: `tour-${row}`, name: `Tur ${row}` }, lent_from: null,
  }));
  const each = VISITS / ROWS;
  const visits = Array.from({ length: VISITS }, (_, index) => ({
    id: `visit-${index}`, revision: 1, person: { id: `person-${index % 400}`, name: `Hittepå ${index % 400}`, protected: false }, day, name: "Besök",
    start: clock(7 * 60 + 15 + (index % each) * 40), minutes: 25, earliest: "07:00", latest: "20:30", frame: "day", time_critical: index % 30 === 0,
    workers_needed: 1, second_part: null, shift: `shift-${Math.floor(index / each)}`, second_shift: null, locks: { worker: false, time: index % 50 === 0 },
    tasks: [{ code: "DUSCH", name: "Dusch", law: "sol", delegation: null }], ordered_minutes: null, findings: index % 10 === 0 ? [index / 10] : [],
  }));
  const findings = visits.filter(({ findings }) => findings.length > 0).map((visit, id) => ({
    id, rule: "frame", severity: "soft", words: "Besöket börjar utanför sin tidsram.", remedies: [], visit: visit.id, shift: visit.shift,
  }));
  const travel = visits.slice(1).map((visit, index) => ({ shift: visit.shift, after_visit: visits[index].id, before_visit: visit.id, seconds: 300 }))
    .filter((leg, index) => visits[index].shift === leg.shift);
  return {
    plan: { id: "plan", group, from: day, to: last.toISOString().slice(0, 10), state: "draft", published_at: null, changed_since_published: 0, version: 1,
      team: null, rights: { may_change: true, may_publish: true, may_change_lengths: true, words: [] } },
    mode: "flexible", shifts, visits, travel, findings,
    totals: { visits: VISITS, placed: VISITS, unplaced: 0, travel_minutes: 9_500, hard: 0, soft: findings.length },
  };
}

/** What the server would say of a drag: each shift with its quarters of an hour. */
function bigTargets(plan) {
  const slots = Array.from({ length: 55 }, (_, index) => ({ start: clock(7 * 60 + index * 15), travel_seconds: 60, words: ["1 min mer resa"], conflicts: index % 3 === 0 ? ["krockar"] : [], hard: index % 3 === 0, solves: [] }));
  return { take_off: [], targets: plan.shifts.map((shift) => ({ shift: shift.id, worker: shift.worker, day: shift.day, start: "09:00", second_shift: null, cost: 0, components: {}, words: [], refused: [], slots })) };
}

/** The server that stands between: tells the made-up answers, hands on the rest. */
function between(address, answers) {
  const { hostname, port } = new URL(address);
  return new Promise((resolve) => {
    const server = createServer((asked, answer) => {
      const made = answers(asked.url.split("?")[0]);
      if (made !== null) {
        answer.writeHead(200, { "content-type": "application/json" }).end(made);
        return;
      }
      const onward = request({ hostname, port, path: asked.url, method: asked.method, headers: asked.headers }, (given) => {
        answer.writeHead(given.statusCode, given.headers);
        given.pipe(answer);
      });
      onward.on("error", () => answer.destroy());
      asked.pipe(onward);
    });
    server.listen(0, "127.0.0.1", () => resolve(`http://127.0.0.1:${server.address().port}`));
  });
}

async function signIn(base) {
  const page = await (await browser.newContext({ viewport: { width: 1440, height: 900 }, locale: "sv-SE" })).newPage();
  await page.goto(base);
  await page.fill("input[name=username]", "planerare");
  await page.fill("input[name=password]", password);
  await page.click("form button.primary");
  await page.waitForSelector("header.top");
  return page;
}

const browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium", args: ["--no-sandbox"] });
const bases = addresses.split(",");
const first = await signIn(bases[0]);
const organisation = await first.evaluate(async () => (await fetch("/api/v1/organisation")).json());
const group = organisation.units.flatMap((unit) => unit.groups)[0];
const monday = await first.evaluate(async () => {
  const day = new Date(`${(await (await fetch("/api/v1/session")).json()).today}T00:00:00Z`);
  day.setUTCDate(day.getUTCDate() - ((day.getUTCDay() + 6) % 7));
  return day.toISOString().slice(0, 10);
});

const prices = await first.evaluate(async ([id, from, count]) => {
  const plan = await (await fetch(`/api/v1/plans/${id}/${from}`)).json();
  const samples = [];
  for (let index = 0; index < count; index += 1) {
    const visit = plan.visits[Math.floor((index * plan.visits.length) / count)];
    const started = performance.now();
    await (await fetch(`/api/v1/plans/${id}/${from}/visits/${visit.id}/targets`)).json();
    samples.push(performance.now() - started);
  }
  return samples;
}, [group.id, monday, ROUNDS * 4 + WARM_UP]);
line("price of a drag, asked of the server", prices.slice(WARM_UP), 50);

const plan = bigPlan(group, monday);
const made = { plan: JSON.stringify(plan), targets: JSON.stringify(bigTargets(plan)), reasons: JSON.stringify({ placed: true, words: [], alternatives: [], remedies: [] }) };
const answers = (path) => (path === `/api/v1/plans/${group.id}/${monday}` ? made.plan : path.endsWith("/targets") ? made.targets : path.endsWith("/reasons") ? made.reasons : null);

/** From the page as it stands without a plan to a screen full of visits that answer. The hand rests on the link before it clicks, as hands do. */
async function opens(page, base, view) {
  await page.goto(`${base}/brukare`);
  await page.waitForSelector("h1");
  return page.evaluate(async ([address, rest]) => {
    const link = document.createElement("a");
    link.href = address;
    document.querySelector("main")?.append(link);
    link.dispatchEvent(new PointerEvent("pointerover", { bubbles: true }));
    await new Promise((resolve) => { setTimeout(resolve, rest); });
    const started = performance.now();
    link.click();
    const frame = () => new Promise((resolve) => { requestAnimationFrame(() => { setTimeout(resolve, 0); }); });
    while (!document.querySelector("[data-block]")) {
      if (performance.now() - started > 60_000) throw new Error("after a minute no visit is drawn");
      await frame();
    }
    document.querySelector("[data-block][tabindex='0']").focus();
    await frame();
    return performance.now() - started;
  }, [`/planering/${group.id}/${monday}?vy=${view === "day" ? "dag" : "vecka"}&lista=0&dag=${monday}`, REST_MS]);
}

/** Waits until nothing more is drawn; tells how many visits are. */
const settled = (page) => page.evaluate(async (still) => {
  let [count, since] = [0, performance.now()];
  while (performance.now() - since < still) {
    await new Promise((resolve) => { setTimeout(resolve, 50); });
    const now = document.querySelectorAll("[data-block]").length;
    if (now !== count) [count, since] = [now, performance.now()];
  }
  return count;
}, STILL_MS);

const watchFrames = (page) => page.evaluate(() => {
  window.frameTimes = [];
  let last = performance.now();
  const tick = (now) => { window.frameTimes.push(now - last); last = now; window.frameLoop = requestAnimationFrame(tick); };
  window.frameLoop = requestAnimationFrame(tick);
});
const watchedFrames = (page) => page.evaluate(() => { cancelAnimationFrame(window.frameLoop); return window.frameTimes.slice(1); });

/** The frames while a visit is dragged over the board, and while the wheel turns from its top to its end. */
async function moves(page) {
  const box = await page.locator("[data-block]").nth(2).boundingBox();
  await page.mouse.move(box.x + 8, box.y + 8);
  await page.mouse.down();
  await page.mouse.move(box.x + 30, box.y + 40, { steps: 3 });
  await page.waitForSelector("[data-drop-row][data-fit]");
  await watchFrames(page);
  for (let step = 0; step < 60; step += 1) await page.mouse.move(box.x + 30 + step * 10, box.y + 40 + (step % 12) * 30);
  const drag = await watchedFrames(page);
  await page.keyboard.press("Escape");
  await page.mouse.up();
  await page.mouse.move(box.x + 100, box.y + 200);
  await watchFrames(page);
  for (let step = 0; step < 60; step += 1) await page.mouse.wheel(0, 100);
  const wheel = await watchedFrames(page);
  return { drag, wheel };
}

const sites = [];
for (const address of bases) {
  const base = await between(address, answers);
  sites.push({ address, base, page: await signIn(base), week: [], day: [], drawn: { week: 0, day: 0 }, drag: [], wheel: [] });
}
await first.context().close();
for (let round = 0; round < ROUNDS + WARM_UP; round += 1) {
  for (const site of sites) {
    for (const view of ["week", "day"]) {
      const took = await opens(site.page, site.base, view);
      site.drawn[view] = await settled(site.page);
      if (round >= WARM_UP) site[view].push(took);
    }
    const { drag, wheel } = await moves(site.page);
    if (round >= WARM_UP) {
      site.drag.push(...drag);
      site.wheel.push(...wheel);
    }
  }
}
for (const { address, week, day, drawn, drag, wheel } of sites) {
  if (sites.length > 1) console.log(address);
  line(`board of ${ROWS} rows and ${VISITS} visits, week`, week, 500);
  line(`board of ${ROWS} rows and ${VISITS} visits, day`, day, 500);
  line("frame while dragging", drag, 50);
  line("frame while scrolling", wheel, "no goal");
  console.log(`visits drawn once all is still: week ${drawn.week}, day ${drawn.day}`);
}
await browser.close();
process.exit(0);
