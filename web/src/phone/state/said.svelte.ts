// What just happened, in words: shown above the tabs and spoken by a live region, until the worker has gone on twice. Nothing
// disappears by itself.

class Said {
  text = $state("");
  /** Whether it is only spoken: what the eye sees anyway is not laid over it. */
  unseen = $state(false);
  #fresh = false;

  say(text: string, unseen = false): void {
    this.unseen = unseen;
    // The same words twice are two events; an invisible difference makes a screen reader say them again.
    this.text = text === this.text ? `${text}\u00a0` : text;
    this.#fresh = true;
  }

  /** The worker has read it. */
  close(): void { this.text = ""; }

  /** The worker has gone to another screen: what was said on the way there stays, older words go. */
  moved(): void {
    if (!this.#fresh) this.text = "";
    this.#fresh = false;
  }
}

export const said = new Said();
