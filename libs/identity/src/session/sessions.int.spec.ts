import { DatabaseListener, Logger, Transactions, type AcademyDataSource } from '@gssr/platform';
import { createTestDatabase, eventually, openDataSource, type TestDatabase } from '@gssr/test-support';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { createHash } from 'node:crypto';
import { PasswordHasher } from '../person/password-hasher.js';
import { People } from '../person/people.js';
import { Sessions } from './sessions.js';

const DAYS = { SESSION_IDLE_DAYS: 7, SESSION_MAX_DAYS: 30 };

describe('sessions', () => {
  let database: TestDatabase;
  let dataSource: AcademyDataSource;
  let transactions: Transactions;
  let personId: string;
  const listeners: DatabaseListener[] = [];

  beforeAll(async () => {
    database = await createTestDatabase();
    dataSource = await openDataSource(database.url);
    transactions = new Transactions(dataSource);
    const people = new People(transactions, new PasswordHasher());
    const created = await people.create({
      name: 'Ana',
      email: 'ana@police.example',
      password: 'four unrelated words',
    });
    personId = created.kind === 'created' ? created.person.id : '';
  });
  beforeEach(() => database.query('DELETE FROM session'));
  afterAll(async () => {
    for (const listener of listeners) await listener.onApplicationShutdown();
    await dataSource.destroy();
    await database.drop();
  });

  /** What one process of the API has: a memory and an ear of its own. */
  const startProcess = async (): Promise<Sessions> => {
    const settings = { DATABASE_URL: database.url, DATABASE_POOL_SIZE: 4 };
    const listener = new DatabaseListener(settings, new Logger({ LOG_LEVEL: 'silent' }));
    listeners.push(listener);
    const sessions = new Sessions(transactions, listener, { REGISTRATION: 'open', ...DAYS });
    await sessions.onModuleInit();
    return sessions;
  };

  /** A session that was last touched as the SQL says, in a process that does not know it yet. */
  const agedSession = async (change: string): Promise<{ token: string; sessions: Sessions }> => {
    const sessions = await startProcess();
    const { token } = await sessions.start(personId);
    await database.query(`UPDATE session SET ${change}`);
    return { token, sessions };
  };

  it('know the person behind a token, and nobody behind any other', async () => {
    const sessions = await startProcess();
    const { token, maxAgeSeconds } = await sessions.start(personId);
    expect(maxAgeSeconds).toBe(30 * 86_400);
    expect(await sessions.authenticate(token)).toMatchObject({
      viewer: { id: personId, roles: ['OFFICER'] },
      renewed: null,
    });
    for (const other of ['', 'x', token.slice(1), `${token}x`, token.toUpperCase(), "' OR true --"]) {
      expect(await sessions.authenticate(other)).toBeNull();
    }
  });

  it('keep the hash of the token and never the token', async () => {
    const { token } = await (await startProcess()).start(personId);
    const [row] = await database.query<{ hash: string; content: string }>(
      `SELECT encode(token_hash, 'hex') AS hash, row_to_json(session)::text AS content FROM session`,
    );
    expect(row?.hash).toBe(createHash('sha256').update(token).digest('hex'));
    expect(row?.content).not.toContain(token);
    expect(Buffer.from(token, 'base64url')).toHaveLength(32);
  });

  it.each([
    [
      'idle for less than the days allowed',
      `last_seen_at = now() - interval '7 days' + interval '1 minute'`,
      true,
    ],
    ['idle for longer', `last_seen_at = now() - interval '7 days'`, false],
    [
      'old, but not too old',
      `created_at = now() - interval '29 days', expires_at = now() + interval '1 minute'`,
      true,
    ],
    ['at its absolute end, however busy', `expires_at = now(), last_seen_at = now()`, false],
  ])('of a person that is %s', async (_name, change, alive) => {
    const { token, sessions } = await agedSession(change);
    expect((await sessions.authenticate(token)) !== null).toBe(alive);
  });

  it('are kept alive by being used', async () => {
    const { token, sessions } = await agedSession(`last_seen_at = now() - interval '6 days'`);
    await sessions.authenticate(token);
    const [row] = await database.query<{ fresh: boolean }>(
      `SELECT last_seen_at > now() - interval '1 minute' AS fresh FROM session`,
    );
    expect(row?.fresh).toBe(true);
  });

  it('get a new token after a day, and honour the old one for 60 seconds', async () => {
    const { token, sessions } = await agedSession(
      `rotated_at = now() - interval '25 hours', expires_at = now() + interval '1 day'`,
    );
    const renewed = (await sessions.authenticate(token))?.renewed;
    expect(renewed?.token).not.toBe(token);
    expect(renewed?.maxAgeSeconds).toBeLessThanOrEqual(86_400);
    expect(await (await startProcess()).authenticate(token)).toMatchObject({
      viewer: { id: personId },
      renewed: null,
    });
    await database.query(`UPDATE session SET rotated_at = now() - interval '61 seconds'`);
    expect(await (await startProcess()).authenticate(token)).toBeNull();
    expect(await (await startProcess()).authenticate(renewed?.token ?? '')).toMatchObject({ renewed: null });
  });

  it('are renewed once by requests that arrive together, and let in all of them', async () => {
    // With a connection at hand for each of them, or they would come one after the other.
    await Promise.all(Array.from({ length: 8 }, () => dataSource.query('SELECT pg_sleep(0.02)')));
    const processes = [await startProcess(), await startProcess(), await startProcess()];
    for (let round = 0; round < 5; round += 1) {
      await database.query('DELETE FROM session');
      const { token } = await agedSession(`rotated_at = now() - interval '25 hours'`);
      const arriving = [...processes, ...processes];
      const answers = await Promise.all(arriving.map((process) => process.authenticate(token)));
      expect(answers.map((answer) => answer?.viewer.id)).toEqual(arriving.map(() => personId));
      expect(answers.filter((answer) => answer?.renewed)).toHaveLength(1);
    }
  });

  it('end at once in the process that ended them, and in every other one', async () => {
    const [here, there] = [await startProcess(), await startProcess()];
    const { token } = await here.start(personId);
    await Promise.all([here.authenticate(token), there.authenticate(token)]);
    await here.end(token);
    expect(await here.authenticate(token)).toBeNull();
    await eventually(
      async () => (await there.authenticate(token)) === null,
      2000,
      'the other process to hear of it',
    );
    expect(await database.query('SELECT FROM session')).toEqual([]);
  });

  it('end under their old token as well, while that is honoured', async () => {
    const { token, sessions } = await agedSession(`rotated_at = now() - interval '25 hours'`);
    const renewed = (await sessions.authenticate(token))?.renewed?.token ?? '';
    await sessions.authenticate(renewed);
    await sessions.end(token);
    await eventually(
      async () => (await sessions.authenticate(renewed)) === null,
      2000,
      'the new token to be refused',
    );
  });

  it('show new roles at once in every process that is told', async () => {
    const [here, there] = [await startProcess(), await startProcess()];
    const { token } = await here.start(personId);
    await there.authenticate(token);
    await database.query(`INSERT INTO person_role (person_id, role) VALUES ($1, 'INSTRUCTOR')`, [personId]);
    await here.forgetPerson(personId);
    await eventually(
      async () => (await there.authenticate(token))?.viewer.roles.includes('INSTRUCTOR'),
      2000,
    );
    await database.query(`DELETE FROM person_role WHERE role = 'INSTRUCTOR'`);
  });

  it('are told apart for counting only when this process has found them good', async () => {
    const [here, there] = [await startProcess(), await startProcess()];
    const { token } = await here.start(personId);
    await there.authenticate('made up');
    await there.authenticate(token);
    expect(there.knownKey('made up')).toBeNull();
    expect(here.knownKey(token)).toBeNull();
    expect(there.knownKey(token)).toEqual(expect.not.stringContaining(token));
    await there.end(token);
    expect(there.knownKey(token)).toBeNull();
  });
});
