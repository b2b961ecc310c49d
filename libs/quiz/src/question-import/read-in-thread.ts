import { Worker } from 'node:worker_threads';
import type { ImportReading, SourceFormat } from '../interchange/index.js';

const THREAD = new URL('./reading-thread.js', import.meta.url);

/** What reading a file may take; no honest file comes near. */
const LIMITS = { milliseconds: 60_000, mebibytes: 1024 };

/**
 * Reads a file of questions beside everything else that the process does: officers who save an answer meanwhile do not wait
 * for it, and a file that takes too much ends its thread alone. Never rejects because of what the file holds.
 */
export async function readInThread(
  bytes: Uint8Array,
  format?: SourceFormat,
  limits = LIMITS,
): Promise<ImportReading> {
  const worker = new Worker(THREAD, {
    workerData: { bytes, format },
    resourceLimits: { maxOldGenerationSizeMb: limits.mebibytes },
  });
  const timer = setTimeout(() => void worker.terminate(), limits.milliseconds);
  try {
    return await answerOf(worker);
  } finally {
    clearTimeout(timer);
    await worker.terminate();
  }
}

const answerOf = (worker: Worker): Promise<ImportReading> =>
  new Promise((resolve, reject) => {
    worker.once('message', resolve);
    worker.once('error', (error: NodeJS.ErrnoException) =>
      error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? resolve(tooMuch) : reject(error),
    );
    worker.once('exit', () => resolve(tooMuch));
  });

const tooMuch: ImportReading = {
  ok: false,
  problem: {
    code: 'IMPORT.FILE_TOO_COMPLEX',
    message:
      'Reading the file takes too long or too much memory. Split it by category, and upload the parts.',
    line: null,
  },
};
