// Which device this browser is, and which it has been: a device that has logged out still delivers what it had not sent.

import type { Id } from "../events/types.ts";
import type { Db, DeviceRecord } from "./db.ts";

export const activeDevice = async (db: Db): Promise<DeviceRecord | null> => (await db.getAll("devices")).find(({ active }) => active) ?? null;

/** The browser is this device from now on, and no other. */
export async function becomeDevice(db: Db, fresh: Omit<DeviceRecord, "active">): Promise<void> {
  await endDevice(db);
  await db.put("devices", { ...fresh, active: true });
}

/** The browser is no device any more. The tokens stay as long as something is to be delivered with them. */
export async function endDevice(db: Db): Promise<void> {
  const transaction = db.transaction("devices", "readwrite");
  for (const device of await transaction.store.getAll()) await transaction.store.put({ ...device, active: false });
  await transaction.done;
}

/** Takes away what is no longer needed of devices that the browser has been. */
export async function forgetDevices(db: Db): Promise<void> {
  const needed = new Set((await db.getAll("outbox")).filter(({ standing }) => standing === "waiting").map(({ device }) => device));
  for (const { device, active } of await db.getAll("devices")) if (!active && !needed.has(device)) await db.delete("devices", device);
}

export const tokenOf = async (db: Db, device: Id): Promise<string | null> => (await db.get("devices", device))?.token ?? null;
