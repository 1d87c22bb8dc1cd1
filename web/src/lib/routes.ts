// What an address means. Pure, so that every address can be tested.

export type Route =
  | { page: "today" }
  | { page: "board"; group: string | null; monday: string | null }
  | { page: "persons" }
  | { page: "person"; id: string }
  | { page: "cases" }
  | { page: "delegations" }
  | { page: "organisation"; part: string; id: string | null }
  | { page: "import" }
  | { page: "log" }
  | { page: "missing" };

/** What an address means. */
export function routeOf(path: string): Route {
  const [first = "", second, third] = path.split("/").filter((part) => part !== "").map(decodeURIComponent);
  switch (first) {
    case "": case "idag": return { page: "today" };
    case "planering": return { page: "board", group: second ?? null, monday: third ?? null };
    case "brukare": return second === undefined ? { page: "persons" } : { page: "person", id: second };
    case "arenden": return { page: "cases" };
    case "delegeringar": return { page: "delegations" };
    case "verksamhet": return { page: "organisation", part: second ?? "", id: third ?? null };
    case "import": return { page: "import" };
    case "logg": return { page: "log" };
    default: return { page: "missing" };
  }
}
