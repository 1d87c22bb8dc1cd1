// Where somebody last was on the board, as long as the program stays open in the browser.

export const left: { user: string; address: string } = { user: "", address: "" };
