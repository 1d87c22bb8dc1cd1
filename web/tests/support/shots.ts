// Takes a picture of every page. `npm run shots` renews docs/pictures and docs/pages.md from a fresh demo, whose clock stands
// still, so that a picture changes only when its page does. With a directory the pictures are for looking at and go there:
// node --import ./tests/support/typescript.mjs tests/support/shots.ts DIR [names]
// WIDTHS, LANGS, SCHEME=dark and COLOURS=forced choose what is looked at.

import { mkdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { en } from "../../src/lib/i18n/en/index.ts";
import { sv } from "../../src/lib/i18n/sv/index.ts";
import { api, settled, Site, type Language } from "../e2e/support.ts";
import { startDemo, web } from "./demo.mjs";
import { PICTURES, type Picture } from "./pictures.ts";

const [into, names] = process.argv.slice(2);
const documenting = into === undefined;
const out = into ?? join(web, "../docs/pictures");
const list = (name: string, otherwise: string): string[] => (process.env[name] ?? otherwise).split(",");

const demo = await startDemo();
process.env["BASE_URL"] = demo.base;
process.env["PASSWORD"] = demo.password;
const site = await Site.open();
if (documenting) rmSync(out, { recursive: true, force: true });
mkdirSync(out, { recursive: true });

/** As much of a page as answers its question; lower pictures keep the repository small. */
const HEIGHT = 760;

async function addressOf(page: Page, address: string): Promise<string> {
  if (!address.startsWith("PERSON")) return address;
  const { body } = await api<{ persons: { id: string; protected: boolean }[] }>(page, "GET", "/persons?limit=5");
  return address.replace("PERSON", `/brukare/${body.persons.find((each) => !each.protected)?.id ?? ""}`);
}

// WebP is a third of PNG for a page of text, and the repository keeps every version of every picture.
const [FORMAT, QUALITY] = [documenting ? "webp" : "png", 82] as const;
const fileOf = ({ name }: Picture, width: number, language: Language): string => `${name}${language === "sv" ? "" : "-en"}${width === 1440 ? "" : `-${width}`}.${FORMAT}`;

/** The screen as it stands, small; the browser's own tool knows the format, the library does not. */
async function small(page: Page, path: string): Promise<void> {
  await page.evaluate(() => { document.documentElement.style.caretColor = "transparent"; });
  const tool = await page.context().newCDPSession(page);
  const { data } = await tool.send("Page.captureScreenshot", { format: "webp", quality: QUALITY });
  writeFileSync(path, Buffer.from(data, "base64"));
}

async function take(picture: Picture, width: number, language: Language): Promise<void> {
  const page = await site.signedIn(picture.user, { width, language });
  if (documenting) await page.setViewportSize({ width, height: HEIGHT });
  await page.emulateMedia({ colorScheme: process.env["SCHEME"] === "dark" ? "dark" : "light", ...(process.env["COLOURS"] === "forced" ? { forcedColors: "active" as const } : {}) });
  await site.goto(page, await addressOf(page, picture.address));
  if (picture.link !== undefined) {
    const target = await page.locator(`main a[href^="${picture.link}"]`).first().getAttribute("href");
    await site.goto(page, target ?? "");
  }
  await picture.prepare?.(page);
  await settled(page);
  await page.evaluate(() => document.fonts.ready);
  const path = join(out, fileOf(picture, width, language));
  if (documenting) await small(page, path);
  else await page.screenshot({ path, fullPage: true, caret: "hide", animations: "disabled" });
  if (language !== "sv") await api(page, "PATCH", "/session", { language: "sv" });
  await page.context().close();
}

const shown = PICTURES.filter((picture) => (documenting ? picture.only === undefined : !names || names.split(",").includes(picture.name)));
for (const picture of shown) {
  for (const width of documenting ? [1440, ...(picture.narrow ? [390] : [])] : list("WIDTHS", "1440,1024,390,320").map(Number)) {
    for (const language of (documenting ? ["sv", ...(picture.english && width === 1440 ? ["en"] : [])] : list("LANGS", "sv")) as Language[]) {
      await take(picture, width, language);
    }
  }
}
await site.close();
demo.stop();

/** The page of the documentation that shows the pictures, page by page, with what each is for in both languages. */
function documentation(): string {
  const pages = [...new Set(shown.map(({ page }) => page))];
  const parts = pages.map((page) => {
    const own = shown.filter((each) => each.page === page);
    const pictures = own.map((each) => {
      const others = [each.narrow ? `[390 px](pictures/${fileOf(each, 390, "sv")})` : "", each.english ? `[in English](pictures/${fileOf(each, 1440, "en")})` : ""].filter(Boolean);
      return [...(each.about ? [`**${each.about.sv}** (${each.about.en})`, ""] : []), `![${each.about?.sv ?? sv.nav[page]}](pictures/${fileOf(each, 1440, "sv")})`, ...(others.length > 0 ? ["", others.join(" · ")] : [])].join("\n");
    });
    return [`## ${sv.nav[page]} (${en.nav[page]})`, "", en.help.pages[page].purpose, "", `*${sv.help.pages[page].purpose}*`, "", pictures.join("\n\n")].join("\n");
  });
  return ["# The pages", "", "Every page of the office, over the made-up municipality of `tillit demo`. `npm run shots` in `web/` renews this page and its pictures.", "", parts.join("\n\n"), ""].join("\n");
}

if (documenting) {
  writeFileSync(join(web, "../docs/pages.md"), documentation());
  const bytes = shown.flatMap((each) => [fileOf(each, 1440, "sv"), ...(each.narrow ? [fileOf(each, 390, "sv")] : []), ...(each.english ? [fileOf(each, 1440, "en")] : [])])
    .reduce((sum, file) => sum + statSync(join(out, file)).size, 0);
  console.log(`docs/pictures holds ${(bytes / 1e6).toFixed(1)} MB`);
}
process.exit(0);
