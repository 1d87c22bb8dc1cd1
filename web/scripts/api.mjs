// Types of the API from the server's OpenAPI snapshot. `write` makes them anew; `check` fails if they are out of date.
import { readFile, writeFile } from "node:fs/promises";
import openapiTS, { astToString } from "openapi-typescript";

const SNAPSHOT = new URL(process.env.OPENAPI ?? "../../crates/server/openapi.json", import.meta.url);
const TYPES = new URL("../src/lib/api/schema.d.ts", import.meta.url);
const HEAD = "// Generated from the server's openapi.json by `npm run api`; not written by hand.\n\n";

const now = HEAD + astToString(await openapiTS(JSON.parse(await readFile(SNAPSHOT, "utf8"))));
if (process.argv[2] === "write") {
  await writeFile(TYPES, now);
} else if (now !== await readFile(TYPES, "utf8").catch(() => "")) {
  console.error("src/lib/api/schema.d.ts differs from the server's openapi.json: run `npm run api` and commit it.");
  process.exit(1);
}
