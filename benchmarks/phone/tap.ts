// What a care worker waits for on the phone: a tap without a network until the screen shows that it is kept, and a shift's outbox until
// all of it has arrived.
//
//   cd web && BASE_URL=URL PASSWORD=… node --import ./tests/support/typescript.mjs ../benchmarks/phone/tap.ts
//
// Needs a running demo at a time of the working day. Opens the shift of the demo's `medarbetare` at phone size, cuts the network, begins
// each visit, ticks its tasks and ends it; each tick is timed in the browser, from the tap to the frame after the one that shows it. Then the
// network comes back. Prints milliseconds. What it registers stays in the demo.

import type { Page } from "playwright-core";
import { offline, phoneOf, toDay } from "../../web/tests/e2e/phones.ts";
import { Site } from "../../web/tests/e2e/support.ts";

function line(name: string, samples: number[], limit: number): void {
  const sorted = samples.toSorted((a, b) => a - b);
  const at = (share: number): string => (sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0).toFixed(1);
  console.log(`${name.padEnd(44)} n ${String(sorted.length).padStart(4)}  median ${at(0.5)} ms  p95 ${at(0.95)} ms  max ${at(1)} ms  (at most ${limit} ms)`);
}

/** Ticks the first task that nothing is told of; how long until it is shown, or nothing when there is none. */
const tick = (page: Page): Promise<number | null> => page.evaluate(async () => {
  const box = document.querySelector<HTMLElement>("[role=checkbox][aria-checked=false]");
  if (box === null) return null;
  const left = document.querySelectorAll("[role=checkbox][aria-checked=false]").length;
  const frame = (): Promise<void> => new Promise((done) => { requestAnimationFrame(() => { setTimeout(done, 0); }); });
  const begun = performance.now();
  box.click();
  while (document.querySelectorAll("[role=checkbox][aria-checked=false]").length >= left) {
    if (performance.now() - begun > 10_000) throw new Error("the tick is not shown after ten seconds");
    await frame();
  }
  await frame();
  return performance.now() - begun;
});

const site = await Site.open();
const page = await phoneOf(site, "medarbetare");
await toDay(page);
await offline(page.context(), true);
const taps: number[] = [];
const cards = page.locator("button.card").filter({ hasNotText: /Klart|Pågår|Inte utfört|Inställt|Ingen har/ });
let visits = 0;
while (await cards.count() > 0) {
  await cards.first().click();
  await page.waitForSelector("[role=checkbox]");
  const direct = page.getByRole("button", { name: "Starta besöket", exact: true });
  if (await direct.isVisible()) await direct.click();
  else {
    await page.getByRole("button", { name: "Starta på annat sätt", exact: true }).click();
    await page.getByRole("button", { name: "Starta nu", exact: true }).click();
  }
  await page.getByText(/^Påbörjat|^Besöket pågår/).waitFor();
  for (let took = await tick(page); took !== null; took = await tick(page)) taps.push(took);
  await page.getByRole("button", { name: /^Avsluta (besöket|utan tagg)$/ }).click();
  await page.getByText(/^Utfört/).waitFor();
  visits += 1;
  await toDay(page);
}
const waiting = Number(/\d+/.exec(await page.locator(".state [role=status]").innerText())?.[0] ?? 0);
line("a tick shown, without a network", taps, 100);
const begun = performance.now();
await offline(page.context(), false);
await page.getByText("Allt är skickat", { exact: true }).first().waitFor();
console.log(`${String(waiting)} events of ${String(visits)} visits arrived ${(performance.now() - begun).toFixed(0)} ms after the network was back (at most 2000 ms)`);
await page.context().close();
await site.close();
