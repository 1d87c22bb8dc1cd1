import { mount } from "svelte";
import Phone from "./Phone.svelte";
import "../styles/tokens.css";
import "../styles/base.css";
import "./phone.css";

const target = document.getElementById("app");
if (!target) throw new Error("phone.html has no #app");
mount(Phone, { target });

// During development the app is not kept: what is written should be seen.
if (import.meta.env.PROD && "serviceWorker" in navigator) void navigator.serviceWorker.register("/telefon/sw.js", { scope: "/telefon/" });
