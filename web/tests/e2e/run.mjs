// Runs the browser tests, or the files that are named, one after another. Each file has a demo of its own, all copies of one:
// what one leaves behind, or how long it took, never decides another. What failed is told once more at the end.
import { spawn } from "node:child_process";
import { once } from "node:events";
import { readdirSync } from "node:fs";
import { basename, join } from "node:path";
import { makeDemo, startDemo, web } from "../support/demo.mjs";

const here = join(web, "tests/e2e");
const files = process.argv.length > 2 ? process.argv.slice(2) : readdirSync(here).filter((name) => name.endsWith(".test.ts")).map((name) => join(here, name));

let tests = null;
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) {
  process.once(signal, () => {
    tests?.kill("SIGTERM");
    process.exit(1);
  });
}

/** What the file's tests said, if one failed. */
async function run(file, made) {
  const demo = await startDemo(made);
  tests = spawn(process.execPath, ["--import", "./tests/support/typescript.mjs", "--test", "--test-reporter=spec", file],
    { cwd: web, stdio: ["inherit", "pipe", "inherit"], env: { ...process.env, BASE_URL: demo.base, PASSWORD: demo.password } });
  let said = "";
  tests.stdout.on("data", (chunk) => {
    said += chunk;
    process.stdout.write(chunk);
  });
  const [code] = await once(tests, "close");
  demo.stop();
  return code === 0 ? null : said;
}

const made = await makeDemo();
const failed = [];
for (const file of files) {
  console.log(`\n${basename(file)}`);
  const said = await run(file, made);
  if (said !== null) failed.push({ file, said });
}
for (const { file, said } of failed) {
  const from = said.indexOf("✖ failing tests:");
  console.log(`\n${basename(file)}\n${from < 0 ? said : said.slice(from)}`);
}
console.log(failed.length === 0 ? "\nAll browser tests pass." : `\nBrowser tests failed in ${failed.map(({ file }) => basename(file)).join(", ")}.`);
process.exit(failed.length === 0 ? 0 : 1);
