// What is to be sent. An event is durable here before a screen says anything, is sent until the server has answered about it,
// and is told apart by its id: however often it is sent it counts once.

import type { Answer, DayEvent, Id } from "../events/types.ts";
import type { DeviceRecord, OutboxRecord, Sealed, Shelf, Standing } from "../store/db.ts";
import { tokenOf } from "../store/devices.ts";
import { keyNamed, seal, unseal } from "../store/seal.ts";

/** Lives as long as there is something under it. */
const KEY = "outbox";
const BATCH = 500;

/** An event as it stands: whether the server has it, and what it said. */
export interface Kept { event: DayEvent; standing: Standing; reason: string | null; device: Id }

/** Sends a batch with a device's token. Throws where nobody answered or the batch was not taken. */
export type Deliver = (token: string, events: DayEvent[]) => Promise<Answer[]>;

export type Flushed = "empty" | "sent" | "failed";

const standingOf = ({ outcome }: Answer): Standing => (outcome === "already" ? "taken" : outcome);

export class Outbox {
  readonly #shelf: Shelf;
  readonly #deliver: Deliver;
  #flushing: Promise<Flushed> | null = null;
  /** Called when something stands otherwise than before. */
  onchange: () => void = () => {};

  constructor(shelf: Shelf, deliver: Deliver) {
    this.#shelf = shelf;
    this.#deliver = deliver;
  }

  /** Resolves when the event would survive that the battery is taken out. */
  async add({ device }: Pick<DeviceRecord, "device">, event: DayEvent): Promise<void> {
    await this.#shelf.use(async (db) => {
      for (;;) {
        const key = await keyNamed(db, KEY, null);
        const record: OutboxRecord = { id: event.id, at: Date.parse(event.at), kind: event.kind, device, standing: "waiting", reason: null, event: await seal(key.key, event) };
        const transaction = db.transaction(["outbox", "keys"], "readwrite", { durability: "strict" });
        const keys = transaction.objectStore("keys");
        // Another window may have emptied its outbox meanwhile, and the key with it.
        const held = await keys.get(KEY);
        const same = held === undefined || held.serial === key.serial;
        if (held === undefined) await keys.put(key);
        if (same) await transaction.objectStore("outbox").put(record);
        await transaction.done;
        if (same) return;
      }
    });
  }

  /** Everything that is here, the earliest first. What cannot be read is left out, and left where it is. */
  async all(): Promise<Kept[]> {
    return this.#shelf.use(async (db) => {
      const records = await db.getAll("outbox");
      if (records.length === 0) return [];
      const { key } = await keyNamed(db, KEY, null);
      const open = async (sealed: Sealed): Promise<unknown> => unseal(key, sealed).catch(() => null);
      const kept = await Promise.all(records.sort((a, b) => a.at - b.at).map(async ({ event, standing, reason, device }) => ({
        event: await open(event) as DayEvent | null, standing, reason: reason === null ? null : await open(reason) as string | null, device,
      })));
      return kept.filter((each): each is Kept => each.event !== null);
    });
  }

  /** Sends what waits, all of it. A second call while one runs is that one. */
  flush(): Promise<Flushed> {
    this.#flushing ??= this.#send().finally(() => { this.#flushing = null; });
    return this.#flushing;
  }

  async #send(): Promise<Flushed> {
    let sent: Flushed = "empty";
    for (;;) {
      const waiting = (await this.all()).filter(({ standing }) => standing === "waiting");
      const [first] = waiting;
      if (first === undefined) return sent;
      const batch = waiting.filter(({ device }) => device === first.device).slice(0, BATCH).map(({ event }) => event);
      const token = await this.#shelf.use((db) => tokenOf(db, first.device));
      if (token === null) return "failed";
      let answers: Answer[];
      try {
        answers = await this.#deliver(token, batch);
      } catch {
        return "failed";
      }
      const told = await this.#note(new Set(batch.map(({ id }) => id)), answers);
      this.onchange();
      // An answer that says nothing about anything that was sent would be asked for again for ever.
      if (told === 0) return "failed";
      sent = "sent";
    }
  }

  async #note(asked: Set<Id>, answers: Answer[]): Promise<number> {
    const known = answers.filter(({ id }) => asked.has(id));
    const { key } = await this.#shelf.use((db) => keyNamed(db, KEY, null));
    const sealed = await Promise.all(known.map(({ reason }) => (reason === null ? null : seal(key, reason))));
    await this.#shelf.use(async (db) => {
      const transaction = db.transaction("outbox", "readwrite", { durability: "strict" });
      for (const [index, answer] of known.entries()) {
        const record = await transaction.store.get(answer.id);
        if (record !== undefined) await transaction.store.put({ ...record, standing: standingOf(answer), reason: sealed[index] ?? null });
      }
      await transaction.done;
    });
    return known.length;
  }

  /** Takes away what the server has answered about and what these do not need to be shown: `needed` says which stay. */
  async tidy(needed: (kept: Kept) => boolean): Promise<void> {
    const gone = (await this.all()).filter((kept) => kept.standing !== "waiting" && !needed(kept)).map(({ event }) => event.id);
    await this.#remove(gone);
  }

  /** The worker has read why it was refused. */
  async read(id: Id): Promise<void> {
    await this.#remove([id]);
  }

  async #remove(ids: Id[]): Promise<void> {
    if (ids.length === 0) return;
    await this.#shelf.use(async (db) => {
      const transaction = db.transaction(["outbox", "keys"], "readwrite");
      for (const id of ids) await transaction.objectStore("outbox").delete(id);
      if (await transaction.objectStore("outbox").count() === 0) await transaction.objectStore("keys").delete(KEY);
      await transaction.done;
    });
    this.onchange();
  }
}
