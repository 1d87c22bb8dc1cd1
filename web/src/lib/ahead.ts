// What a page asks for first is asked while its program is still on the way: the two are waited for beside each other, not one after
// the other. The page then takes the answer instead of asking again, so that the access log holds one reading.

let ahead: { what: string; answer: Promise<unknown> } | null = null;

/** Asks. An answer that was asked for ahead and that nobody took is forgotten. */
export function askAhead<T>(what: string, question: () => Promise<T>): void {
  const answer = question();
  // Whoever takes it hears of a refusal; one that nobody takes is nobody's.
  answer.catch(() => undefined);
  ahead = { what, answer };
}

/** The answer that was asked for ahead, once; without one it is asked for now. */
export function taken<T>(what: string, question: () => Promise<T>): Promise<T> {
  const answer = ahead?.what === what ? (ahead.answer as Promise<T>) : question();
  ahead = null;
  return answer;
}

/** An answer to a page that was left before it stood there is old when the page is opened again. */
export const forgetAhead = (): void => { ahead = null; };
