// What the phone fetches before it shows anything: its page and everything that page names, compressed as a server sends it.

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";

export const LIMIT_BYTES = 150_000;

/** The files that a page names as its own. */
export const namedBy = (page: string): string[] => [...page.matchAll(/(?:src|href)="(\/[^"]+\.(?:js|css))"/g)].map(([, file = ""]) => file);

export function compressedSize(dist: string): number {
  const page = readFileSync(join(dist, "phone.html"));
  const parts = [page, ...namedBy(page.toString()).map((file) => readFileSync(join(dist, file)))];
  return parts.reduce((sum, part) => sum + gzipSync(part).length, 0);
}
