import { describe, expect, it } from '@jest/globals';
import { call } from './testing/call.js';

const NOBODY_THERE = { DATABASE_URL: 'postgresql://gssr:secret-word@127.0.0.1:1/gssr' };

describe('the command line', () => {
  it('says what there is, and what the exit codes mean', async () => {
    const { code, out, err } = await call(['--help']);
    expect([code, err]).toEqual([0, '']);
    for (const command of ['migrate', 'signing-key', 'people', 'curriculum', 'jobs', 'demo'])
      expect(out).toContain(command);
    expect(out).toMatch(/0 {2}done\n {2}1 {2}refused[^]*2 {2}wrong usage[^]*3 {2}the database or the server/);
  });

  it.each([
    ['migrate'],
    ['signing-key'],
    ['people', 'create'],
    ['people', 'grant'],
    ['curriculum', 'check'],
    ['curriculum', 'import'],
    ['curriculum', 'export'],
    ['jobs', 'list'],
    ['jobs', 'retry'],
    ['demo'],
  ])('says how %s %s is used', async (...words) => {
    const { code, out } = await call([...words, '--help']);
    expect(code).toBe(0);
    expect(out).toContain(`Usage: npm run cli -- ${words.join(' ')}`);
    expect(out).toContain('--json');
    expect(out).toContain('Exit codes:');
  });

  it.each([
    [[], 'Usage:'],
    [['fly'], 'unknown command'],
    [['people'], 'Usage:'],
    [['people', 'create', '--name', 'Ada'], '--email'],
    [
      ['people', 'create', '--name', 'Ada', '--email', 'a@b.example', '--role', 'boss'],
      'Allowed choices are',
    ],
    [['people', 'grant', 'ada@b.example'], 'role'],
    [['curriculum', 'check'], 'dir'],
    [['curriculum', 'check', 'no-such-folder'], 'no-such-folder is no folder'],
    [['migrate', 'now'], 'too many arguments'],
    [['jobs', 'retry', '7'], 'no id'],
    [['signing-key', '--loud'], 'unknown option'],
  ])('calls %j wrong usage', async (words, remedy) => {
    const { code, out, err } = await call(words);
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain(remedy);
  });

  it.each([
    [['jobs', 'list']],
    [['migrate']],
    [['people', 'grant', 'ada@b.example', 'instructor']],
    [['curriculum', 'import', 'curriculum/c4-first-response']],
    [['curriculum', 'export', 'C4', 'somewhere']],
  ])('%j says that the database cannot be reached, and no secret', async (words) => {
    const { code, out, err } = await call(words, NOBODY_THERE);
    expect([code, out]).toEqual([3, '']);
    expect(err).toMatch(/ECONNREFUSED.*DATABASE_URL/);
    expect(err).not.toContain('secret-word');
  });

  it('prints one JSON document about a failure', async () => {
    const { code, out, err } = await call(['jobs', 'list', '--json'], NOBODY_THERE);
    expect(code).toBe(3);
    expect(JSON.parse(out)).toEqual({ error: { code: 'CLI.UNREACHABLE', message: err.trim() } });
  });

  it('makes no database where there is none', async () => {
    const { code, err } = await call(['jobs', 'list'], { GSSR_DATA_DIR: '/no-such-folder/data' });
    expect(code).toBe(3);
    expect(err).toMatch(/no database in \/no-such-folder\/data.*migrate/);
  });

  it('names a setting that cannot be used', async () => {
    const { code, err } = await call(['jobs', 'list'], {
      DATABASE_URL: 'mysql://gssr:secret-word@localhost/x',
    });
    expect(code).toBe(2);
    expect(err).toMatch(/DATABASE_URL: must begin with postgresql:/);
    expect(err).not.toContain('secret-word');
  });

  it.each([
    ['http://127.0.0.1:1', 3, 'No academy answers at http://127.0.0.1:1'],
    ['somewhere', 2, 'full address'],
  ])('demo with GSSR_URL=%s starts nothing', async (GSSR_URL, exitCode, message) => {
    const { code, out, err } = await call(['demo'], { GSSR_URL });
    expect([code, out]).toEqual([exitCode, '']);
    expect(err).toContain(message);
  });
});
