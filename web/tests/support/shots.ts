// Takes pictures of every page for looking at; writes outside the repository. node --import … tests/support/shots.ts OUTDIR
import { mkdirSync } from "node:fs";
import { chromium } from "playwright-core";

const base = process.env["BASE_URL"] ?? "http://127.0.0.1:8080";
const password = process.env["PASSWORD"] ?? "tillit-demo-2025";
const out = process.argv[2] ?? "/tmp/shots";
const only = process.argv[3]?.split(",");
const scheme = process.env["SCHEME"] === "dark" ? "dark" as const : "light" as const;
mkdirSync(out, { recursive: true });
const browser = await chromium.launch({ executablePath: process.env["CHROMIUM"] ?? "/usr/bin/chromium", args: ["--no-sandbox"] });

const PAGES: [string, string, string][] = [
  ["planerare", "idag", "/idag"], ["planerare", "for-fa", "/for-fa"], ["planerare", "hjalp", "/hjalp"], ["planerare", "installningar", "/installningar"],  ["planerare", "vecka", "/planering?vy=vecka&lista=0"], ["planerare", "dag", "/planering?vy=dag&lista=0"],
  ["planerare", "lista", "/planering?vy=dag&lista=1"], ["planerare", "brukare", "/brukare"],
  ["planerare", "arenden", "/arenden"], ["planerare", "delegeringar", "/delegeringar?visa=alla"], ["admin", "import", "/import"], ["logggranskare", "logg", "/logg"],
  ...(["enheter", "katalog", "medarbetare", "grundplan", "schema", "teknik"] as const).map((part): [string, string, string] => ["chef", part, `/verksamhet/${part}`]),
  ["admin", "konton", "/verksamhet/konton"], ["admin", "komma-igang", "/komma-igang"],
];
for (const width of [1440, 1024, 390]) {
  const context = await browser.newContext({ viewport: { width, height: 900 }, colorScheme: scheme, locale: "sv-SE" });
  const page = await context.newPage();
  let user = "";
  for (const [as, name, address] of PAGES) {
    if (only && !only.includes(name)) continue;
    if (as !== user) {
      await page.request.delete(`${base}/api/v1/session`).catch(() => undefined);
      await context.clearCookies();
      await page.goto(base);
      await page.screenshot({ path: `${out}/${width}-login.png` });
      await page.fill("input[name=username]", as);
      await page.fill("input[name=password]", password);
      await page.click("button.primary");
      await page.waitForSelector("header.top");
      user = as;
    }
    await page.goto(base + address);
    await page.waitForLoadState("networkidle");
    if (name === "brukare") {
      await page.screenshot({ path: `${out}/${width}-brukare-sok.png` });
      await page.click("tbody a >> nth=0");
      await page.waitForLoadState("networkidle");
    }
    if (name === "dag" || name === "vecka") {
      const open = page.getByRole("button", { name: "Öppna veckan" });
      if (await open.isVisible()) { await open.click(); await page.waitForSelector("[role=grid]", { timeout: 60_000 }); }
      await page.waitForTimeout(300);
      await page.screenshot({ path: `${out}/${width}-${name}.png` });
      await page.focus("[data-block][tabindex='0']");
      await page.keyboard.press("Enter");
      await page.waitForTimeout(400);
      await page.screenshot({ path: `${out}/${width}-${name}-panel.png` });
      await page.keyboard.press("Escape");
      await page.keyboard.press("m");
      await page.waitForSelector("dialog ol button");
      await page.screenshot({ path: `${out}/${width}-${name}-flytta.png` });
      continue;
    }
    await page.screenshot({ path: `${out}/${width}-${name}.png`, fullPage: name !== "lista" });
  }
  await context.close();
}
await browser.close();
