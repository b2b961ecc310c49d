import { PublicCatalogueDocument, RegisterDocument, ViewerDocument } from '@gssr/contract';
import { AcademyClient } from '@gssr/contract/client';
import { describe, expect, it } from '@jest/globals';
import { existsSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { describeOnLinux, StandaloneLab } from './standalone-lab.js';
import type { StandaloneProcess } from './standalone-process.js';

const ROLES = ['officer', 'instructor', 'administrator'];
const credentials = { email: 'meerim@police.example', password: 'four unrelated words' };

const printedOf = (started: StandaloneProcess) => ROLES.map((role) => started.printed(role));

const rolesOf = async (started: StandaloneProcess, role: string): Promise<string[]> => {
  const client = await started.signIn(started.printed(role));
  return (await client.execute(ViewerDocument, {})).viewer?.roles ?? [];
};

describeOnLinux('npm start', () => {
  const lab = StandaloneLab.inThisFile();
  let dataDir = '';

  it('says at its first start where it is and how to sign in, and has the course', async () => {
    dataDir = lab.newFolder();
    const startedAt = performance.now();
    const first = await (await lab.start(dataDir)).ready();
    report('first start', startedAt);

    expect(first.output).toContain(`http://localhost:${first.port}`);
    for (const role of ROLES) expect(await rolesOf(first, role)).toEqual([role.toUpperCase()]);
    const stranger = new AcademyClient(first.url);
    const { catalogue } = await stranger.execute(PublicCatalogueDocument, { first: 10 });
    expect(catalogue.edges.map(({ node }) => node.version.code)).toEqual(['C4']);
    expect((await stranger.fetch('/health/ready')).status).toBe(200);
    const { register } = await stranger.execute(RegisterDocument, {
      input: { name: 'Meerim Asanova', ...credentials },
    });
    expect(register.__typename).toBe('SignedIn');
    expect(await first.stop()).toEqual({ code: 0, signal: null });
  });

  it('keeps everything for the next start, which is quick', async () => {
    const startedAt = performance.now();
    const second = await (await lab.start(dataDir)).ready();
    report('warm start', startedAt);

    expect(second.output).not.toMatch(/Preparing|Brought|Loaded/);
    for (const role of ROLES) expect(await rolesOf(second, role)).toEqual([role.toUpperCase()]);
    await expect(second.signIn(credentials)).resolves.toBeDefined();
    await second.stop();
  });

  describe('the demonstration people', () => {
    const file = 'demonstration.json';

    it('have the passwords that are printed although a start was killed when it made them', async () => {
      const copy = lab.copyOf(dataDir);
      renameSync(join(copy, file), join(copy, `${file}.draft`));

      const started = await (await lab.start(copy)).ready();

      for (const role of ROLES) expect(await rolesOf(started, role)).toEqual([role.toUpperCase()]);
      expect(existsSync(join(copy, file))).toBe(true);
    });

    it('are not offered with passwords that do not work', async () => {
      const copy = lab.copyOf(dataDir);
      rmSync(join(copy, file));

      const started = await (await lab.start(copy)).ready();

      expect(printedOf(started)).toEqual(ROLES.map(() => ({ email: '', password: '' })));
      expect(started.output).toContain(file);
    });
  });
});

/** For whoever reads the log: a machine that does other things at the same time must not fail the test. */
function report(what: string, startedAt: number): void {
  process.stderr.write(`${what}: ready after ${((performance.now() - startedAt) / 1000).toFixed(1)} s\n`);
}
