// What a search shows, in order: pages by name, then what the server found. Pure.

import type { SearchFound } from "./api/types.ts";

export type HitKind = "page" | "person" | "worker" | "group";

export interface Hit {
  key: string;
  kind: HitKind;
  name: string;
  about: string;
  /** Where it leads; null for what is told and cannot be opened. */
  address: string | null;
  protected: boolean;
}

type Leads = Record<"person" | "worker" | "group", ((id: string) => string) | null>;

const MOST_PAGES = 5;

/** Pages whose names have all words of the text in them, those that begin with it first. */
export function pagesNamed<P extends { name: string }>(text: string, pages: P[]): P[] {
  const words = text.trim().toLowerCase().split(/\s+/).filter((word) => word !== "");
  if (words.length === 0) return [];
  const fitting = pages.filter(({ name }) => words.every((word) => name.toLowerCase().includes(word)));
  const begins = ({ name }: P): boolean => name.toLowerCase().startsWith(words[0] ?? "");
  return [...fitting.filter(begins), ...fitting.filter((page) => !begins(page))].slice(0, MOST_PAGES);
}

export function hitsOf(
  text: string, pages: { name: string; address: string }[], found: SearchFound | null, leads: Leads, born: (year: number) => string,
): Hit[] {
  const persons = found?.persons.map((it) => ({
    key: it.id, kind: "person" as const, name: it.name, about: [born(it.born), it.group?.name].filter(Boolean).join(", "),
    address: leads.person?.(it.id) ?? null, protected: it.protected,
  })) ?? [];
  const workers = found?.workers.map((it) => ({
    key: it.id, kind: "worker" as const, name: it.name, about: it.group?.name ?? "", address: leads.worker?.(it.id) ?? null, protected: false,
  })) ?? [];
  const groups = found?.groups.map((it) => ({
    key: it.id, kind: "group" as const, name: it.name, about: it.unit.name, address: leads.group?.(it.id) ?? null, protected: false,
  })) ?? [];
  const named = pagesNamed(text, pages).map(({ name, address }) => ({ key: address, kind: "page" as const, name, about: "", address, protected: false }));
  return [...named, ...persons, ...workers, ...groups];
}
