// What every table can do: sort, filter, export. Pure; drawn by DataTable.

import type { Language } from "./format.ts";

export interface Column<T> {
  key: string;
  title: string;
  /** What it is sorted and exported by. */
  value: (row: T) => string | number | null;
  /** What is shown, where it differs. */
  text?: (row: T) => string;
  number?: boolean;
}

/** Numbers by size, words by the language's alphabet, nothing last. */
export function compareCells(a: string | number | null, b: string | number | null, lang: Language): number {
  if (a === null || b === null) return a === b ? 0 : a === null ? 1 : -1;
  if (typeof a === "number" && typeof b === "number") return a - b;
  return String(a).localeCompare(String(b), lang, { numeric: true });
}

const shown = <T>(row: T, column: Column<T>): string => column.text?.(row) ?? String(column.value(row) ?? "");

export function matchesText<T>(row: T, columns: Column<T>[], text: string): boolean {
  const sought = text.trim().toLocaleLowerCase("sv");
  return sought === "" || columns.some((column) => shown(row, column).toLocaleLowerCase("sv").includes(sought));
}

/** A cell that a spreadsheet would run as a formula is kept as text by a leading apostrophe. */
function csvCell(text: string): string {
  const safe = /^[=+\-@\t\r]/.test(text) && Number.isNaN(Number(text.replace(",", "."))) ? `'${text}` : text;
  return /[";\n\r]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** Semicolons and a byte-order mark, which is what a Swedish spreadsheet opens without asking. */
export function csvOf<T>(rows: T[], columns: Column<T>[]): string {
  const lines = [columns.map((column) => column.title), ...rows.map((row) => columns.map((column) => shown(row, column)))];
  return `\ufeff${lines.map((line) => line.map(csvCell).join(";")).join("\r\n")}\r\n`;
}
