// What just happened, in words: spoken by a live region and, on the board, shown until the next thing happens.

class Announcer {
  text = $state("");

  say(text: string): void {
    // The same words twice are two events; an invisible difference makes a screen reader say them again.
    this.text = text === this.text ? `${text}\u00a0` : text;
  }
}

export const announcer = new Announcer();
