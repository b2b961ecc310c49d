import { processEnvironment, runProcess } from '@gssr/platform';
import { createWorker } from './app.js';

await runProcess(() => createWorker(processEnvironment()));
