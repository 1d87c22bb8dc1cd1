// The phone's own database. Only ids, instants and states stand in the clear in it; all else is sealed.

import { openDB, type DBSchema, type IDBPDatabase } from "idb";
import type { Day, Id, Kind } from "../events/types.ts";

/** Something encrypted, with the vector it was encrypted with. */
export interface Sealed { iv: Uint8Array<ArrayBuffer>; data: ArrayBuffer }

export interface KeyRecord { id: string; key: CryptoKey; /** Tells it from another key that had the same name before. */ serial: string; /** Milliseconds by the server's clock; null for a key that lives as long as there is something under it. */ keep_until: number | null }
export interface DayRecord { day: Day; sealed: Sealed; keep_until: number }

export type Standing = "waiting" | "taken" | "to_unit" | "quarantined" | "refused";
export interface OutboxRecord { id: Id; /** When it was made, by this phone's clock. */ at: number; kind: Kind; device: Id; standing: Standing; /** Why it was refused, sealed. */ reason: Sealed | null; event: Sealed }

/** A device that this browser is, or was: what it has not sent yet is still delivered as what it was. */
export interface DeviceRecord { device: Id; token: string; label: string; active: boolean }

interface Schema extends DBSchema {
  keys: { key: string; value: KeyRecord };
  days: { key: string; value: DayRecord };
  outbox: { key: string; value: OutboxRecord };
  devices: { key: string; value: DeviceRecord };
  meta: { key: string; value: unknown };
}

export type Db = IDBPDatabase<Schema>;

export async function openPhone(name = "tillit-telefon"): Promise<Db> {
  return openDB<Schema>(name, 1, {
    upgrade(db) {
      db.createObjectStore("keys", { keyPath: "id" });
      db.createObjectStore("days", { keyPath: "day" });
      db.createObjectStore("outbox", { keyPath: "id" });
      db.createObjectStore("devices", { keyPath: "device" });
      db.createObjectStore("meta");
    },
    blocking: (_current, _blocked, event) => { (event.target as IDBDatabase).close(); },
  });
}

/**
 * Runs work on the database, and once more on one opened anew where the browser has let go of it: Safari does so when the
 * app has been in the background.
 */
export class Shelf {
  readonly #name: string;
  #db: Promise<Db> | null = null;

  constructor(name = "tillit-telefon") { this.#name = name; }

  async use<T>(work: (db: Db) => Promise<T>): Promise<T> {
    this.#db ??= openPhone(this.#name);
    try {
      return await work(await this.#db);
    } catch (error) {
      const lost = error instanceof DOMException && (error.name === "InvalidStateError" || error.name === "UnknownError");
      if (!lost) throw error;
      this.#db = openPhone(this.#name);
      return work(await this.#db);
    }
  }
}
