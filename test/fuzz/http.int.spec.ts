import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { contentOf } from '../access/database-content.js';
import { exchange, getAddress, PREFLIGHT, type Exchange } from '../access/exchange.js';
import { startBusyAcademy, type BusyAcademy } from './busy-academy.js';
import { fuzzing } from './fuzzing.js';
import { expectClearAnswer } from './judge.js';
import { sendRaw } from './raw-request.js';

const TYPES = [
  ...[
    'application/json',
    'application/json; charset=utf-16',
    'application/graphql-response+json',
    'text/plain',
    'x',
  ],
  ...[
    'application/x-www-form-urlencoded',
    'multipart/form-data; boundary=x',
    'application/octet-stream',
    'text/html; a=b',
  ],
];
const METHODS = ['POST', 'POST', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS', 'QUERY'];
const PATHS = [
  '/graphql',
  '/graphql',
  '/graphql',
  '/graphql/',
  '/verify/x',
  '/certificates/x.pdf',
  '/metrics',
  '/health/ready',
  '/',
];

const deep = (open: string, close: string, depth: number) => open.repeat(depth) + close.repeat(depth);
const ASKING =
  '{"query":"query ($id: ID!) { attempt(id: $id) { id } }","variables":{"id":1e999},"operationName":null,"extensions":{}}';

/** A request that was right and then had a piece cut out, doubled or replaced. */
const damaged = fc
  .tuple(
    fc.nat(ASKING.length),
    fc.nat(20),
    fc.constantFrom('', '{', '"', '\0', '[]', 'null', '\ud83d', '__proto__', '1e400'),
  )
  .map(([at, length, put]) => ASKING.slice(0, at) + put + ASKING.slice(at + length));

const anyJson = fc.json({ maxDepth: 4 });
const members = fc.record(
  {
    query: fc.oneof(fc.string(), fc.jsonValue()),
    variables: fc.jsonValue(),
    operationName: fc.jsonValue(),
    extensions: fc.jsonValue(),
  },
  { requiredKeys: [] },
);

const body = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.uint8Array({ maxLength: 200 }).map((bytes) => Buffer.from(bytes)),
  anyJson,
  damaged,
  members.map((parts) => JSON.stringify(parts)),
  fc.constantFrom(
    deep('[', ']', 50_000),
    deep('{"a":', '}', 20_000),
    '[1]',
    '{}',
    '',
    '\ufeff{}',
    ' '.repeat(300_000),
  ),
);

const query = fc.oneof(
  fc.string(),
  fc.constantFrom(
    '{',
    '{}',
    'subscription { a }',
    '{ a: __typename @skip(if: 3) }',
    '{ ...A } fragment A on Query { ...A }',
  ),
  fc.constantFrom(
    deep('{a', '}', 300),
    '{ attempt(id: [[["x"]]]) { id } }',
    '{ viewer { id } } { viewer { id } }',
    '#',
    '"""',
  ),
);

