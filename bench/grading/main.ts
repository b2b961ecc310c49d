import { writeFile } from 'node:fs/promises';
import { itemsPerSecond } from './engine.js';
import { measureJobs, type JobFigures } from './jobs.js';
import { readOptions } from './options.js';
import { findRedis } from './redis.js';
import { measureRegrade } from './regrade.js';
import { measureStatistics } from './statistics.js';

const ENGINE_SECONDS = 3;
const STATISTICS = { attempts: 100_000, items: 20 };
const REGRADE = { attempts: 10_000, items: 12 };

const options = readOptions();
// Each part fills a database of its own.
const environment = { ...process.env, DATABASE_URL: undefined, REDIS_URL: undefined };

console.log('The engine alone, items a second');
const engine = itemsPerSecond(ENGINE_SECONDS);
console.log(engine);

console.log(`\n${options.attempts} attempts through jobs, from submitting to graded`);
const postgres = await measureJobs(environment, options.attempts);
const redisUrl = await findRedis(process.env['REDIS_URL']);
if (!redisUrl) console.log('Redis is skipped: none answers at REDIS_URL or on this machine.');
const redis = redisUrl && (await measureJobs({ ...environment, REDIS_URL: redisUrl }, options.attempts));
const jobs: Record<string, JobFigures> = { postgres, ...(redis && { redis }) };
console.table(jobs);

console.log(`\nStatistics of ${STATISTICS.attempts} attempts at ${STATISTICS.items} items, milliseconds`);
const statistics = await measureStatistics(environment, STATISTICS);
console.table(statistics);

console.log(`\nA regrade of ${REGRADE.attempts} attempts at ${REGRADE.items} items, seconds`);
const regrade = await measureRegrade(environment, REGRADE);
console.table(regrade);

const figureOf = (figure: keyof JobFigures) =>
  Object.fromEntries(Object.entries(jobs).map(([backend, figures]) => [backend, figures[figure]]));

if (options.jsonFile) {
  const figures = {
    itemsPerSecond: engine,
    attemptsPerSecond: figureOf('attemptsPerSecond'),
    sqlPerAttempt: figureOf('sqlPerAttempt'),
    regrade10kSeconds: Number((regrade.calculate + regrade.apply).toFixed(2)),
    regrade10kSteps: regrade,
    statistics100kSeconds: Math.max(...Object.values(statistics)) / 1000,
    statistics100kMs: statistics,
  };
  await writeFile(options.jsonFile, JSON.stringify(figures, null, 2));
}
