// The phone front is built on its own, beside the office's: neither shares a file with the other, so neither grows by the other.

import { createHash } from "node:crypto";
import { readFileSync, readdirSync, writeFileSync, mkdirSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { svelte } from "@sveltejs/vite-plugin-svelte";
import { build, defineConfig, type Connect, type Plugin } from "vite";
import { compressedSize, LIMIT_BYTES } from "./scripts/first-load.ts";

const here = fileURLToPath(new URL(".", import.meta.url));
const STILL = readdirSync(join(here, "public/telefon")).map((name) => `/telefon/${name}`);

/** Writes the service worker, which knows the files of the app, and refuses a first load that is too heavy. */
function shell(): Plugin {
  return {
    name: "phone-shell",
    apply: "build",
    async writeBundle({ dir = "" }, bundle) {
      const files = Object.keys(bundle).filter((name) => name !== "phone.html").map((name) => `/${name}`);
      const hash = createHash("sha256");
      for (const name of Object.keys(bundle).sort()) hash.update(name).update(readFileSync(join(dir, name)));
      const version = hash.digest("hex").slice(0, 16);
      const worker = await build({
        configFile: false, root: here, publicDir: false, logLevel: "warn",
        define: { __SHELL__: JSON.stringify({ version, files: [...files, ...STILL, "/tillit.svg"] }) },
        build: { write: false, target: "es2022", lib: { entry: join(here, "src/phone/sw.ts"), formats: ["iife"], name: "worker", fileName: () => "sw.js" } },
      });
      const [output] = Array.isArray(worker) ? worker : [worker];
      if (output === undefined || !("output" in output)) this.error("the service worker was not built");
      mkdirSync(join(dir, "telefon"), { recursive: true });
      writeFileSync(join(dir, "telefon/sw.js"), output.output[0].code);
      const bytes = compressedSize(dir);
      if (bytes > LIMIT_BYTES) this.error(`the phone's first load is ${bytes} bytes compressed, and may be ${LIMIT_BYTES}`);
      this.info(`the phone's first load is ${(bytes / 1000).toFixed(1)} kB compressed`);
    },
  };
}

/** During development every address of the app is its page, as it is where the server serves it. */
function addresses(): Plugin {
  const serve = ({ middlewares }: { middlewares: Connect.Server }): void => {
    middlewares.use((request, _response, next) => {
      if (request.url !== undefined && /^\/telefon(\/[^.]*)?$/.test(request.url.split("?")[0] ?? "")) request.url = "/phone.html";
      next();
    });
  };
  return { name: "phone-addresses", configureServer: serve, configurePreviewServer: serve };
}

const proxy = { "/api": process.env["TILLIT_API"] ?? "http://127.0.0.1:8080" };

export default defineConfig({
  plugins: [svelte(), shell(), addresses()],
  server: { proxy },
  preview: { proxy },
  build: { target: "es2022", sourcemap: false, emptyOutDir: false, copyPublicDir: false, rollupOptions: { input: join(here, "phone.html"), output: { entryFileNames: "assets/phone-[hash].js", assetFileNames: "assets/phone-[hash][extname]" } } },
});
