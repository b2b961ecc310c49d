import { allEntities } from '@gssr/api';
import { PlatformModule } from '@gssr/platform';
import { OptionAnalysis, QuizDif, QuizModule, QuizStatistics, type StatisticsScope } from '@gssr/quiz';
import { Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { buildStage } from '../journey/stage.js';
import { addAttempts, addQuiz, type QuizSize } from './statistics-stage.js';

const RUNS = 3;

@Module({ imports: [QuizModule] })
class StatisticsModule {}

/** Milliseconds of the slowest of several runs, by what was computed. */
export type StatisticsTimes = Record<string, number>;

/** Fills a database of its own with attempts and times the statistics of all of them. */
export async function measureStatistics(given: NodeJS.ProcessEnv, size: QuizSize): Promise<StatisticsTimes> {
  const stage = await buildStage(given);
  try {
    const activityId = await addQuiz(stage, size.items);
    await addAttempts(stage, activityId, size);
    return await timeAll(stage.environment, activityId);
  } finally {
    await stage.close();
  }
}

async function timeAll(environment: Record<string, string>, activityId: string): Promise<StatisticsTimes> {
  const imports = [PlatformModule.forRoot({ environment, entities: allEntities }), StatisticsModule];
  const app = await NestFactory.createApplicationContext(
    { module: StatisticsModule, imports },
    { logger: false },
  );
  const statistics = app.get(QuizStatistics);
  const options = app.get(OptionAnalysis);
  const scope: StatisticsScope = {
    activityId,
    attempts: 'all',
    versions: 'this',
    from: null,
    to: null,
    except: null,
  };
  const times = {
    'all attempts': await slowest(() => statistics.of(scope)),
    'first attempts': await slowest(() => statistics.of({ ...scope, attempts: 'first' })),
    'best attempts': await slowest(() => statistics.of({ ...scope, attempts: 'highest' })),
    'options by thirds': await slowest(() => options.of(scope)),
    'differences between halves': await slowest(() => app.get(QuizDif).by('HALF', scope)),
  };
  await app.close();
  return times;
}

async function slowest(work: () => Promise<unknown>): Promise<number> {
  let worst = 0;
  for (let run = 0; run < RUNS; run += 1) {
    const begun = performance.now();
    await work();
    worst = Math.max(worst, performance.now() - begun);
  }
  return Math.round(worst);
}
