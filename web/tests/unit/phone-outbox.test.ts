import assert from "node:assert/strict";
import { test } from "node:test";
import "fake-indexeddb/auto";
import type { Answer, DayEvent } from "../../src/phone/events/types.ts";
import { waitAfter } from "../../src/phone/outbox/backoff.ts";
import { Outbox } from "../../src/phone/outbox/outbox.ts";
import { Sender, type Timer } from "../../src/phone/outbox/sender.ts";
import { Shelf } from "../../src/phone/store/db.ts";
import { becomeDevice, endDevice, forgetDevices } from "../../src/phone/store/devices.ts";

let shelves = 0;
const device = { device: "device-1", token: "token-1", label: "Android" };
const event = (id: string, minute = 0): DayEvent => ({ id, at: new Date(Date.UTC(2025, 6, 7, 6, minute)).toISOString(), kind: "as_planned", visit: "hemma-hos-maja" });
const ofAll = (outcome: Answer["outcome"], reason: string | null = null) => (events: DayEvent[]): Answer[] => events.map(({ id }) => ({ id, outcome, reason }));

/** A server as the phone sees it: it may be there or not, and keeps each event once. */
class Far {
  reachable = true;
  readonly events = new Map<string, DayEvent>();
  readonly deliveries: { token: string; ids: string[] }[] = [];
  answers = ofAll("taken");
  /** Takes what comes and loses its own answer. */
  losesAnswers = false;

  deliver = (token: string, events: DayEvent[]): Promise<Answer[]> => {
    if (!this.reachable) return Promise.reject(new Error("no coverage"));
    this.deliveries.push({ token, ids: events.map(({ id }) => id) });
    const answers = this.answers(events).map((answer) => (answer.outcome === "taken" && this.events.has(answer.id) ? { ...answer, outcome: "already" as const } : answer));
    for (const each of events) this.events.set(each.id, each);
    return this.losesAnswers ? Promise.reject(new Error("the answer was lost")) : Promise.resolve(answers);
  };
}

async function phone(): Promise<{ shelf: Shelf; far: Far; outbox: Outbox }> {
  const shelf = new Shelf(`phone-${String(++shelves)}`);
  const far = new Far();
  await shelf.use((db) => becomeDevice(db, device));
  return { shelf, far, outbox: new Outbox(shelf, far.deliver) };
}

const standing = async (outbox: Outbox): Promise<string[]> => (await outbox.all()).map(({ event, standing }) => `${event.id} ${standing}`);

test("what is told without coverage is still there in another run of the app, and is sent then", async () => {
  const { shelf, far, outbox } = await phone();
  far.reachable = false;
  await outbox.add(device, event("1"));
  assert.equal(await outbox.flush(), "failed");
  const again = new Outbox(shelf, far.deliver);
  assert.deepEqual(await standing(again), ["1 waiting"]);
  far.reachable = true;
  assert.equal(await again.flush(), "sent");
  assert.deepEqual([...far.events.keys()], ["1"]);
  assert.deepEqual(await standing(again), ["1 taken"]);
});

test("an answer that is lost leads to a second delivery of the same id, and to no third", async () => {
  const { far, outbox } = await phone();
  await outbox.add(device, event("1"));
  far.losesAnswers = true;
  assert.equal(await outbox.flush(), "failed");
  far.losesAnswers = false;
  assert.equal(await outbox.flush(), "sent");
  assert.equal(await outbox.flush(), "empty");
  assert.deepEqual(far.deliveries.map(({ ids }) => ids), [["1"], ["1"]]);
  assert.equal(far.events.size, 1);
});

test("one that is refused stays to be read, with why, and never stops the others", async () => {
  const { far, outbox } = await phone();
  far.answers = (events) => events.map(({ id }) => (id === "bad" ? { id, outcome: "refused", reason: "Besöket är någon annans." } : { id, outcome: "taken", reason: null }));
  for (const id of ["a", "bad", "c"]) await outbox.add(device, event(id));
  await outbox.flush();
  assert.deepEqual((await standing(outbox)).sort(), ["a taken", "bad refused", "c taken"]);
  await outbox.tidy(({ standing }) => standing === "refused");
  assert.deepEqual((await outbox.all()).map(({ event, reason }) => [event.id, reason]), [["bad", "Besöket är någon annans."]]);
  await outbox.read("bad");
  assert.deepEqual(await outbox.all(), []);
});

