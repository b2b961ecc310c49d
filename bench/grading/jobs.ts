import { allEntities } from '@gssr/api';
import { PlatformModule } from '@gssr/platform';
import { QuizModule, SubmitAttempt } from '@gssr/quiz';
import { Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { ServerProcess } from '../journey/server-processes.js';
import { buildStage, type Stage } from '../journey/stage.js';
import { addOpenAttempts, countGraded, type OpenAttempt } from './attempts-stage.js';

/** The worker must have started and be warm before anything is timed. */
const WARM_UP_ATTEMPTS = 200;
const SUBMITTED_AT_ONCE = 8;
const LONGEST_WAIT_MS = 300_000;

@Module({ imports: [QuizModule] })
class SubmittingModule {}

export interface JobFigures {
  /** From the first that is submitted to the last that is graded. */
  attemptsPerSecond: number;
  /** Statements of the worker for an attempt, those of the queue apart. */
  sqlPerAttempt: number;
}

/** Submits attempts at ten questions each, and waits until the real worker has graded them all. */
export async function measureJobs(given: NodeJS.ProcessEnv, attempts: number): Promise<JobFigures> {
  const stage = await buildStage(given);
  const worker = new ServerProcess('worker', { ...stage.environment, WORKER_QUEUES: 'grading' });
  try {
    const imports = [
      PlatformModule.forRoot({ environment: stage.environment, entities: allEntities }),
      SubmittingModule,
    ];
    const app = await NestFactory.createApplicationContext(
      { module: SubmittingModule, imports },
      { logger: false },
    );
    const submit = app.get(SubmitAttempt);
    await gradeAll(stage, submit, await addOpenAttempts(stage, WARM_UP_ATTEMPTS));
    const open = await addOpenAttempts(stage, attempts);
    const before = (await worker.statements()).application;
    const elapsedMs = await gradeAll(stage, submit, open);
    const statements = (await worker.statements()).application - before;
    await app.close();
    return {
      attemptsPerSecond: Number(((1000 * attempts) / elapsedMs).toFixed(1)),
      sqlPerAttempt: Number((statements / attempts).toFixed(2)),
    };
  } finally {
    await worker.stop();
    await stage.close();
  }
}

/** Milliseconds. */
async function gradeAll(stage: Stage, submit: SubmitAttempt, open: readonly OpenAttempt[]): Promise<number> {
  const target = (await countGraded(stage)) + open.length;
  const begun = performance.now();
  const waiting = [...open];
  const submitSome = async () => {
    for (let next = waiting.pop(); next; next = waiting.pop()) await submit.submit(next.id, next.personId);
  };
  await Promise.all(Array.from({ length: SUBMITTED_AT_ONCE }, submitSome));
  while ((await countGraded(stage)) < target) {
    if (performance.now() - begun > LONGEST_WAIT_MS) throw new Error('The worker does not grade.');
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  return performance.now() - begun;
}
