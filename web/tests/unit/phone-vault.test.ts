import assert from "node:assert/strict";
import { test } from "node:test";
import "fake-indexeddb/auto";
import { ServerClock } from "../../src/phone/store/clock.ts";
import { openPhone } from "../../src/phone/store/db.ts";
import { keepDay, readDay, wipeDays, wipeExpired } from "../../src/phone/store/vault.ts";
import { phoneDay } from "../support/phone-day.ts";

let made = 0;
const fresh = () => openPhone(`vault-${String(++made)}`);
const at = (clock: string): number => Date.parse(`2025-07-07T${clock}:00Z`);

test("a day that is kept is read until two hours after the shift, and then no more", async () => {
  const db = await fresh();
  await keepDay(db, phoneDay());
  assert.equal((await readDay(db, "2025-07-07", at("15:59")))?.visits.length, 3);
  assert.equal(await readDay(db, "2025-07-07", at("16:00")), null);
});

test("names, addresses and door codes stand nowhere on the disk in the clear, and no key can be taken out", async () => {
  const db = await fresh();
  await keepDay(db, phoneDay());
  const [record] = await db.getAll("days");
  assert.ok(record);
  assert.doesNotMatch(new TextDecoder("latin1").decode(record.sealed.data), /Maja|Storgatan|4711/);
  const [key] = await db.getAll("keys");
  assert.equal(key?.key.extractable, false);
  await assert.rejects(crypto.subtle.exportKey("raw", key?.key as CryptoKey));
});

test("when its time is over both the day and its key are gone, and tomorrow's stays", async () => {
  const db = await fresh();
  await keepDay(db, phoneDay());
  await keepDay(db, phoneDay({ day: "2025-07-08", keep_until: "2025-07-08T16:00:00Z" }));
  assert.deepEqual(await wipeExpired(db, at("15:59")), []);
  assert.deepEqual(await wipeExpired(db, at("16:00")), ["2025-07-07"]);
  assert.deepEqual(await db.getAllKeys("keys"), ["day:2025-07-08"]);
  assert.deepEqual(await db.getAllKeys("days"), ["2025-07-08"]);
});

test("logging out and being revoked take every day and its key, and leave what is to be sent", async () => {
  const db = await fresh();
  await keepDay(db, phoneDay());
  await db.put("outbox", { id: "1", at: 0, kind: "as_planned", device: "d", standing: "waiting", reason: null, event: { iv: new Uint8Array(12), data: new ArrayBuffer(1) } });
  await wipeDays(db);
  assert.deepEqual([await db.count("days"), await db.count("keys"), await db.count("outbox")], [0, 0, 1]);
});

test("a day fetched anew, of a shift that was made longer, lives as long as the new one says", async () => {
  const db = await fresh();
  await keepDay(db, phoneDay());
  await keepDay(db, phoneDay({ keep_until: "2025-07-07T20:00:00Z" }));
  assert.deepEqual(await wipeExpired(db, at("16:00")), []);
  assert.ok(await readDay(db, "2025-07-07", at("19:00")));
});

test("the time is the server's, whatever the phone's clock says, and a clock set back does not lengthen anything", async () => {
  const db = await fresh();
  let device = Date.parse("2026-01-01T00:00:00Z");
  const clock = new ServerClock(() => device);
  await clock.meet(db, "2025-07-07T06:00:00Z");
  assert.equal(clock.now(), at("06:00"));
  device += 60 * 60_000;
  assert.equal(clock.now(), at("07:00"));
  device -= 24 * 60 * 60_000;
  assert.equal(clock.now(), at("06:00"));
  const again = new ServerClock(() => device);
  await again.read(db);
  assert.equal(again.now(), at("06:00"));
});
