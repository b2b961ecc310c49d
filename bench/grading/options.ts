import { parseArgs } from 'node:util';

export interface GradingBenchOptions {
  /** That go through jobs on each backend. */
  attempts: number;
  /** Where the figures go as JSON; null for the tables alone. */
  jsonFile: string | null;
}

const HELP = `npm run bench:grading -- [options]

How fast questions are graded and statistics are computed, on this machine: the engine alone, attempts through jobs with the
queue in PostgreSQL and in Redis, and the statistics of 100,000 attempts. Each part has an embedded PostgreSQL of its own;
the Redis is the one that REDIS_URL names, or that of this machine when there is one.

  --attempts 2000   that go through jobs on each backend
  --json FILE       write the figures as JSON too
`;

/** Reads the command line; prints the help and ends when asked to. */
export function readOptions(): GradingBenchOptions {
  const { values } = parseArgs({
    options: {
      attempts: { type: 'string', default: '2000' },
      json: { type: 'string' },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) {
    process.stdout.write(HELP);
    process.exit(0);
  }
  return { attempts: Number(values.attempts), jsonFile: values.json ?? null };
}
