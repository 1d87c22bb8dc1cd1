// A demo for tests and pictures: BASE_URL (and PASSWORD) name one that runs already; otherwise a fresh one is made in a
// temporary directory by the built binary (TILLIT_BIN, else target/release, else target/debug), and is gone afterwards.
import { spawn } from "node:child_process";
import { once } from "node:events";
import { cpSync, existsSync, mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

export const web = fileURLToPath(new URL("../..", import.meta.url));

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

/** A directory that is gone when this process ends, however that ends. */
function temporary() {
  const directory = mkdtempSync(join(tmpdir(), "tillit-demo-"));
  const remove = () => {
    process.removeListener("exit", remove);
    rmSync(directory, { recursive: true, force: true });
  };
  process.once("exit", remove);
  return { directory, remove };
}

/** What time it is in the demo when it is served; and when it is made for later, which must lie before: what is written then is known now. */
const SERVED = "06:35";
const MADE = "06:00";

/** The command; it warns, and is otherwise silent. */
const demo = (data, time, words, stdout) => spawn(binary(), ["--data", data, "demo", "--time", time, ...words],
  { stdio: ["ignore", stdout, "inherit"], env: { TILLIT_LOG: "warn", ...process.env } });

/** Makes the municipality once, for many demos that begin alike; null where BASE_URL names one that runs. */
export async function makeDemo() {
  if (process.env.BASE_URL) return null;
  const { directory } = temporary();
  const [code] = await once(demo(directory, MADE, ["--no-serve"], "ignore"), "exit");
  if (code !== 0) throw new Error(`the demo could not be made: it ended with ${code}`);
  return directory;
}

/** Resolves when the demo answers, a copy of `made` if that is given; its own words tell the password. It ends with this process. */
export async function startDemo(made = null) {
  if (process.env.BASE_URL) return { base: process.env.BASE_URL, password: process.env.PASSWORD ?? "tillit-demo-2025", stop: () => {} };
  const { directory, remove } = temporary();
  if (made !== null) cpSync(made, directory, { recursive: true });
  const address = `127.0.0.1:${await freePort()}`;
  const child = demo(directory, SERVED, ["--listen", address], "pipe");
  const stop = () => {
    process.removeListener("exit", stop);
    child.kill("SIGTERM");
    remove();
  };
  process.once("exit", stop);
  let said = "";
  await new Promise((resolve, reject) => {
    child.stdout.on("data", (chunk) => {
      said += chunk;
      if (said.includes(address)) resolve();
    });
    child.once("exit", (code) => reject(new Error(`the demo ended with ${code} before it answered\n${said}`)));
  });
  child.removeAllListeners("exit");
  return { base: `http://${address}`, password: /lösenordet (\S+)/.exec(said)?.[1] ?? "", stop };
}
