// A browser against a running demo, which tests/e2e/run.mjs names by BASE_URL and PASSWORD. Debian's Chromium, or CHROMIUM.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { chromium, type Browser, type BrowserContext, type Page } from "playwright-core";

const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const WCAG = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

export type Language = "sv" | "en";

export class Site {
  readonly base: string;
  readonly password: string;
  readonly browser: Browser;

  private constructor(base: string, password: string, browser: Browser) {
    this.base = base;
    this.password = password;
    this.browser = browser;
  }

  static async open(): Promise<Site> {
    const [base, password] = [process.env["BASE_URL"], process.env["PASSWORD"]];
    assert.ok(base && password, "BASE_URL and PASSWORD name the demo; tests/e2e/run.mjs sets them");
    const browser = await chromium.launch({ executablePath: process.env["CHROMIUM"] ?? "/usr/bin/chromium", args: ["--no-sandbox"] });
    return new Site(base.replace(/\/$/, ""), password, browser);
  }

  async close(): Promise<void> {
    await this.browser.close();
  }

  /** Colours are judged as they stand, not on their way: motion is reduced unless a test asks for it. */
  async context(width = 1440, height = 900): Promise<BrowserContext> {
    const context = await this.browser.newContext({ viewport: { width, height }, locale: "sv-SE", acceptDownloads: true, reducedMotion: "reduce" });
    context.setDefaultTimeout(30_000);
    return context;
  }

  /** A page where somebody is signed in, in Swedish, with every uncaught error kept as a failure to be told. */
  async signedIn(user: string, width = 1440): Promise<Page> {
    const page = await (await this.context(width)).newPage();
    await page.goto(this.base);
    await this.signIn(page, user);
    await setLanguage(page, "sv");
    return page;
  }

  async signIn(page: Page, user: string): Promise<void> {
    await page.fill("input[name=username]", user);
    await page.fill("input[name=password]", this.password);
    await page.click("form button.primary");
    await page.waitForSelector("header.top");
  }

  async goto(page: Page, address: string): Promise<void> {
    await page.goto(this.base + address);
    await page.waitForSelector("h1");
    await page.waitForFunction(() => ![...document.querySelectorAll("main p[role=status]")].some((each) => /Hämtar|Loading/.test(each.textContent ?? "")));
  }
}

/** Chooses the language as a person would; on a narrow screen the switch lies behind the menu. */
export async function setLanguage(page: Page, language: Language): Promise<void> {
  const name = language === "sv" ? "Svenska" : "English";
  const choice = page.getByRole("button", { name, exact: true });
  if (!(await choice.isVisible())) await page.click("button.menu");
  await choice.click();
  await page.waitForFunction((lang) => document.documentElement.lang === lang, language);
}

interface AxeResult { violations: { id: string; help: string; nodes: { target: string[]; failureSummary?: string }[] }[] }

/** Fails with every rule that axe finds broken on the page, by name and place. */
export async function assertAccessible(page: Page, what: string): Promise<void> {
  await page.evaluate(AXE);
  const result = await page.evaluate(async (tags) => {
    const axe = (globalThis as unknown as { axe: { run: (of: Document, options: object) => Promise<unknown> } }).axe;
    return axe.run(document, { runOnly: { type: "tag", values: tags } });
  }, WCAG) as AxeResult;
  const told = result.violations.map(({ id, help, nodes }) =>
    `${id}: ${help}\n${nodes.slice(0, 4).map((node) => `    ${node.target.join(" ")}: ${node.failureSummary?.split("\n").at(1)?.trim() ?? ""}`).join("\n")} (${nodes.length})`);
  assert.deepEqual(told, [], `${what}\n${told.join("\n")}`);
}

/** Asks the API as the signed-in user of a page would, for what a test needs to know or to do behind the page's back. */
export async function api<T>(page: Page, method: string, path: string, body?: unknown): Promise<{ status: number; body: T }> {
  return page.evaluate(async ([method, path, body]) => {
    const session = await (await fetch("/api/v1/session")).json() as { csrf_token: string };
    const init: RequestInit = { method: method as string, headers: { "content-type": "application/json", "x-csrf-token": session.csrf_token } };
    if (body !== undefined && body !== null) init.body = JSON.stringify(body);
    const answer = await fetch(`/api/v1${path as string}`, init);
    return { status: answer.status, body: await answer.json().catch(() => null) as unknown };
  }, [method, path, body ?? null] as const) as Promise<{ status: number; body: T }>;
}
