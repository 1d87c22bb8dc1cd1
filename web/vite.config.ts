import { svelte } from "@sveltejs/vite-plugin-svelte";
import { defineConfig } from "vite";

// During development the API comes from a running server; `tillit demo` will do.
const api = process.env["TILLIT_API"] ?? "http://127.0.0.1:8080";

export default defineConfig({
  plugins: [svelte()],
  server: { proxy: { "/api": api } },
  preview: { proxy: { "/api": api } },
  build: { target: "es2022", sourcemap: false },
});
