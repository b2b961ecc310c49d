/** Asks `probe` again and again until it gives something other than null, undefined or false. Fails after `timeoutMs`. */
export async function eventually<T>(
  probe: () => Promise<T | null | undefined | false>,
  timeoutMs = 15_000,
  what = 'what the test waits for',
): Promise<T> {
  const until = Date.now() + timeoutMs;
  for (;;) {
    const found = await probe();
    if (found !== null && found !== undefined && found !== false) return found;
    if (Date.now() > until) throw new Error(`After ${timeoutMs} ms still not there: ${what}.`);
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
}
