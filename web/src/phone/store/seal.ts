// Encryption at rest: AES-GCM under keys that the browser keeps and gives to nobody.

import type { Db, KeyRecord, Sealed } from "./db.ts";

const NAME = "AES-GCM";
const VECTOR_BYTES = 12;

export const newKey = (): Promise<CryptoKey> => crypto.subtle.generateKey({ name: NAME, length: 256 }, false, ["encrypt", "decrypt"]) as Promise<CryptoKey>;

export async function seal(key: CryptoKey, value: unknown): Promise<Sealed> {
  const iv = crypto.getRandomValues(new Uint8Array(VECTOR_BYTES));
  return { iv, data: await crypto.subtle.encrypt({ name: NAME, iv }, key, new TextEncoder().encode(JSON.stringify(value))) };
}

export async function unseal<T>(key: CryptoKey, { iv, data }: Sealed): Promise<T> {
  return JSON.parse(new TextDecoder().decode(await crypto.subtle.decrypt({ name: NAME, iv }, key, data))) as T;
}

/** The key of that name, made if there is none. Two windows that ask at once get the same one. */
export async function keyNamed(db: Db, id: string, keepUntil: number | null): Promise<KeyRecord> {
  const known = await db.get("keys", id);
  if (known !== undefined && known.keep_until === keepUntil) return known;
  // Made before the transaction: a transaction ends where something else than the database is waited for.
  const fresh: KeyRecord = { id, key: await newKey(), serial: crypto.randomUUID(), keep_until: keepUntil };
  const transaction = db.transaction("keys", "readwrite");
  const record = { ...await transaction.store.get(id) ?? fresh, keep_until: keepUntil };
  await transaction.store.put(record);
  await transaction.done;
  return record;
}
