// The address of a person's own link.

/** The secret of an address such as `/mina-besok/abc`; none for any other address. */
export function secretOf(path: string): string | null {
  const [, page, secret] = path.split("/");
  return page === "mina-besok" && secret ? secret : null;
}
