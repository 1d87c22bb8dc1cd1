import { mount } from "svelte";
import App from "./App.svelte";
import { secretOf } from "./lib/secret.ts";
import "./styles/tokens.css";
import "./styles/base.css";
import "./styles/print.css";

const target = document.getElementById("app");
if (!target) throw new Error("index.html has no #app");
const secret = secretOf(location.pathname);
// The person's own link opens without anybody being signed in, and fetches nothing of the office.
if (secret === null) mount(App, { target });
else void import("./pages/link/MyVisits.svelte").then(({ default: MyVisits }) => mount(MyVisits, { target, props: { secret } }));
