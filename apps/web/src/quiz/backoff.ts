const first = 1000;
const longest = 30_000;

/** Tries again later and later, with some chance in it, so that a whole class coming back online does not come at once. */
export class Backoff {
  private tries = 0;
  private timer: ReturnType<typeof setTimeout> | null = null;

  constructor(private readonly run: () => void) {}

  schedule(): void {
    if (this.timer !== null) return;
    const pause = Math.min(longest, first * 2 ** this.tries) * (0.75 + Math.random() / 2);
    this.tries += 1;
    this.timer = setTimeout(() => {
      this.timer = null;
      this.run();
    }, pause);
  }

  stop(): void {
    if (this.timer !== null) clearTimeout(this.timer);
    this.timer = null;
  }

  reset(): void {
    this.tries = 0;
  }
}