test("more than a batch is sent in batches of five hundred, the earliest first", async () => {
  const { far, outbox } = await phone();
  for (let index = 0; index < 501; index += 1) await outbox.add(device, event(`e${String(index)}`, index));
  await outbox.flush();
  assert.deepEqual(far.deliveries.map(({ ids }) => ids.length), [500, 1]);
  assert.deepEqual(far.deliveries[1]?.ids, ["e500"]);
});

test("what was told before logging out is sent as the device it was told on, and its token goes afterwards", async () => {
  const { shelf, far, outbox } = await phone();
  await outbox.add(device, event("mine"));
  await shelf.use(endDevice);
  await shelf.use(forgetDevices);
  await shelf.use((db) => becomeDevice(db, { device: "device-2", token: "token-2", label: "Android" }));
  await outbox.add({ device: "device-2" }, event("theirs", 1));
  await outbox.flush();
  assert.deepEqual(far.deliveries, [{ token: "token-1", ids: ["mine"] }, { token: "token-2", ids: ["theirs"] }]);
  await shelf.use(forgetDevices);
  assert.deepEqual(await shelf.use(async (db) => (await db.getAll("devices")).map(({ device }) => device)), ["device-2"]);
});

test("an answer that names nothing that was sent is no answer, and is not asked for again and again", async () => {
  const { far, outbox } = await phone();
  far.answers = () => [];
  await outbox.add(device, event("1"));
  assert.equal(await outbox.flush(), "failed");
  assert.equal(far.deliveries.length, 1);
});

test("nothing of what was told can be read from the disk without the key, and the key goes when all is gone", async () => {
  const { shelf, far, outbox } = await phone();
  await outbox.add(device, { ...event("1"), kind: "incident", incident: "i", person: null, incident_kind: "incident", happened_at: "2025-07-07T06:00:00Z", what: "Hon föll i hallen", done_at_once: "" } as DayEvent);
  const onDisk = await shelf.use(async (db) => (await db.getAll("outbox")).map((record) => new TextDecoder("latin1").decode(record.event.data) + JSON.stringify({ ...record, event: null })));
  assert.doesNotMatch(onDisk.join(), /föll|hallen|f\u00c3\u00b6ll/);
  const key = await shelf.use((db) => db.get("keys", "outbox"));
  assert.equal(key?.key.extractable, false);
  far.answers = ofAll("taken");
  await outbox.flush();
  await outbox.tidy(() => false);
  assert.equal(await shelf.use((db) => db.count("keys")), 0);
});

test("tries come soon at first and then rarely, and phones do not all try at once", () => {
  assert.deepEqual([1, 2, 3].map((failures) => waitAfter(failures, 0.5)), [2_000, 4_000, 8_000]);
  assert.equal(waitAfter(50, 0.5), 300_000);
  assert.notEqual(waitAfter(1, 0), waitAfter(1, 1));
});

test("after a failure it is tried again by and by, and a tap does not wait for that", async () => {
  const planned: { ms: number; run: () => void; on: boolean }[] = [];
  const timer: Timer = { set: (ms, run) => { const one = { ms, run, on: true }; planned.push(one); return one; }, clear: (one) => { (one as { on: boolean }).on = false; } };
  const outcomes: ("failed" | "sent")[] = ["failed", "failed", "sent"];
  const sender = new Sender(() => Promise.resolve(outcomes.shift() ?? "sent"), timer, () => 0.5);
  await sender.now();
  assert.deepEqual(planned.map(({ ms, on }) => [ms, on]), [[2_000, true]]);
  await sender.now();
  assert.deepEqual(planned.map(({ ms, on }) => [ms, on]), [[2_000, false], [4_000, true]]);
  planned[1]?.run();
  await Promise.resolve();
  assert.equal(planned.length, 2);
});
