import { createApi } from '@gssr/api';
import { Sessions } from '@gssr/identity';
import { startTestAcademy, type TestAcademy } from '@gssr/test-support';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { ask, codeOf, exchange } from './exchange.js';

const ELSEWHERE = '203.0.113.9';
const TOKEN = 'a token of some length';

describe('doors beside GraphQL', () => {
  let academy: TestAcademy;
  /** Behind https, with a token for metrics and a small share of requests. */
  let guarded: NestFastifyApplication;

  beforeAll(async () => {
    academy = await startTestAcademy();
    guarded = await createApi({
      ...academy.environment,
      GSSR_PUBLIC_URL: 'https://academy.test',
      METRICS_TOKEN: TOKEN,
      RATE_LIMIT_PER_MINUTE: '20',
    });
    await guarded.listen(0, '127.0.0.1');
  });
  afterAll(async () => {
    await guarded.close();
    await academy.close();
  });

  describe('metrics', () => {
    const statusOf = async (api: NestFastifyApplication, remoteAddress: string, headers = {}) =>
      (await api.inject({ method: 'GET', url: '/metrics', remoteAddress, headers })).statusCode;

    it('without a token are read on this machine, and not through a proxy on it', async () => {
      expect(await statusOf(academy.api, '127.0.0.1')).toBe(200);
      expect(await statusOf(academy.api, '::1')).toBe(200);
      expect(await statusOf(academy.api, ELSEWHERE)).toBe(404);
      expect(await statusOf(academy.api, '127.0.0.1', { 'x-forwarded-for': ELSEWHERE })).toBe(404);
    });

    it('with a token are read by whoever has it, from anywhere', async () => {
      expect(await statusOf(guarded, ELSEWHERE, { authorization: `Bearer ${TOKEN}` })).toBe(200);
      for (const authorization of ['', TOKEN, `Bearer ${TOKEN}x`, 'Bearer', `bearer ${TOKEN}`]) {
        expect(await statusOf(guarded, '127.0.0.1', { authorization })).toBe(404);
      }
    });

    it('name operations of ours and nobody', async () => {
      const { client, viewer } = await academy.person('OFFICER', 'Metric Person');
      await ask(client, 'query MadeUpName { viewer { id } }');
      await ask(client, 'query MadeUpName { madeUpField }');
      const { text } = await exchange(academy.stranger(), '/metrics');
      expect(text).toContain('operation="viewer"');
      for (const secret of ['MadeUp', 'madeUp', viewer.id, viewer.email, viewer.name])
        expect(text).not.toContain(secret);
    });
  });

  it.each(['/', '/graphql', '/verify/x', '/health/live', '/certificates/x.pdf'])(
    'tell the browser at %s to be careful',
    async (path) => {
      const { headers } = await academy.stranger().fetch(path, { headers: { accept: 'text/html' } });
      const policy = headers.get('content-security-policy') ?? '';
      expect(policy).toContain("default-src 'self'");
      expect(policy).toContain("frame-ancestors 'none'");
      expect(policy).toContain("object-src 'none'");
      expect(policy).not.toMatch(/script-src|unsafe-eval|\*/);
      expect(headers.get('x-content-type-options')).toBe('nosniff');
      expect(headers.get('referrer-policy')).toBe('same-origin');
      expect(headers.get('x-powered-by')).toBeNull();
      expect(headers.get('strict-transport-security')).toBeNull();
    },
  );

  it('insist on encryption where the academy has it', async () => {
    const { headers } = await guarded.inject({ method: 'GET', url: '/health/live' });
    expect(headers['strict-transport-security']).toMatch(/^max-age=\d{8}/);
  });

  it('say of errors what GraphQL would', async () => {
    const wanted: [string, number, string][] = [
      ['/certificates/x.pdf', 401, 'ACCESS.SIGN_IN_REQUIRED'],
      ['/nothing/here', 404, 'REQUEST.NOT_FOUND'],
      ['/verify/a%00b', 400, 'REQUEST.INVALID_ARGUMENT'],
    ];
    for (const [path, status, code] of wanted) {
      const response = await academy.stranger().fetch(path, { headers: { accept: 'application/json' } });
      expect({ status: response.status, body: await response.json() }).toEqual({
        status,
        body: { code, message: expect.stringMatching(/\.$/) },
      });
    }
  });

  describe('limits', () => {
    const statusOf = async (headers: Record<string, string>) =>
      (
        await guarded.inject({
          method: 'GET',
          url: '/.well-known/jwks.json',
          remoteAddress: '127.0.0.1',
          headers,
        })
      ).statusCode;

    const untilRefused = async (headers: () => Record<string, string>): Promise<number> => {
      for (let answered = 0; answered <= 25; answered += 1)
        if ((await statusOf(headers())) === 429) return answered;
      return Infinity;
    };

    it('hold for one address, whatever cookie it makes up', async () => {
      let number = 0;
      const madeUp = () => ({
        'x-forwarded-for': '203.0.113.50',
        cookie: `gssr_session=made-up-${(number += 1)}`,
      });
      expect(await untilRefused(madeUp)).toBe(20);
      expect(await statusOf({ 'x-forwarded-for': '203.0.113.51' })).toBe(200);
    });

    it('say so by a code, a sentence and when to come back', async () => {
      const from = { 'x-forwarded-for': '203.0.113.52' };
      await untilRefused(() => from);
      const response = await guarded.inject({
        method: 'POST',
        url: '/graphql',
        remoteAddress: '127.0.0.1',
        headers: from,
      });
      expect(response.statusCode).toBe(429);
      expect(response.json()).toEqual({
        code: 'ACCESS.TOO_MANY_REQUESTS',
        message: expect.stringMatching(/Wait/),
      });
      expect(Number(response.headers['retry-after'])).toBeGreaterThan(0);
    });

    it('count people of one address apart once they are signed in', async () => {
      const from = { 'x-forwarded-for': '203.0.113.53' };
      const { viewer } = await academy.person();
      const { token } = await academy.api.get(Sessions).start(viewer.id);
      const headers = { ...from, cookie: `gssr_session=${token}` };
      await guarded.inject({
        method: 'GET',
        url: '/certificates/x.pdf',
        remoteAddress: '127.0.0.1',
        headers,
      });
      await untilRefused(() => from);
      expect(await statusOf(from)).toBe(429);
      expect(await untilRefused(() => headers)).toBe(20);
    });

    it('leave health checks alone', async () => {
      const from = { 'x-forwarded-for': '203.0.113.54' };
      await untilRefused(() => from);
      const health = await guarded.inject({
        method: 'GET',
        url: '/health/live',
        remoteAddress: '127.0.0.1',
        headers: from,
      });
      expect(health.statusCode).toBe(200);
    });

    it('keep verification codes from being guessed, by page or by GraphQL', async () => {
      const headers = { accept: 'application/json', 'x-forwarded-for': '203.0.113.55' };
      const client = academy.stranger();
      for (let tries = 0; tries < 60; tries += 1) await client.fetch(`/verify/${tries}`, { headers });
      expect((await client.fetch('/verify/x', { headers })).status).toBe(429);
      const body = JSON.stringify({ query: '{ verifyCertificate(code: "x") { status } }' });
      const asked = { method: 'POST', headers: { ...headers, 'content-type': 'application/json' }, body };
      expect(codeOf(await exchange(client, '/graphql', asked))).toBe('ACCESS.TOO_MANY_ATTEMPTS');
    });
  });
});
