// Something read from the server: loading, there, or refused. A later question outruns an earlier answer.

export class Resource<T> {
  value = $state.raw<T | null>(null);
  error = $state.raw<unknown>(null);
  loading = $state(false);
  #asked = 0;

  async load(question: () => Promise<T>): Promise<T | null> {
    const mine = ++this.#asked;
    this.loading = true;
    try {
      const answer = await question();
      if (mine !== this.#asked) return null;
      this.value = answer;
      this.error = null;
      return answer;
    } catch (error) {
      if (mine === this.#asked) this.error = error;
      return null;
    } finally {
      if (mine === this.#asked) this.loading = false;
    }
  }

  clear(): void {
    this.#asked += 1;
    this.value = null;
    this.error = null;
    this.loading = false;
  }
}
