// The days that the phone has: sealed, each under a key of its own that ends two hours after the shift. Where the key is gone
// nothing can be read, whatever became of the rest.

import type { Day } from "../events/types.ts";
import type { PhoneDay } from "../day/types.ts";
import type { Db } from "./db.ts";
import { keyNamed, seal, unseal } from "./seal.ts";

const keyOfDay = (day: Day): string => `day:${day}`;

export async function keepDay(db: Db, day: PhoneDay): Promise<void> {
  const keepUntil = Date.parse(day.keep_until);
  const { key } = await keyNamed(db, keyOfDay(day.day), keepUntil);
  const sealed = await seal(key, day);
  await db.put("days", { day: day.day, sealed, keep_until: keepUntil });
}

/** The day, if the phone has it and its time is not over. */
export async function readDay(db: Db, day: Day, now: number): Promise<PhoneDay | null> {
  const [record, key] = await Promise.all([db.get("days", day), db.get("keys", keyOfDay(day))]);
  if (record === undefined || key === undefined || now >= record.keep_until) return null;
  return unseal<PhoneDay>(key.key, record.sealed);
}

/** Takes away every day whose time is over, the key first. Tells which days are gone. */
export async function wipeExpired(db: Db, now: number): Promise<Day[]> {
  const transaction = db.transaction(["keys", "days"], "readwrite", { durability: "strict" });
  const days = transaction.objectStore("days");
  const keys = transaction.objectStore("keys");
  const gone = (await days.getAll()).filter(({ keep_until }) => now >= keep_until).map(({ day }) => day);
  for (const day of gone) {
    await keys.delete(keyOfDay(day));
    await days.delete(day);
  }
  await transaction.done;
  return gone;
}

/** Takes away every day there is: at log-out, and when the device is revoked. */
export const wipeDays = (db: Db): Promise<Day[]> => wipeExpired(db, Infinity);
