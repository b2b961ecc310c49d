import { createHash } from 'node:crypto';
import pg from 'pg';

type Query = (this: pg.Client, ...parameters: unknown[]) => unknown;

/** As it comes from the driver: with a promise, a callback or a query object of its own. */
const { query } = pg.Client.prototype as unknown as { query: Query };

/** Statement texts are written in the code, so there are some hundreds of them and the map stays small. */
const names = new Map<string, string>();

/**
 * A connection that has each statement with parameters parsed and planned once: named prepared statements, where the driver
 * would send the text anew each time. A pooler in front must keep sessions, or know prepared statements.
 */
export class PreparingClient extends pg.Client {}

Object.defineProperty(PreparingClient.prototype, 'query', {
  value: function prepareAndQuery(this: pg.Client, ...parameters: unknown[]): unknown {
    const [text, values, ...rest] = parameters;
    const isPlain = typeof text !== 'string' || !Array.isArray(values) || values.length === 0;
    if (isPlain) return query.apply(this, parameters);
    return query.call(this, { name: nameOf(text), text, values }, ...rest);
  },
});

function nameOf(text: string): string {
  const known = names.get(text);
  if (known) return known;
  const name = createHash('sha256').update(text).digest('base64url').slice(0, 22);
  names.set(text, name);
  return name;
}
