// The worker's own registrations of days gone by, read from the server when they are looked at and kept nowhere.

import { addDays } from "../../lib/days.ts";
import { api, type OwnRegistration } from "../api.ts";
import { dayOf } from "../day/which.ts";
import { phone } from "./phone.svelte.ts";

const DAYS_BACK = 14;

class Own {
  registrations = $state.raw<OwnRegistration[]>([]);
  error = $state.raw<unknown>(null);
  loading = $state(false);

  async load(): Promise<void> {
    this.loading = true;
    try {
      const to = dayOf(phone.now);
      this.registrations = (await api.own(addDays(to, -DAYS_BACK), to)).registrations;
      this.error = null;
    } catch (error) {
      this.error = error;
    } finally {
      this.loading = false;
    }
  }

  of(registration: string): OwnRegistration | null { return this.registrations.find((each) => each.registration === registration) ?? null; }
}

export const own = new Own();
