/** One Ctrl-C can arrive twice: from the terminal, and handed on by npm. */
const SAME_REQUEST_MS = 1000;
const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/**
 * Aborts when this process is asked to stop: by a signal, or because the process that forked it is gone. A second signal,
 * not right after the first, ends the process at once.
 */
export function stopRequest(): AbortSignal {
  const request = new AbortController();
  let askedAt = 0;
  const ask = (): void => {
    if (askedAt > 0) return;
    askedAt = Date.now();
    request.abort();
  };
  const insist = (): void => {
    if (askedAt > 0 && Date.now() - askedAt > SAME_REQUEST_MS) process.exit(130);
    ask();
  };
  for (const signal of SIGNALS) process.on(signal, insist);
  process.on('disconnect', ask);
  // It may have gone while our modules were loading, when nobody listened yet.
  if (process.connected === false) ask();
  return request.signal;
}

/** A closed terminal, or a pipe that nobody reads any more, is no reason to fall over before everything is stopped. */
export function outliveClosedOutput(): void {
  for (const output of [process.stdout, process.stderr]) output.on('error', () => undefined);
}
