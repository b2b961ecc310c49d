import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { call } from '../program/testing/call.js';

const C4 = fileURLToPath(new URL('../../../../curriculum/c4-first-response', import.meta.url));

let folder: string;
let broken: string;

/** C4 with a fault in its bank and another in a lesson. */
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'gssr-check-'));
  broken = join(folder, 'broken');
  await cp(C4, broken, { recursive: true });
  await edit('bank/act.yaml', (text) => text.replace('kind: single-choice', 'kind: single-chioce'));
  await edit('lessons/01-call-taking.md', (text) => `${text}\n<script>alert(1)</script>\n`);
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function edit(file: string, change: (text: string) => string): Promise<void> {
  const path = join(broken, file);
  await writeFile(path, change(await readFile(path, 'utf8')));
}

const lineIn = async (file: string, part: string): Promise<number> =>
  (await readFile(join(broken, file), 'utf8')).split('\n').findIndex((line) => line.includes(part)) + 1;

describe('curriculum check', () => {
  it('finds nothing wrong with C4, by a path from where it was typed', async () => {
    const { code, out, err } = await call(['curriculum', 'check', 'curriculum/c4-first-response']);
    expect([code, out, err]).toEqual([0, 'curriculum/c4-first-response: C4 is fine\n', '']);
  });

  it('names file, line, fault and remedy of everything that is wrong, and fails', async () => {
    const { code, out, err } = await call(['curriculum', 'check', C4, broken]);
    expect(code).toBe(1);
    expect(out).toContain(`${C4}: C4 is fine`);
    expect(out).toMatch(
      new RegExp(`${broken}/bank/act.yaml:${await lineIn('bank/act.yaml', 'chioce')}:\\d+: error: .*kind`),
    );
    expect(out).toMatch(
      new RegExp(
        `${broken}/lessons/01-call-taking.md:${await lineIn('lessons/01-call-taking.md', '<script>')}.*: error: .*HTML`,
      ),
    );
    expect(err).toBe(`Put the errors right first: ${broken}\n`);
  });

  it('says the same as one JSON document', async () => {
    const { code, out } = await call(['curriculum', 'check', '--json', C4, broken]);
    expect(code).toBe(1);
    expect(JSON.parse(out)).toEqual({
      ok: false,
      courses: [
        { folder: C4, code: 'C4', problems: [] },
        {
          folder: broken,
          code: null,
          problems: expect.arrayContaining([
            expect.objectContaining({ file: 'bank/act.yaml', severity: 'error', remedy: expect.any(String) }),
          ]),
        },
      ],
    });
  });

  it('keeps all courses out when one has a fault, and needs no database to say so', async () => {
    const { code, out } = await call(['curriculum', 'import', '--publish', C4, broken], {
      DATABASE_URL: 'postgresql://127.0.0.1:1/x',
    });
    expect(code).toBe(1);
    expect(out).toContain('bank/act.yaml');
  });
});
