import { explainFailure } from './explain-failure.js';
import { outliveClosedOutput, stopRequest } from './stop-request.js';

/** Something that runs until it is asked to stop. */
export interface RunningProcess {
  close(): Promise<void>;
  /** Resolves with the reason when it cannot go on. */
  failure?: Promise<unknown>;
}

/**
 * The life of a process: starts, says in one sentence why it cannot, stops cleanly on SIGINT, SIGTERM and SIGHUP (`start`
 * hears of it by its signal) and when the process that forked it is gone, and stops at once when asked again after a second.
 * Exit code 0 after a stop that was asked for, else 1.
 */
export async function runProcess(start: (stop: AbortSignal) => Promise<RunningProcess>): Promise<void> {
  outliveClosedOutput();
  const stop = stopRequest();
  try {
    const running = await start(stop);
    void untilTheEnd(running, stop);
  } catch (error) {
    // Whatever goes wrong in a start that is being stopped goes wrong because of that.
    if (stop.aborted) process.exit(0);
    endFor(error);
  }
}

async function untilTheEnd(running: RunningProcess, stop: AbortSignal): Promise<void> {
  const failure = running.failure?.then((reason) => report(reason));
  await Promise.race([aborted(stop), ...(failure ? [failure] : [])]);
  try {
    await running.close();
  } catch (error) {
    endFor(error);
  }
  process.exit(stop.aborted ? 0 : 1);
}

const aborted = (stop: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    if (stop.aborted) resolve();
    stop.addEventListener('abort', () => resolve(), { once: true });
  });

const report = (reason: unknown): void => void process.stderr.write(`${explainFailure(reason)}\n`);

function endFor(reason: unknown): never {
  report(reason);
  process.exit(1);
}
