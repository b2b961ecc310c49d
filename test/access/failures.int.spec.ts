import type { AcademyClient } from '@gssr/contract/client';
import { eventually, startTestAcademy, type TestAcademy } from '@gssr/test-support';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { ask, codeOf, exchange, type Exchange } from './exchange.js';

const ENROLMENTS = '{ myEnrolments { edges { node { id } } } }';

describe('a failure on our side', () => {
  let academy: TestAcademy;
  let officer: AcademyClient;
  let administrator: AcademyClient;

  beforeAll(async () => {
    academy = await startTestAcademy();
    officer = (await academy.person('OFFICER')).client;
    administrator = (await academy.person('ADMINISTRATOR')).client;
    await ask(officer, '{ viewer { id } }');
    await ask(administrator, '{ viewer { id } }');
  });
  afterAll(() => academy.close());

  const withoutTable = async (table: string, work: () => Promise<void>): Promise<void> => {
    await academy.database.query(`ALTER TABLE ${table} RENAME TO gone_for_a_while`);
    await work().finally(() => academy.database.query(`ALTER TABLE gone_for_a_while RENAME TO ${table}`));
  };

  const expectNothingSaid = ({ errors }: Exchange): void => {
    expect(errors).toEqual([
      {
        message: 'Something went wrong on our side. Nothing you saved is lost. Try again in a minute.',
        path: [expect.stringMatching(/^(myEnrolments|course)$/)],
        locations: [{ line: 1, column: 3 }],
        extensions: { code: 'INTERNAL', requestId: expect.stringMatching(/^[\w-]{8,64}$/) },
      },
    ]);
  };

  it('says nothing about itself but the number under which to look for it', async () => {
    await withoutTable('enrolment', async () => expectNothingSaid(await ask(officer, ENROLMENTS)));
    expect((await ask(officer, ENROLMENTS)).errors).toEqual([]);
  });

  it('is found under the number that the client gave, if it is one', async () => {
    const body = JSON.stringify({ query: ENROLMENTS });
    const under = (requestId: string) =>
      exchange(officer, '/graphql', {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'x-request-id': requestId },
        body,
      });
    await withoutTable('enrolment', async () => {
      expect((await under('support-case-17')).errors[0]?.extensions.requestId).toBe('support-case-17');
      expect((await under('{"level":"forged"}')).errors[0]?.extensions.requestId).toMatch(/^[0-9a-f-]{36}$/);
    });
  });

  it('says as little on plain routes', async () => {
    await withoutTable('certificate', async () => {
      const answer = await exchange(officer, '/certificates/01999999-0000-7000-8000-000000000000.pdf');
      expect(answer.status).toBe(500);
      expect(JSON.parse(answer.text)).toEqual({
        code: 'INTERNAL',
        message: 'Something went wrong on our side. Try again in a minute.',
        requestId: expect.stringMatching(/^[\w-]{8,64}$/),
      });
    });
  });

  it('is no half of a report that looks like the whole', async () => {
    await withoutTable('enrolment', async () => {
      const said = await exchange(administrator, '/reports/completion/T1.csv').catch(() => null);
      expect(said?.status).not.toBe(200);
      expect(said?.text ?? '').not.toMatch(/enrolment|relation|does not exist/);
    });
  });

  it('of the database is noticed by whoever balances the load, and passes', async () => {
    const { pathname } = new URL(academy.database.url);
    const statusOf = async (path: string) => (await exchange(academy.stranger(), path)).status;
    expect(await statusOf('/health/ready')).toBe(200);
    await onServer(`ALTER DATABASE ${pathname.slice(1)} ALLOW_CONNECTIONS false`);
    try {
      await onServer(
        `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '${pathname.slice(1)}'`,
      );
      const ready = await exchange(academy.stranger(), '/health/ready');
      expect({ status: ready.status, text: ready.text }).toEqual({
        status: 503,
        text: JSON.stringify({ status: 'unavailable', reason: 'the database does not answer' }),
      });
      expect(await statusOf('/health/live')).toBe(200);
      expectNothingSaid(await ask(officer, ENROLMENTS));
      expectNothingSaid(await ask(academy.stranger(), '{ course(code: "T1") { version { id } } }'));
    } finally {
      await onServer(`ALTER DATABASE ${pathname.slice(1)} ALLOW_CONNECTIONS true`);
    }
    await eventually(async () => (await statusOf('/health/ready')) === 200);
    expect(codeOf(await ask(officer, ENROLMENTS))).toBeNull();
  });
});

/** Beside the database of the test, on the same server. */
async function onServer(sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: process.env['GSSR_TEST_SERVER'] });
  await client.connect();
  await client.query(sql).finally(() => client.end());
}
