// Runs the browser tests, or the files that are named, one after another over one demo (see tests/support/demo.mjs).
import { spawn } from "node:child_process";
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { startDemo, web } from "../support/demo.mjs";

const here = join(web, "tests/e2e");
const files = process.argv.length > 2 ? process.argv.slice(2) : readdirSync(here).filter((name) => name.endsWith(".test.ts")).map((name) => join(here, name));

let tests = null;
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) {
  process.once(signal, () => {
    tests?.kill("SIGTERM");
    process.exit(1);
  });
}
const demo = await startDemo();
tests = spawn(process.execPath, ["--import", "./tests/support/typescript.mjs", "--test", "--test-concurrency=1", ...files],
  { cwd: web, stdio: "inherit", env: { ...process.env, BASE_URL: demo.base, PASSWORD: demo.password } });
tests.on("exit", (code) => {
  demo.stop();
  process.exit(code ?? 1);
});
