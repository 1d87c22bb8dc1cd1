// Runs the browser tests over the demo. BASE_URL (and PASSWORD) name one that runs already; otherwise a fresh one is
// made in a temporary directory by the built binary (TILLIT_BIN, else target/release, else target/debug).
import { spawn } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const here = fileURLToPath(new URL(".", import.meta.url));
const web = join(here, "../..");

function binary() {
  const found = [process.env.TILLIT_BIN, join(web, "../target/release/tillit"), join(web, "../target/debug/tillit")]
    .find((path) => path !== undefined && existsSync(path));
  if (found === undefined) throw new Error("there is no tillit binary: build it with `cargo build -p tillit-cli`, or set BASE_URL");
  return found;
}

const freePort = () => new Promise((resolve) => {
  const server = createServer();
  server.listen(0, "127.0.0.1", () => {
    const { port } = server.address();
    server.close(() => resolve(port));
  });
});

/** Starts a demo and resolves when it answers; its own words tell the password. */
async function startDemo() {
  const data = mkdtempSync(join(tmpdir(), "tillit-e2e-"));
  const address = `127.0.0.1:${await freePort()}`;
  const child = spawn(binary(), ["--data", data, "demo", "--listen", address], { stdio: ["ignore", "pipe", "inherit"] });
  let said = "";
  await new Promise((resolve, reject) => {
    child.stdout.on("data", (chunk) => {
      said += chunk;
      if (said.includes(address)) resolve();
    });
    child.on("exit", (code) => reject(new Error(`the demo ended with ${code} before it answered\n${said}`)));
  });
  child.removeAllListeners("exit");
  const stop = () => {
    child.kill("SIGTERM");
    rmSync(data, { recursive: true, force: true });
  };
  return { base: `http://${address}`, password: /lösenordet (\S+)/.exec(said)?.[1] ?? "", stop };
}

const demo = process.env.BASE_URL
  ? { base: process.env.BASE_URL, password: process.env.PASSWORD ?? "tillit-demo-2025", stop: () => {} }
  : await startDemo();
process.on("SIGINT", () => { demo.stop(); process.exit(130); });

const files = process.argv.length > 2 ? process.argv.slice(2) : readdirSync(here).filter((name) => name.endsWith(".test.ts")).map((name) => join(here, name));
const tests = spawn(process.execPath, ["--import", "./tests/support/typescript.mjs", "--test", "--test-concurrency=1", ...files],
  { cwd: web, stdio: "inherit", env: { ...process.env, BASE_URL: demo.base, PASSWORD: demo.password } });
tests.on("exit", (code) => {
  demo.stop();
  process.exit(code ?? 1);
});
