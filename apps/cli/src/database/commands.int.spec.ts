import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { SignInDocument, ViewerDocument } from '@gssr/contract';
import type { AcademyClient } from '@gssr/contract/client';
import { newId } from '@gssr/kernel';
import { startTestAcademy, type TestAcademy } from '@gssr/test-support';
import { call, type Called } from '../program/testing/call.js';

let academy: TestAcademy;

beforeAll(async () => {
  academy = await startTestAcademy();
});
afterAll(() => academy.close());

const run = (words: string[], input?: string): Promise<Called> =>
  call(words, { DATABASE_URL: academy.database.url }, input);

const create = (email: string, more: string[] = [], input?: string): Promise<Called> =>
  run(
    ['people', 'create', '--name', 'Ada Lovelace', '--email', email, '--role', 'administrator', ...more],
    input,
  );

async function signIn(email: string, password: string): Promise<AcademyClient | null> {
  const client = academy.stranger();
  const { signIn: result } = await client.execute(SignInDocument, { input: { email, password } });
  return result.__typename === 'SignedIn' ? client : null;
}

const rolesOf = async (client: AcademyClient | null) =>
  (await client?.execute(ViewerDocument, {}))?.viewer?.roles;

describe('people', () => {
  it('creates the first administrator, with a password that is printed once', async () => {
    const { code, out } = await create('Ada@One.example');
    expect(code).toBe(0);
    expect(out).toContain('created administrator ada@one.example');
    const password = /^password: (\S+)$/m.exec(out)?.[1] ?? '';
    expect(password.length).toBeGreaterThanOrEqual(16);
    expect(await rolesOf(await signIn('ada@one.example', password))).toEqual(['ADMINISTRATOR']);
  });

  it('takes a password from standard input and does not print it', async () => {
    const { code, out, err } = await create(
      'ada@two.example',
      ['--password-stdin', '--json'],
      'four unrelated words\n',
    );
    expect(code).toBe(0);
    expect(JSON.parse(out)).toEqual({
      created: { id: expect.any(String), email: 'ada@two.example', roles: ['ADMINISTRATOR'] },
    });
    expect(out + err).not.toContain('four unrelated words');
    expect(await signIn('ada@two.example', 'four unrelated words')).not.toBeNull();
  });

  it.each([
    ['a short password', 'ada@three.example', 'short', 'password'],
    ['a foreign address', 'not an address', 'four unrelated words', 'email'],
  ])('refuses %s and names the field', async (_, email, password, field) => {
    const { code, out, err } = await create(email, ['--password-stdin', '--json'], password);
    expect(code).toBe(1);
    expect(JSON.parse(out)).toMatchObject({ created: null, problems: [{ field }] });
    expect(err).toContain(`${field}: `);
  });

  it('refuses an address that is taken, and says what to do instead', async () => {
    await create('ada@four.example');
    const { code, err } = await create('ADA@four.example');
    expect(code).toBe(1);
    expect(err).toContain('people grant');
  });

  it('grants a role that counts at once for somebody who is signed in', async () => {
    await create('ada@five.example', ['--password-stdin'], 'four unrelated words');
    const client = await signIn('ada@five.example', 'four unrelated words');
    expect(await rolesOf(client)).toEqual(['ADMINISTRATOR']);
    for (const time of ['first', 'second']) {
      expect({ time, ...(await run(['people', 'grant', 'Ada@five.example', 'instructor'])) }).toMatchObject({
        code: 0,
        err: '',
      });
    }
    expect(await rolesOf(client)).toEqual(['ADMINISTRATOR', 'INSTRUCTOR']);
  });

  it('grants nothing to nobody', async () => {
    const { code, err } = await run(['people', 'grant', 'nobody@five.example', 'instructor']);
    expect(code).toBe(1);
    expect(err).toContain('Nobody has an account');
  });
});

describe('jobs', () => {
  const failedJob = async (): Promise<string> => {
    const id = newId();
    await academy.database.query(
      `INSERT INTO dead_job (id, job, job_id, payload, attempts, error_code) VALUES ($1::uuid, 'quiz.grade-attempt', $1::uuid::text, '{"attemptId": "a1"}', 8, 'INTERNAL')`,
      [id],
    );
    return id;
  };

  it('lists what has failed, and says so when nothing has', async () => {
    expect((await run(['jobs', 'list'])).out).toBe('No work has failed.\n');
    const id = await failedJob();
    expect((await run(['jobs', 'list'])).out).toContain(`${id}  quiz.grade-attempt  a1  8 tries  INTERNAL`);
    const { jobs, hasMore } = JSON.parse((await run(['jobs', 'list', '--json'])).out) as {
      jobs: object[];
      hasMore: boolean;
    };
    expect(hasMore).toBe(false);
    expect(jobs).toEqual([
      expect.objectContaining({
        id,
        name: 'quiz.grade-attempt',
        subject: 'a1',
        attempts: 8,
        errorCode: 'INTERNAL',
      }),
    ]);
  });

  it('puts failed work back among the work to do, once', async () => {
    const id = await failedJob();
    expect(await run(['jobs', 'retry', id])).toMatchObject({ code: 0, err: '' });
    expect(await academy.database.query('SELECT job, payload FROM outbox')).toEqual([
      { job: 'quiz.grade-attempt', payload: { attemptId: 'a1' } },
    ]);
    const again = await run(['jobs', 'retry', id, '--json']);
    expect(again.code).toBe(1);
    expect(JSON.parse(again.out)).toEqual({ id, retried: false });
    expect(await academy.database.query('SELECT id FROM outbox')).toHaveLength(1);
  });
});

describe('migrate', () => {
  it('builds an empty database, and then has nothing to do', async () => {
    const name = `empty_${newId().replaceAll('-', '')}`;
    await academy.database.query(`CREATE DATABASE ${name} TEMPLATE template0`);
    const url = new URL(academy.database.url);
    url.pathname = `/${name}`;
    const environment = { DATABASE_URL: url.href };
    try {
      const early = await call(['jobs', 'list'], environment);
      expect(early.code).toBe(1);
      expect(early.err).toContain('npm run cli -- migrate');
      const first = await call(['migrate', '--json'], environment);
      expect(JSON.parse(first.out)).toEqual({
        applied: expect.arrayContaining([expect.stringContaining('Initial')]),
      });
      expect(await call(['migrate'], environment)).toEqual({
        code: 0,
        out: 'The database is up to date.\n',
        err: '',
      });
      expect((await call(['jobs', 'list'], environment)).code).toBe(0);
    } finally {
      await academy.database.query(`DROP DATABASE ${name} WITH (FORCE)`);
    }
  });
});
