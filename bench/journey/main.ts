import { writeFile } from 'node:fs/promises';
import { measureWindow, Servers, untilAllRendered } from './measure.js';
import { Officers } from './officers.js';
import { readOptions } from './options.js';
import { figuresOf, printFigures, type Figures } from './report.js';
import { buildStage, type Stage } from './stage.js';
import { sqlByOperation } from './sql-by-operation.js';

/** More than any machine of ours gets through in a second. */
const OFFICERS_PER_SECOND = 150;
const WARM_UP_SECONDS = 3;
const PORT = 3900;

const options = readOptions();
const stage = await buildStage(process.env);
const officers = new Officers(stage);

async function window(target: Stage, concurrency: number, queues: string) {
  await officers.prepare((options.seconds + WARM_UP_SECONDS) * OFFICERS_PER_SECOND);
  const servers = await Servers.start(target, PORT, queues);
  try {
    const waitForPdfs = queues.includes('certificate');
    await measureWindow(servers, target, officers, { concurrency, seconds: WARM_UP_SECONDS, waitForPdfs });
    return await measureWindow(servers, target, officers, {
      concurrency,
      seconds: options.seconds,
      waitForPdfs,
    });
  } finally {
    await servers.stop();
  }
}

/** The PDFs that waited for the end of a window must not burden the next one. */
async function renderWhatWaits(target: Stage): Promise<void> {
  const servers = await Servers.start(target, PORT, 'certificate');
  await untilAllRendered(target);
  await servers.stop();
}

try {
  const concurrency: Record<string, Figures> = {};
  for (const officersAtOnce of options.concurrency) {
    const deferred = await window(stage, officersAtOnce, 'grading');
    await renderWhatWaits(stage);
    const complete = await window(stage, officersAtOnce, 'grading,certificate');
    concurrency[officersAtOnce] = figuresOf(deferred, complete);
    printFigures(officersAtOnce, concurrency[officersAtOnce]);
  }
  const statements = await sqlByOperation(stage, PORT, officers);
  console.log('\nSQL statements by operation, BEGIN and COMMIT included');
  console.table(statements);
  if (options.jsonFile) {
    await writeFile(
      options.jsonFile,
      JSON.stringify(
        { backend: stage.backend, seconds: options.seconds, concurrency, sqlByOperation: statements },
        null,
        2,
      ),
    );
  }
} finally {
  await stage.close();
}
