// Latency of the pages a planner opens all day, against a running demo.
//
//   node benchmarks/api.mjs http://127.0.0.1:8080 PASSWORD [ROUNDS]
//
// Logs in as the demo's planner and unit manager, opens every person of the first group and each group's week, ROUNDS times,
// one request at a time, and prints count, median, 95th percentile and maximum in milliseconds, as a client sees them.
// The first round is a warm-up and is not counted.

const [base = "http://127.0.0.1:8080", password, rounds = "5"] = process.argv.slice(2);
if (!password) {
  console.error("Usage: node benchmarks/api.mjs URL PASSWORD [ROUNDS]; `tillit demo` prints both.");
  process.exit(2);
}

async function logIn(username) {
  const answer = await fetch(`${base}/api/v1/session`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ username, password }),
  });
  if (!answer.ok) throw new Error(`log-in as ${username}: ${answer.status} ${await answer.text()}`);
  const cookie = answer.headers.getSetCookie().map((line) => line.split(";")[0]).join("; ");
  return { cookie, body: await answer.json() };
}

async function get(cookie, path) {
  const started = performance.now();
  const answer = await fetch(`${base}/api/v1${path}`, { headers: { cookie } });
  const text = await answer.text();
  const milliseconds = performance.now() - started;
  if (!answer.ok) throw new Error(`${path}: ${answer.status} ${text}`);
  return { milliseconds, bytes: text.length, body: JSON.parse(text) };
}

function line(name, samples) {
  const sorted = samples.toSorted((a, b) => a - b);
  const at = (share) => sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))].toFixed(1);
  console.log(`${name.padEnd(28)} n ${String(sorted.length).padStart(5)}  median ${at(0.5)} ms  p95 ${at(0.95)} ms  max ${at(1)} ms`);
}

const planner = await logIn("planerare");
const { body: organisation } = await get(planner.cookie, "/organisation");
const today = organisation.today;
const monday = new Date(`${today}T00:00:00Z`);
monday.setUTCDate(monday.getUTCDate() - ((monday.getUTCDay() + 6) % 7));
const from = monday.toISOString().slice(0, 10);
const groups = organisation.units.flatMap((unit) => unit.groups);
const { body: list } = await get(planner.cookie, `/persons?group=${groups[0].id}&limit=500`);

const samples = { person: [], board: [], today: [], persons: [] };
for (let round = 0; round <= Number(rounds); round += 1) {
  const keep = round > 0;
  for (const person of list.persons) {
    const { milliseconds } = await get(planner.cookie, `/persons/${person.id}`);
    if (keep) samples.person.push(milliseconds);
  }
  for (let repeat = 0; repeat < 5; repeat += 1) {
    for (const group of groups) {
      const board = await get(planner.cookie, `/plans/${group.id}/${from}?days=7`);
      if (keep) samples.board.push(board.milliseconds);
    }
    const day = await get(planner.cookie, `/today?group=${groups[0].id}&day=${today}`);
    if (keep) samples.today.push(day.milliseconds);
    const persons = await get(planner.cookie, "/persons?search=an&limit=20");
    if (keep) samples.persons.push(persons.milliseconds);
  }
}
line("person page", samples.person);
line("board, group and week", samples.board);
line("today", samples.today);
line("search", samples.persons);
