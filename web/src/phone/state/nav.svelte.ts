// Where in the app the worker is. Addresses name screens and nothing else: which visit it is about stands in the history's own
// state, so that nothing about a person is ever in an address.

import { SCREENS, type Screen } from "./screens.ts";

export type { Screen };

/** What the screen is about: a visit or a registration, and a task of it. */
export interface About { id?: string; key?: string }

const BASE = "/telefon/";
const screenOf = (path: string): Screen => {
  const word = path.slice(BASE.length).replace(/\/$/, "");
  return (Object.keys(SCREENS) as Screen[]).find((screen) => SCREENS[screen] === word) ?? "day";
};

/** Screens that are about something, and are not there without it. */
const ABOUT: readonly Screen[] = ["visit", "start", "stop", "task", "differs", "notMade", "change", "extension", "correct"];

class Nav {
  screen = $state<Screen>("day");
  about = $state.raw<About>({});
  /** Counts moves, so that a screen is new even where only what it is about has changed. */
  moves = $state(0);
  #depth = 0;

  constructor() {
    if (!location.pathname.startsWith(BASE)) history.replaceState(history.state, "", BASE);
    this.#read();
    addEventListener("popstate", () => { this.#depth = Math.max(0, this.#depth - 1); this.#read(); });
  }

  #read(): void {
    const screen = screenOf(location.pathname);
    const about = (history.state ?? {}) as About;
    this.screen = ABOUT.includes(screen) && about.id === undefined ? "day" : screen;
    this.about = about;
    this.moves += 1;
  }

  go(screen: Screen, about: About = {}): void {
    history.pushState(about, "", BASE + SCREENS[screen]);
    this.#depth += 1;
    this.#read();
    scrollTo(0, 0);
  }

  /** To the screen before, or to the day where there is none. */
  back(): void {
    if (this.#depth > 0) history.back();
    else this.home();
  }

  /** In the place of this screen: going back does not lead here again. */
  replace(screen: Screen, about: About = {}): void {
    history.replaceState(about, "", BASE + SCREENS[screen]);
    this.#read();
    scrollTo(0, 0);
  }

  home(): void { this.replace("day"); }
}

export const nav = new Nav();
