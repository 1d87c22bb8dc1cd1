// The phone: who it belongs to, what it knows of the day, and what it has told. Screens read it and tell it things; it never makes
// them wait for a network.

import { addDays } from "../../lib/days.ts";
import { api, asDevice, isRevoked, isSignedOut, NoAnswer, Refused, type Session } from "../api.ts";
import { listed, withUnplanned, type Listed } from "../day/listing.ts";
import type { Display, Named, PhoneDay } from "../day/types.ts";
import { dayOf, dayToShow, momentOf } from "../day/which.ts";
import { fold, type Told } from "../events/fold.ts";
import { instantOf, newEvent } from "../events/make.ts";
import type { DayState } from "../events/state.ts";
import { CHANGES, type DayEvent, type EventOf, type Id, type Kind, type Kinds } from "../events/types.ts";
import { Outbox, type Kept } from "../outbox/outbox.ts";
import { Sender } from "../outbox/sender.ts";
import { ServerClock } from "../store/clock.ts";
import type { DeviceRecord } from "../store/db.ts";
import { activeDevice, becomeDevice, endDevice, forgetDevices } from "../store/devices.ts";
import { keepDay, readDay, wipeDays, wipeExpired } from "../store/vault.ts";
import { m } from "../i18n/index.svelte.ts";
import { choices } from "./choices.svelte.ts";
import { shelf } from "./shelf.ts";

const MINUTE_MS = 60_000;
/** No shift and what follows it is longer. */
const LONGEST_SHIFT_MS = 16 * 60 * MINUTE_MS;
const REFRESH_MS = 5 * MINUTE_MS;
/** The token of a device whose worker has logged out, until the server knows. */
const LEAVING = "leaving";
const SCHEDULE_KINDS: readonly Kind[] = [...CHANGES, "unplanned_visit", "asked_more_time"];

class Phone {
  standing = $state<"starting" | "out" | "in">("starting");
  day = $state.raw<PhoneDay | null>(null);
  tomorrow = $state.raw<PhoneDay | null>(null);
  /** Events of the day that were made here, with what became of them. */
  kept = $state.raw<Kept[]>([]);
  /** Whether the server answered when it was last asked. */
  reached = $state(true);
  /** Whether it answered that nobody is signed in: what is done here is still sent, but nothing new comes. */
  signedOut = $state(false);
  mustChangePassword = $state(false);
  revoked = $state(false);
  /** Whether the day's time ended while it was here. */
  over = $state(false);
  fetching = $state(false);
  refusal = $state.raw<unknown>(null);
  /** Persons found by name since the app was opened, for unplanned visits; the day tells them itself once it knows of the visit. */
  found = $state.raw<Named[]>([]);
  /** The server's time, once a minute: for what is shown, and for when the day must go. */
  now = $state(Date.now());