describe('requests of any kind over HTTP', () => {
  let busy: BusyAcademy;
  let content: Record<string, string>;

  beforeAll(async () => {
    busy = await startBusyAcademy();
    content = await contentOf(busy.academy.database);
  });
  afterAll(() => busy.academy.close());

  const send = (path: string, init: RequestInit = {}): Promise<Exchange> =>
    exchange(busy.administrator.client, path, init);

  const expectNothingWritten = async () => expect(await contentOf(busy.academy.database)).toEqual(content);

  it('are answered clearly, whatever is in their body', async () => {
    const request = fc.record({
      path: fc.constantFrom(...PATHS),
      method: fc.constantFrom(...METHODS),
      type: fc.constantFrom(...TYPES),
      body,
    });
    const property = fc.asyncProperty(request, async ({ path, type, ...init }) =>
      expectClearAnswer(await send(path, { ...init, headers: { 'content-type': type } })),
    );
    await fc.assert(property, fuzzing('bodies', 300));
    await expectNothingWritten();
  }, 600_000);

  it('are answered clearly, whatever they ask by GET', async () => {
    const parameters = fc.record(
      {
        query,
        variables: fc.oneof(anyJson, fc.string()),
        extensions: fc.oneof(anyJson, fc.string()),
        operationName: fc.string(),
      },
      { requiredKeys: [] },
    );
    const property = fc.asyncProperty(parameters, async (given) =>
      expectClearAnswer(await send(getAddress(given as Record<string, string>), { headers: PREFLIGHT })),
    );
    await fc.assert(property, fuzzing('questions by GET', 150));
  }, 600_000);

  const PLACES = [
    '/verify/',
    '/certificates/',
    '/reports/completion/',
    '/reports/quiz-statistics/',
    '/.well-known/',
    '/assets/',
    '/',
  ];
  const PIECES = [
    ...[
      '%',
      '%00',
      'a%00.csv',
      '%E0%A4%A',
      '..%2f..%2fetc%2fpasswd',
      '..',
      '%2e%2e',
      '.pdf',
      '%0d%0aset-cookie:a',
    ],
    ...['x'.repeat(5000), '%F0%9F%92%A9', "'", '%25', '?a=b', '#'],
  ];

  it.each(PLACES)(
    'are answered clearly, whatever they ask for below %s',
    async (place) => {
      const known = fc.constantFrom(...busy.ids);
      const piece = fc.oneof(known, fc.string({ unit: 'binary', maxLength: 30 }).map(encodeURIComponent));
      const expectClear = async (name: string) => {
        for (const accept of ['text/html', 'application/json'])
          expectClearAnswer(await send(`${place}${name}`, { headers: { accept } }));
      };
      for (const name of PIECES) await expectClear(name);
      await fc.assert(fc.asyncProperty(piece, expectClear), fuzzing(`addresses below ${place}`, 15));
      await expectNothingWritten();
    },
    600_000,
  );

  it('are refused when they are enormous, without being read', async () => {
    const answer = await send('/graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: 'x'.repeat(300_000),
    });
    expect(answer.status).toBe(413);
    const announced = await sendRaw(
      busy.academy.url,
      'POST /graphql HTTP/1.1\r\nhost: a\r\ncontent-type: application/json\r\ncontent-length: 9999999999\r\n\r\n{',
    );
    expect(announced).toMatch(/^HTTP\/1\.1 413 /);
  });

  it.each([
    ['is no HTTP', 'hello\r\n\r\n'],
    ['has no end of its header', `GET / HTTP/1.1\r\nx: ${'x'.repeat(20_000)}`],
    ['has a length that is none', 'POST /graphql HTTP/1.1\r\nhost: a\r\ncontent-length: -1\r\n\r\n{}'],
    [
      'has two lengths',
      'POST /graphql HTTP/1.1\r\nhost: a\r\ncontent-length: 2\r\ntransfer-encoding: chunked\r\n\r\n{}',
    ],
    ['has a header that is none', 'GET / HTTP/1.1\r\nhost: a\r\nbad header\r\n\r\n'],
    ['names no host', 'GET / HTTP/1.1\r\n\r\n'],
    ['has NUL in its address', 'GET /\0 HTTP/1.1\r\nhost: a\r\n\r\n'],
  ])('are refused when what comes %s', async (_what, request) => {
    expect(await sendRaw(busy.academy.url, request)).toMatch(/^HTTP\/1\.1 4\d\d /);
    expect((await send('/health/live')).status).toBe(200);
  });

  it.each([
    ['a cookie in pieces', { cookie: 'gssr_session; =; gssr_session=%E0%A4%A; a=b=c; "' }],
    ['thousands of cookies', { cookie: Array.from({ length: 1000 }, (_, i) => `c${i}=1`).join('; ') }],
    ['an address that is none', { 'x-forwarded-for': `${'1.2.3.4, '.repeat(100)}nobody` }],
    ['a request id of any sort', { 'x-request-id': '{"a":1}'.repeat(50) }],
    ['languages and types of any sort', { accept: '*/*;q=x, ,;', 'accept-language': '\t' }],
  ])('are answered although they bring %s', async (_what, headers) => {
    const init = {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: '{"query":"{ viewer { id } }"}',
    };
    expectClearAnswer(await exchange(busy.academy.stranger(), '/graphql', init));
  });
});
