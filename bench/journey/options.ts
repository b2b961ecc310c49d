import { parseArgs } from 'node:util';

export interface BenchOptions {
  concurrency: number[];
  /** Of one window. */
  seconds: number;
  /** Where the figures go as JSON; null for the table alone. */
  jsonFile: string | null;
}

const HELP = `npm run bench:journey -- [options]

Virtual officers take a generated course of six lessons and a quiz of ten, over HTTP, on this machine.
Nothing set: an embedded PostgreSQL of its own, the queue in it. With DATABASE_URL and REDIS_URL: those (the database
that DATABASE_URL names must be empty; it is filled and left filled).

  --concurrency 1,8,32   officers at once, one window each
  --seconds 30           length of a window
  --json FILE            write the figures as JSON too
`;

/** Reads the command line; prints the help and ends when asked to. */
export function readOptions(): BenchOptions {
  const { values } = parseArgs({
    options: {
      concurrency: { type: 'string', default: '1,8,32' },
      seconds: { type: 'string', default: '30' },
      json: { type: 'string' },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) {
    process.stdout.write(HELP);
    process.exit(0);
  }
  return {
    concurrency: values.concurrency.split(',').map(Number),
    seconds: Number(values.seconds),
    jsonFile: values.json ?? null,
  };
}
