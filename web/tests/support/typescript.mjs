// Lets Node's own test runner read TypeScript: Node 20 cannot strip types itself, and the compiler is here anyway.
import { register } from "node:module";

register("./typescript-hooks.mjs", import.meta.url);
