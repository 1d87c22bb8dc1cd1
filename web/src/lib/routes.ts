// What an address means. Pure, so that every address can be tested; the addresses themselves stand in pages.ts.

import { PAGE_IDS, PAGES, type PageId } from "./pages.ts";

export interface Route {
  page: PageId | "start" | "missing";
  /** The words of the address, by the names that pages.ts gives them. */
  words: Record<string, string | null>;
}

function fits(pattern: string, parts: string[]): Record<string, string | null> | null {
  const wanted = pattern.split("/").filter((part) => part !== "");
  if (parts.length > wanted.length) return null;
  const words: Record<string, string | null> = {};
  for (const [index, part] of wanted.entries()) {
    const given = parts[index];
    if (!part.startsWith(":")) {
      if (given !== part) return null;
    } else if (given === undefined && !part.endsWith("?")) {
      return null;
    } else {
      words[part.replace(/[:?]/g, "")] = given ?? null;
    }
  }
  return words;
}

/** A part of an address as it was before it was written as one; one that cannot be read stays as it stands. */
function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

/** What an address means. */
export function routeOf(path: string): Route {
  const parts = path.split("/").filter((part) => part !== "").map(decoded);
  if (parts.length === 0) return { page: "start", words: {} };
  for (const page of PAGE_IDS) {
    const words = fits(PAGES[page].address, parts);
    if (words) return { page, words };
  }
  return { page: "missing", words: {} };
}
