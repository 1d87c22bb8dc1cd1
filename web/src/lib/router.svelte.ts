// Addresses that can be shared and that the back button understands: the history API, no hash, no library.

import { routeOf, type Route } from "./routes.ts";

export type { Route };

class Router {
  path = $state(location.pathname);
  query = $state(new URLSearchParams(location.search));
  readonly route = $derived(routeOf(this.path));

  constructor() {
    addEventListener("popstate", () => this.#read());
  }

  #read(): void {
    this.path = location.pathname;
    this.query = new URLSearchParams(location.search);
  }

  go(address: string, { replace = false } = {}): void {
    if (address === location.pathname + location.search) return;
    history[replace ? "replaceState" : "pushState"](null, "", address);
    const samePage = address.split("?")[0] === this.path;
    this.#read();
    if (!samePage) scrollTo(0, 0);
  }

  /** Changes parameters of this address; `null` takes one away. */
  setQuery(changes: Record<string, string | null>, options: { replace?: boolean } = {}): void {
    const next = new URLSearchParams(location.search);
    for (const [key, value] of Object.entries(changes)) {
      if (value === null) next.delete(key);
      else next.set(key, value);
    }
    const text = next.toString();
    this.go(location.pathname + (text === "" ? "" : `?${text}`), options);
  }
}

export const router = new Router();

/** The link to a page of the app that an event is about, if it is about one. */
export function linkOf(event: Event): HTMLAnchorElement | null {
  const link = event.target instanceof Element ? event.target.closest("a") : null;
  if (!link || link.origin !== location.origin || link.target !== "" || link.hasAttribute("download")) return null;
  return link.pathname.startsWith("/api/") || link.hash !== "" ? null : link;
}

/** Plain clicks on our own links stay in the app; modified clicks, downloads and other targets are the browser's. */
export function followLinks(event: MouseEvent): void {
  if (event.defaultPrevented || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
  const link = linkOf(event);
  if (!link) return;
  event.preventDefault();
  router.go(link.pathname + link.search);
}
