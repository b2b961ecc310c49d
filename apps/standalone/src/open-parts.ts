type Close = () => Promise<void> | void;

/** What was opened so far, to be closed in reverse order. */
export class OpenParts {
  private readonly parts: Close[] = [];

  add(close: Close): void {
    this.parts.push(close);
  }

  /** Closes every part, also when another one cannot be closed; then throws what the first of those said. */
  async close(): Promise<void> {
    const errors: unknown[] = [];
    for (const close of this.parts.splice(0).reverse()) {
      try {
        await close();
      } catch (error) {
        errors.push(error);
      }
    }
    if (errors.length > 0) throw errors[0];
  }
}
