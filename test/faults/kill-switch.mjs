// Preloaded (node --import) into a real worker or API. FAULT_PLAN says for each of some requests after how many of its SQL
// statements, jobs that follow from it included, it must not come any further: {"<request id>": {"statement": 3, "moment":
// "before"}}. As soon as every one of them stands still at its place, the process kills itself with SIGKILL: one death
// that is as many deaths as there are requests. A statement of null holds nobody up. The outbox relay, which serves no
// single request, has the id "relay". The statements go to FAULT_LOG, one JSON text a line.
import { AsyncLocalStorage } from 'node:async_hooks';
import { appendFileSync } from 'node:fs';
import { Server } from 'node:http';
import pg from 'pg';

const { FAULT_PLAN, FAULT_LOG } = process.env;
const plan = new Map(Object.entries(JSON.parse(FAULT_PLAN)).map(([id, fate]) => [id, { ...fate, seen: 0 }]));
const relaying = new WeakSet();
const requestIds = new AsyncLocalStorage();
let awaited = [...plan.values()].filter(({ statement }) => statement !== null).length;

function requestOf(client, sql) {
  if (sql.startsWith('DELETE FROM outbox')) relaying.add(client);
  if (!relaying.has(client)) return requestIds.getStore();
  if (sql === 'COMMIT' || sql === 'ROLLBACK') relaying.delete(client);
  return 'relay';
}

const never = () => new Promise(() => undefined);

function standStill() {
  awaited -= 1;
  if (awaited === 0) process.kill(process.pid, 'SIGKILL');
  return never();
}

const { query } = pg.Client.prototype;

pg.Client.prototype.query = function countedQuery(...args) {
  const sql = String(args[0].text ?? args[0]);
  const fate = plan.get(requestOf(this, sql));
  if (!fate) return query.apply(this, args);
  fate.seen += 1;
  // Its death is only waiting for that of the others.
  if (fate.statement !== null && fate.seen > fate.statement) return never();
  appendFileSync(FAULT_LOG, `${JSON.stringify(sql)}\n`);
  if (fate.seen !== fate.statement) return query.apply(this, args);
  return fate.moment === 'before' ? standStill() : query.apply(this, args).then(standStill, standStill);
};

const { emit } = Server.prototype;

Server.prototype.emit = function emitUnderId(event, request, ...rest) {
  const send = () => emit.call(this, event, request, ...rest);
  return event === 'request' ? requestIds.run(request.headers['x-request-id'], send) : send();
};

// Only now: the platform keeps the query function that it finds when it is loaded.
const { JobHandlers } = await import('@gssr/platform/jobs');
const { get } = JobHandlers.prototype;

JobHandlers.prototype.get = function getUnderId(name) {
  const handle = get.call(this, name);
  return (payload, context) => requestIds.run(context.requestId, () => handle(payload, context));
};
