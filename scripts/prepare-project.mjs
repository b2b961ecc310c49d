// Makes a fresh clone, or a changed one, ready to run: packages, server, web app. Needs Node.js and npm alone.
import { join } from 'node:path';
import { build, builds, isBuilt } from './project-build.mjs';
import { install, isInstalled } from './project-install.mjs';
import { withProjectLock } from './project-lock.mjs';
import { projectRoot } from './project-root.mjs';
import { StepError, say, seconds } from './project-step.mjs';

const lockFile = join(projectRoot, '.cache', 'prepare.lock');

/** Installs and builds what is stale, and only that; ends the process with an explanation when it cannot. */
export async function prepareProject() {
  try {
    if (isReady()) return;
    const start = performance.now();
    await withProjectLock(lockFile, sayWhoWorks, makeReady);
    say(`Everything is prepared after ${seconds(start)}`);
  } catch (error) {
    say(error instanceof StepError ? error.message : explain(error));
    process.exit(1);
  }
}

const isReady = () => isInstalled() && Object.values(builds).every(isBuilt);

const sayWhoWorks = (pid) => say(`Waiting for process ${pid}, which prepares this project already`);

async function makeReady() {
  if (!isInstalled()) await install();
  for (const part of Object.values(builds)) {
    if (!isBuilt(part)) await build(part);
  }
}

function explain(error) {
  const where = error.path ?? projectRoot;
  if (['EACCES', 'EPERM', 'EROFS'].includes(error.code)) {
    return `Cannot write to ${where}. Make the project's folder writable for you, and run the command again.`;
  }
  if (error.code === 'ENOSPC')
    return `The disk that holds ${where} is full. Free about 1 GB, and run the command again.`;
  return error.stack;
}