  readonly #clock = new ServerClock();
  readonly #outbox = new Outbox(shelf, async (token, events) => {
    const { server_now, answers } = await api.deliver(token, instantOf(Date.now()), events).catch((error: unknown) => {
      this.reached = !(error instanceof NoAnswer);
      throw error;
    });
    await shelf.use((db) => this.#clock.meet(db, server_now));
    this.reached = true;
    return answers;
  });
  readonly #sender = new Sender(() => this.#flush());
  device = $state.raw<DeviceRecord | null>(null);
  #session: Session | null = null;
  /** What the server said of days since the app was opened. */
  readonly #fetched = new Map<string, PhoneDay>();
  #asked: Promise<void> | null = null;
  #askedAt = 0;
  #leaving: Promise<void> | null = null;

  readonly #told = $derived.by((): Told[] => {
    const skew = this.#clock.skew;
    const own = this.kept.filter(({ device, standing }) => device === this.device?.device && standing !== "refused").map(({ event }): Told => ({ event, at: Date.parse(event.at) + skew }));
    const known = [...this.day?.events ?? [], ...this.day?.visits.flatMap(({ events }) => events) ?? []].map((event): Told => ({ event, at: Date.parse(event.at) }));
    return [...own, ...known];
  });
  readonly state = $derived<DayState>(fold(this.#told));
  readonly list = $derived<Listed[]>(this.day === null ? [] : listed(withUnplanned(this.day, this.state, m().day.unplanned, this.found), this.state));
  readonly waiting = $derived(this.kept.filter(({ standing }) => standing === "waiting").length);
  readonly refused = $derived(this.kept.filter(({ standing }) => standing === "refused"));
  readonly display = $derived<Display>(choices.display ?? this.day?.display ?? "times");

  listedOf(visit: Id): Listed | null { return this.list.find((each) => each.visit.id === visit) ?? null; }

  get skew(): number { return this.#clock.skew; }

  async start(): Promise<void> {
    await choices.read();
    await shelf.use((db) => this.#clock.read(db));
    await this.#sweep();
    // The service worker may have ended a day while the app was shut: what is left of it here goes too.
    const since = this.#clock.now() - LONGEST_SHIFT_MS;
    await this.#outbox.tidy(({ event, standing }) => standing === "refused" || Date.parse(event.at) + this.#clock.skew >= since);
    this.device = await shelf.use(activeDevice);
    await this.#readKept();
    if (this.device !== null) {
      asDevice(this.device.token);
      await this.#readDays();
    }
    this.standing = this.device === null ? "out" : "in";
    this.#outbox.onchange = () => { void this.#readKept(); };
    const always = new AbortController().signal;
    this.#sender.listen(always);
    addEventListener("online", () => { void this.refresh(); void this.#leave(); });
    document.addEventListener("visibilitychange", () => { if (document.visibilityState === "visible") void this.#woken(); });
    setInterval(() => { void this.#minute(); }, MINUTE_MS);
    void navigator.storage?.persist?.();
    await this.refresh();
    await this.#sender.now();
    await this.#leave();
  }

  async signIn(username: string, password: string, label: string): Promise<void> {
    await this.#leaving;
    const session = await api.signIn(username, password);
    await shelf.use((db) => db.delete("meta", LEAVING));
    this.mustChangePassword = session.must_change_password;
    if (session.must_change_password) return;
    await choices.takeLanguage(session.user.language);
    // A new device each time: whoever signs in here now may be another than before. The old one still delivers what it has.
    if (this.device !== null) await api.endDevice(this.device.token).catch(() => undefined);
    const made = await api.becomeDevice(label).then(({ device, delivery_token }) => ({ device, token: delivery_token, label })).catch(async (error: unknown) => {
      // Whoever is no care worker has no phone: signed out again, and told why.
      await api.signOut().catch(() => undefined);
      throw error;
    });
    await shelf.use(wipeDays);
    this.#fetched.clear();
    await shelf.use((db) => becomeDevice(db, made));
    this.device = { ...made, active: true };
    asDevice(made.token);
    this.#session = session;
    Object.assign(this, { day: null, tomorrow: null, revoked: false, signedOut: false, over: false, standing: "in" });
    await this.#sender.now();
    await this.refresh(session.today);
  }

  /** What is not sent stays, sealed, and is sent when it can be. All else goes at once, whether the server can be told or not. */
  async signOut(): Promise<void> {
    const token = this.device?.token ?? "";
    await shelf.use((db) => db.put("meta", token, LEAVING));
    await this.#forget();
    await choices.forget();
    await this.#sender.now();
    await this.#leave();
  }

  /** Tells the server of a log-out, as soon as it can be told. */
  #leave(): Promise<void> {
    this.#leaving ??= (async () => {
      const token = await shelf.use((db) => db.get("meta", LEAVING)) as string | undefined;
      if (token === undefined || this.standing === "in") return;
      try {
        await api.session();
        await api.endDevice(token);
        await api.signOut();
      } catch (error) {
        if (error instanceof NoAnswer) return;
      }
      await shelf.use((db) => db.delete("meta", LEAVING));
    })().finally(() => { this.#leaving = null; });
    return this.#leaving;
  }

  async #forget(): Promise<void> {
    await shelf.use(wipeDays);
    await shelf.use(endDevice);
    asDevice("");
    this.#session = null;
    this.#fetched.clear();
    Object.assign(this, { device: null, day: null, tomorrow: null, found: [], standing: "out", signedOut: false });
    await this.#outbox.tidy(({ standing }) => standing === "refused");
    await shelf.use(forgetDevices);
  }

  async #revoke(): Promise<void> {
    await this.#forget();
    this.revoked = true;
    // What was not sent is delivered all the same; the unit looks at it.
    await this.#sender.now();
  }

  /** Asks the server for the day, and for tomorrow's; what the phone has stays where the server does not answer. */
  refresh(day?: string): Promise<void> {
    this.#asked ??= this.#fetch(day).finally(() => { this.#asked = null; });
    return this.#asked;
  }

  async #fetch(day?: string): Promise<void> {
    if (this.standing === "out") return;
    this.fetching = true;
    try {
      // Whoever is not signed in may still be told that the phone was revoked: that is asked by its own token.
      this.#session ??= await api.session().catch((error: unknown) => { if (isSignedOut(error)) return null; throw error; });
      const today = day ?? dayOf(this.#clock.now());
      await this.#take(await api.day(today));
      this.signedOut = false;
      await choices.send();
      // That tomorrow cannot be told yet takes nothing away from today.
      await api.day(addDays(today, 1)).then((later) => this.#take(later), (error: unknown) => { if (!(error instanceof Refused)) throw error; });
      this.#askedAt = Date.now();
      this.reached = true;
      this.refusal = null;
      await this.#readDays();
    } catch (error) {
      if (isRevoked(error)) await this.#revoke();
      else if (isSignedOut(error)) { this.#session = null; this.signedOut = true; }
      else if (error instanceof NoAnswer) this.reached = false;
      else this.refusal = error;
    } finally {
      this.fetching = false;
    }
  }

  async #take(day: PhoneDay): Promise<void> {
    await shelf.use((db) => this.#clock.meet(db, day.server_now));
    this.now = this.#clock.now();
    this.#fetched.set(day.day, day);
    if (Date.parse(day.keep_until) > this.now) await shelf.use((db) => keepDay(db, day));
  }

  /** The days that are kept, opened: the one to show, and the one after. */
  async #readDays(): Promise<void> {
    const now = this.#clock.now();
    this.now = now;
    const today = dayOf(now);
    const [before, own, after] = await Promise.all([-1, 0, 1].map((days) => this.#open(addDays(today, days), now)));
    const shown = dayToShow(now, before ?? null, own ?? null);
    this.day = (shown === today ? own : before) ?? null;
    this.tomorrow = (shown === today ? after : own) ?? null;
    this.over = this.day === null && (this.over || this.#fetched.has(shown));
  }

  /** A day as it is kept, or one that was fetched and has nothing to keep: on a free day nothing is worth a key. */
  async #open(day: string, now: number): Promise<PhoneDay | null> {
    const kept = await shelf.use((db) => readDay(db, day, now));
    const fetched = this.#fetched.get(day);
    return kept ?? (fetched?.visits.length === 0 ? fetched : null);
  }

  /** Tells something: durable first, on the screen then, sent as soon as it can be. */
  async tell<K extends Kind>(kind: K, what: Kinds[K]): Promise<EventOf<K>> {
    const event = newEvent(kind, what);
    await this.tellEvent(event);
    return event;
  }

  async tellEvent(event: DayEvent): Promise<void> {
    const device = this.device;
    if (device === null) throw new Error("nobody is signed in");
    await this.#outbox.add(device, event);
    this.kept = [...this.kept, { event, standing: "waiting", reason: null, device: device.device }];
    void this.#sender.now();
  }

  async readRefusal(id: Id): Promise<void> { await this.#outbox.read(id); }

  send(): Promise<unknown> { return this.#sender.now(); }

  async #flush(): Promise<"empty" | "sent" | "failed"> {
    const changes = this.kept.some(({ event, standing }) => standing === "waiting" && SCHEDULE_KINDS.includes(event.kind));
    const flushed = await this.#outbox.flush();
    if (flushed === "sent") {
      await shelf.use(forgetDevices);
      // What was changed may have come out otherwise than this phone could know.
      if (changes && this.standing === "in") void this.refresh();
    }
    return flushed;
  }

  async #readKept(): Promise<void> { this.kept = await this.#outbox.all(); }

  async #woken(): Promise<void> {
    await this.#minute();
    if (Date.now() - this.#askedAt > MINUTE_MS) await this.refresh();
  }

  async #minute(): Promise<void> {
    this.now = this.#clock.now();
    await this.#sweep();
    if (document.visibilityState === "visible" && Date.now() - this.#askedAt > REFRESH_MS) await this.refresh();
  }

  /** Takes away days whose time is over, and what was told of them and has arrived. */
  async #sweep(): Promise<void> {
    const now = this.#clock.now();
    const gone = await shelf.use((db) => wipeExpired(db, now));
    if (gone.length === 0) return;
    for (const day of gone) this.#fetched.delete(day);
    if (this.day === null || gone.includes(this.day.day)) Object.assign(this, { day: null, over: true });
    if (this.tomorrow !== null && gone.includes(this.tomorrow.day)) this.tomorrow = null;
    const since = momentOf(this.day?.day ?? dayOf(now), "00:00");
    await this.#outbox.tidy(({ event, standing }) => standing === "refused" || (this.day !== null && Date.parse(event.at) + this.#clock.skew >= since));
  }
}

export const phone = new Phone();
