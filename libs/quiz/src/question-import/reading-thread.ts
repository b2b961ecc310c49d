import { parentPort, workerData } from 'node:worker_threads';
import { importQuestions } from '../interchange/import-questions.js';
import type { SourceFormat } from '../interchange/reading/detect-format.js';

/** Reads one file, tells what came of it, and ends. */
const { bytes, format } = workerData as { bytes: Uint8Array; format?: SourceFormat };

parentPort?.postMessage(await importQuestions(bytes, format));
