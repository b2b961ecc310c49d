// An error that nobody awaits would end the process and with it the whole run; it fails the test that is running instead.
const stray = [];

for (const event of ['unhandledRejection', 'uncaughtException'])
  process.on(event, (error) => stray.push(error));

/** Throws the first error that nobody has awaited since the last call. */
export function throwStrayError() {
  const [first] = stray.splice(0);
  if (first !== undefined) throw first instanceof Error ? first : new Error(`Rejected with ${String(first)}`);
}
