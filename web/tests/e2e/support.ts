// A browser against a running demo, which tests/e2e/run.mjs names by BASE_URL and PASSWORD. Debian's Chromium, or CHROMIUM.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { chromium, type Browser, type BrowserContext, type Page } from "playwright-core";

const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const WCAG = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

export type Language = "sv" | "en";

interface SignedIn { csrf_token: string; user: { language: Language } }

/** The token that each context's session writes with. */
const tokens = new WeakMap<BrowserContext, string>();
/** Questions to the API that a page waits for an answer to. */
const asked = new WeakMap<Page, Set<unknown>>();

export class Site {
  readonly base: string;
  readonly password: string;
  readonly browser: Browser;
  /** Errors that no page of this site caught. */
  readonly #uncaught: string[] = [];

  private constructor(base: string, password: string, browser: Browser) {
    this.base = base;
    this.password = password;
    this.browser = browser;
  }

  /** `args` are more of how the browser is started: with a camera, for instance. */
  static async open(args: string[] = []): Promise<Site> {
    const [base, password] = [process.env["BASE_URL"], process.env["PASSWORD"]];
    assert.ok(base && password, "BASE_URL and PASSWORD name the demo; tests/e2e/run.mjs sets them");
    const browser = await chromium.launch({ executablePath: process.env["CHROMIUM"] ?? "/usr/bin/chromium", args: ["--no-sandbox", ...args] });
    return new Site(base.replace(/\/$/, ""), password, browser);
  }

  /** Ends the browser; an error that a page did not catch fails whoever closes. */
  async close(): Promise<void> {
    await this.browser.close();
    assert.deepEqual(this.#uncaught, [], "uncaught errors on pages");
  }

  /** Colours are judged as they stand, not on their way: motion is reduced unless a test asks for it. */
  async context(width = 1440, height = 900): Promise<BrowserContext> {
    const context = await this.browser.newContext({ baseURL: this.base, viewport: { width, height }, locale: "sv-SE", acceptDownloads: true, reducedMotion: "reduce" });
    context.setDefaultTimeout(30_000);
    context.on("page", (page) => {
      const waiting = new Set<unknown>();
      asked.set(page, waiting);
      page.on("request", (request) => { if (request.url().includes("/api/")) waiting.add(request); });
      page.on("requestfinished", (request) => { waiting.delete(request); });
      page.on("requestfailed", (request) => { waiting.delete(request); });
      page.on("pageerror", (error) => { this.#uncaught.push(`${page.url()}: ${error.stack ?? error.message}`); });
    });
    return context;
  }

  /** A page where somebody is signed in and has chosen the language. The log-in's own form has tests of its own. */
  async signedIn(user: string, { width = 1440, language = "sv", password = this.password }: { width?: number; language?: Language; password?: string } = {}): Promise<Page> {
    const context = await this.context(width);
    const answer = await context.request.post("/api/v1/session", { data: { username: user, password } });
    assert.equal(answer.status(), 200, `${user} may sign in`);
    const session = await answer.json() as SignedIn;
    tokens.set(context, session.csrf_token);
    const page = await context.newPage();
    if (session.user.language !== language) await api(page, "PATCH", "/session", { language });
    return page;
  }

  /** Signs in by the form, as people do. */
  async signIn(page: Page, user: string): Promise<void> {
    await page.fill("input[name=username]", user);
    await page.fill("input[name=password]", this.password);
    await page.click("form button.primary");
    await page.waitForSelector("header.top");
    tokens.delete(page.context());
  }

  /** Opens an address and waits until the page has what it asked for. */
  async goto(page: Page, address: string): Promise<void> {
    await page.goto(address);
    await page.waitForSelector("h1");
    await settled(page);
  }
}

/** Waits until nothing is on its way: no question to the server is open, and what came is drawn. */
export async function settled(page: Page): Promise<void> {
  const waiting = asked.get(page) ?? new Set();
  for (;;) {
    await page.waitForFunction(() => ![...document.querySelectorAll("p[role=status]")].some((each) => /^(Hämtar|Loading)/.test(each.textContent?.trim() ?? "")));
    // Two frames: effects that an answer sets off have run, and may have asked for more.
    await page.evaluate(() => new Promise((done) => { requestAnimationFrame(() => requestAnimationFrame(() => { setTimeout(done, 0); })); }));
    if (waiting.size === 0) return;
    await page.waitForTimeout(20);
  }
}

/** Chooses the language as a person would; on a narrow screen the switch lies behind the menu. */
export async function setLanguage(page: Page, language: Language): Promise<void> {
  const name = language === "sv" ? "Svenska" : "English";
  const choice = page.getByRole("button", { name, exact: true });
  if (!(await choice.isVisible())) await page.click("button.menu");
  await choice.click();
  await page.waitForFunction((lang) => document.documentElement.lang === lang, language);
  await settled(page);
}

/** Waits for what is said to who does not see the screen. */
export async function said(page: Page, pattern: RegExp): Promise<void> {
  await page.waitForFunction((source) => new RegExp(source).test(document.getElementById("live")?.textContent ?? ""), pattern.source);
}

/** By how much the page is wider than the screen, in pixels. */
export const excessWidth = (page: Page): Promise<number> => page.evaluate(() => document.documentElement.scrollWidth - innerWidth);

interface AxeResult { violations: { id: string; help: string; nodes: { target: string[]; failureSummary?: string }[] }[] }
interface AxeWindow { axe?: { run: (of: Document, options: object) => Promise<unknown> } }

/** Fails with every rule that axe finds broken on the page, by name and place. */
export async function assertAccessible(page: Page, what: string): Promise<void> {
  if (!(await page.evaluate(() => (globalThis as unknown as AxeWindow).axe !== undefined))) await page.evaluate(AXE);
  const result = await page.evaluate(async (tags) =>
    (globalThis as unknown as AxeWindow).axe?.run(document, { runOnly: { type: "tag", values: tags }, resultTypes: ["violations"], preload: false }), WCAG) as AxeResult;
  const told = result.violations.map(({ id, help, nodes }) =>
    `${id}: ${help}\n${nodes.slice(0, 4).map((node) => `    ${node.target.join(" ")}: ${node.failureSummary?.split("\n").at(1)?.trim() ?? ""}`).join("\n")} (${nodes.length})`);
  assert.deepEqual(told, [], `${what}\n${told.join("\n")}`);
}

/** Asks the API as the signed-in user of a page would, for what a test needs to know or to do behind the page's back. */
export async function api<T>(page: Page, method: string, path: string, body?: unknown): Promise<{ status: number; body: T }> {
  const context = page.context();
  let token = tokens.get(context);
  if (token === undefined) {
    token = (await (await context.request.get("/api/v1/session")).json() as SignedIn).csrf_token;
    tokens.set(context, token);
  }
  const answer = await context.request.fetch(`/api/v1${path}`, { method, headers: { "x-csrf-token": token }, ...(body === undefined ? {} : { data: body }) });
  return { status: answer.status(), body: await answer.json().catch(() => null) as T };
}
