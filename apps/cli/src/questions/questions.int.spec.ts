import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { publishTestCourse, startTestAcademy, type TestAcademy } from '@gssr/test-support';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { call, type Called } from '../program/testing/call.js';

const GIFT = `$CATEGORY: $course$/top/Calls

::First words::What do you ask first? {=Are you safe? ~What is your name?}

::Sketch::Draw what you saw. {=%200%broken}
`;

describe('questions as files', () => {
  let academy: TestAcademy;
  let folder: string;

  beforeAll(async () => {
    academy = await startTestAcademy();
    await publishTestCourse(academy.api, { code: 'CLI', bank: 3, draw: 1 });
    folder = await mkdtemp(join(tmpdir(), 'questions-'));
    await writeFile(join(folder, 'calls.gift'), GIFT);
  });
  afterAll(async () => {
    await rm(folder, { recursive: true });
    await academy.close();
  });

  const run = (...words: string[]): Promise<Called> =>
    call(['questions', ...words], { DATABASE_URL: academy.database.url });
  const file = (name: string): string => join(folder, name);
  const json = ({ out }: Called) => JSON.parse(out) as Record<string, unknown>;

  it('are previewed without changing anything', async () => {
    const { code, out } = await run('import', file('calls.gift'), '--course', 'CLI');
    expect([code, out]).toEqual([
      0,
      expect.stringMatching(/1\. TAKEN SINGLE_CHOICE First words\n2\. REFUSED/),
    ]);
    const exported = json(
      await run('export', file('a.gift'), '--course', 'CLI', '--format', 'gift', '--json'),
    );
    expect(exported).toMatchObject({ count: 3 });
  });

  it('are brought into the draft, once', async () => {
    const apply = () =>
      run('import', file('calls.gift'), '--course', 'CLI', '--outcome', 'O1', '--apply', '--json');
    const outcomes = async () =>
      (json(await apply())['rows'] as { outcome: string; key: string | null }[]).map(({ outcome, key }) => [
        outcome,
        key,
      ]);
    expect(await outcomes()).toEqual([
      ['ADDED', 'first-words'],
      ['REFUSED', null],
    ]);
    expect(await outcomes()).toEqual([
      ['UNCHANGED', 'first-words'],
      ['REFUSED', null],
    ]);
  });

  it('leave as a file, and what it cannot carry is said', async () => {
    const { code, out } = await run('export', file('bank.xml'), '--course', 'CLI', '--format', 'moodle-xml');
    expect([code, out]).toEqual([0, expect.stringContaining('CLI: 4 questions written to')]);
    expect(await readFile(file('bank.xml'), 'utf8')).toContain('<idnumber>first-words</idnumber>');
  });

  it.each([
    [
      'a course that is not there',
      ['import', 'calls.gift', '--course', 'NONE'],
      1,
      /There is no course NONE/,
    ],
    ['a file that is not there', ['import', 'none.gift', '--course', 'CLI'], 2, /no file that can be read/],
    [
      'an outcome that is not there',
      ['import', 'calls.gift', '--course', 'CLI', '--apply', '--outcome', 'O9'],
      2,
      /outcome/,
    ],
    ['no course at all', ['import', 'calls.gift'], 2, /--course/],
    ['a format that is not there', ['export', 'x', '--course', 'CLI', '--format', 'word'], 2, /moodle-xml/],
  ])('refuse %s by name', async (_, [command = '', name = '', ...more], expected, words) => {
    const { code, out, err } = await run(command, file(name), ...more);
    expect(code).toBe(expected);
    expect(out + err).toMatch(words);
  });

  it('refuse a hostile file by name, and change nothing', async () => {
    await writeFile(
      file('bomb.xml'),
      '<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]><quiz>&a;</quiz>',
    );
    const { code, out, err } = await run('import', file('bomb.xml'), '--course', 'CLI', '--apply');
    expect(code).toBe(1);
    expect(out + err).toMatch(/declares an entity outside the file/);
  });
});
