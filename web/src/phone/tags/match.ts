// Whether a tag that was read belongs to a dwelling. The phone has each tag only as a hash, salted with the device.

import type { Id } from "../events/types.ts";

const hex = (bytes: ArrayBuffer): string => [...new Uint8Array(bytes)].map((byte) => byte.toString(16).padStart(2, "0")).join("");

/** As people write it: no spaces, capitals. */
export const tidyCode = (text: string): string => text.trim().replace(/\s+/g, "").toUpperCase();

export const saltedTag = async (device: Id, code: string): Promise<string> => hex(await crypto.subtle.digest("SHA-256", new TextEncoder().encode(`${device}:${code}`)));

/** Whether the tag hangs where the visit is. */
export const belongs = async ({ tags }: { tags: string[] }, device: Id, code: string): Promise<boolean> => tags.includes(await saltedTag(device, code));
