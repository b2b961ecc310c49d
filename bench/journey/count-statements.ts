// Loaded into the server's processes with --import: counts the SQL statements that they send, the queue's own apart.
// BEGIN and COMMIT count, since each is a round trip like any other.
import pg from 'pg';

export interface StatementCounts {
  application: number;
  queue: number;
}

const counts: StatementCounts = { application: 0, queue: 0 };

type Query = (this: pg.Client, ...parameters: unknown[]) => unknown;
const prototype = pg.Client.prototype as unknown as { query: Query };
const send = prototype.query;

prototype.query = function countAndSend(this: pg.Client, ...parameters) {
  const options = (this as unknown as { connectionParameters: { application_name?: string } })
    .connectionParameters;
  counts[options.application_name === 'gssr-queue' ? 'queue' : 'application'] += 1;
  return send.apply(this, parameters);
};

process.on('message', (message) => {
  if (message === 'statements') process.send?.(counts);
});
process.channel?.unref();
