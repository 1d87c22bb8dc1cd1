// A made-up day on a phone, for tests: three visits of a morning, one by two workers, at a unit that registers by tag.

import { createHash } from "node:crypto";
import type { DayVisit, PhoneDay } from "../../src/phone/day/types.ts";

export const DEVICE = "device-1";
export const salted = (device: string, code: string): string => createHash("sha256").update(`${device}:${code}`).digest("hex");

export function dayVisit(id: string, person: string, change: Partial<DayVisit> = {}): DayVisit {
  return {
    id, revision: 1, person: { id: `person-${person}`, name: person }, state: "planned", cancelled_cause: null,
    starts_at: "2025-07-07T06:00:00Z", length_minutes: 30, earliest: "07:30", latest: "09:30", frame: { name: "Morgon" }, time_critical: false,
    name: "Morgonbesök", tasks: [{ line: `${id}-dusch`, code: "DUS", name: "Dusch", law: "sol" }, { line: `${id}-frukost`, code: "FRU", name: "Frukost", law: "sol" }],
    how: "Vill duscha först och äta sedan.", matters: "Att få vara med och bestämma.", address: "Storgatan 4", door_code: "4711", phone: "070-123 45 67", floor_etc: "2 tr",
    partner: null, household: [], changed: [], extension: null, hsl_in_care_record: true, protected: false, tags: [], events: [], ...change,
  };
}

export function phoneDay(change: Partial<PhoneDay> = {}): PhoneDay {
  return {
    day: "2025-07-07", server_now: "2025-07-07T05:50:00Z", worker: { id: "aisha", first_name: "Aisha" }, unit: { id: "unit", name: "Norr" }, group: { id: "group", name: "Norr 1" },
    steering_mode: "flexible", policy: "tag", sampled: false, support_time: true, extension_days: 7, display: "frames", display_chosen: false, freedom: "inside_frames",
    shifts: [{ id: "shift", starts_at: "2025-07-07T05:00:00Z", ends_at: "2025-07-07T14:00:00Z", kind: "day" }], keep_until: "2025-07-07T16:00:00Z",
    visits: [
      dayVisit("v1", "Maja Ek", { tags: [salted(DEVICE, "TAGG1")] }),
      dayVisit("v2", "Nils Berg", { starts_at: "2025-07-07T07:00:00Z", partner: { first_name: "Bo", whole: true }, tags: [salted(DEVICE, "TAGG2")], changed: ["Ny tid sedan i går"] }),
      dayVisit("v3", "Olga Lind", { starts_at: "2025-07-07T10:00:00Z", earliest: "11:00", latest: "13:30", frame: { name: "Lunch" }, name: "Lunchbesök", tags: [salted(DEVICE, "TAGG3")] }),
    ],
    unplanned_for: [], colleagues: [{ worker: "bo", first_name: "Bo" }], offers: [], events: [],
    codes_to_exchange: [{ code: "DUS", name: "Dusch" }, { code: "FRU", name: "Frukost" }, { code: "PRO", name: "Promenad" }],
    reasons: { not_done: [{ code: "tired", name: "Orkade inte" }], not_made: [], support: [{ code: "documentation", name: "Dokumentation" }] }, ...change,
  };
}
