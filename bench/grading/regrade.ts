import { allEntities } from '@gssr/api';
import { newId } from '@gssr/kernel';
import { PlatformModule } from '@gssr/platform';
import { QuizModule, Regrades, RunRegrade, StartRegrade, SteerRegrade, type SteerResult } from '@gssr/quiz';
import { Module, type INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { buildStage, type Stage } from '../journey/stage.js';
import { addAttempts, addQuiz, type QuizSize } from './statistics-stage.js';

@Module({ imports: [QuizModule] })
class RegradeModule {}

/** Seconds of each step of one regrade, batch by batch as its jobs do it. */
export interface RegradeSeconds {
  calculate: number;
  apply: number;
  undo: number;
}

/** Gives everybody the whole mark of a question that all were asked, and takes it back. */
export async function measureRegrade(
  environment: NodeJS.ProcessEnv,
  size: QuizSize,
): Promise<RegradeSeconds> {
  const stage = await buildStage(environment);
  try {
    const activityId = await addQuiz(stage, size.items);
    await addAttempts(stage, activityId, size);
    return await timeSteps(stage, activityId);
  } finally {
    await stage.close();
  }
}

async function timeSteps(stage: Stage, activityId: string): Promise<RegradeSeconds> {
  const [question] = await stage.query<{ id: string }>(
    `SELECT v.id FROM question_version v JOIN question q ON q.id = v.question_id WHERE q.key = 'measured-1'`,
  );
  if (!question) throw new Error('The quiz of the measurement has no question.');
  // Nobody may apply what changes an attempt of their own, so whoever regrades has none.
  const regrader = newId();
  await stage.query(
    `INSERT INTO person (id, email, name, password_hash) VALUES ($1, 'regrader@bench.example', 'Regrader', 'none')`,
    [regrader],
  );
  const app = await NestFactory.createApplicationContext(
    {
      module: RegradeModule,
      imports: [
        PlatformModule.forRoot({ environment: stage.environment, entities: allEntities }),
        RegradeModule,
      ],
    },
    { logger: false },
  );
  try {
    return await steps(app, question.id, activityId, regrader);
  } finally {
    await app.close();
  }
}

async function steps(
  app: INestApplicationContext,
  questionVersionId: string,
  activityId: string,
  personId: string,
): Promise<RegradeSeconds> {
  const order = { questionVersionId, activityId, action: 'FULL_CREDIT' as const, change: {} };
  const started = await app.get(StartRegrade).start(personId, { ...order, replacesHandMarks: false });
  if (started.kind !== 'started') throw new Error(`The regrade was not started: ${JSON.stringify(started)}`);
  const { id } = started.regrade;
  const calculate = await untilDone(app, id);
  mustBeDone(await app.get(SteerRegrade).apply(id, personId, 'Measured, not meant.'));
  const apply = await untilDone(app, id);
  mustBeDone(await app.get(SteerRegrade).undo(id, personId, 'Measured, not meant.'));
  return { calculate, apply, undo: await untilDone(app, id) };
}

/** What was refused takes no time; its seconds would be no figure. */
function mustBeDone(steered: SteerResult): void {
  if (steered.kind !== 'done') throw new Error(`The regrade was refused: ${JSON.stringify(steered)}`);
}

async function untilDone(app: INestApplicationContext, id: string): Promise<number> {
  const begun = performance.now();
  for (;;) {
    const regrade = await app.get(Regrades).byId(id);
    if (!regrade || regrade.failedAt)
      throw new Error(`The regrade stopped: ${regrade?.failureCode ?? 'gone'}`);
    const { state, batch } = regrade;
    if (state !== 'CALCULATING' && state !== 'APPLYING' && state !== 'UNDOING')
      return (performance.now() - begun) / 1000;
    await app.get(RunRegrade).run({ regradeId: id, step: state, batch: String(batch) });
  }
}
