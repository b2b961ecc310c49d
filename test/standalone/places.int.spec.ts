import { expect, it } from '@jest/globals';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { describeOnLinux, StandaloneLab } from './standalone-lab.js';

const places = {
  'with blanks, quotes and letters of other alphabets': ['данные школы', "О'Нил & მონაცემები (2)"],
  'longer than the name of a socket may be': Array.from({ length: 6 }, (_, level) => `${level}`.repeat(60)),
};

describeOnLinux('npm start works in a data folder', () => {
  const lab = StandaloneLab.inThisFile();

  it.each(Object.entries(places))('%s', async (_, names) => {
    const dataDir = join(lab.newFolder(), ...names);
    mkdirSync(join(dataDir, '..'), { recursive: true });

    for (const visit of ['first', 'second']) {
      const started = await (await lab.start(dataDir)).ready();
      await expect(started.signIn(started.printed('instructor'))).resolves.toBeDefined();
      expect({ visit, ...(await started.stop()) }).toEqual({ visit, code: 0, signal: null });
      await lab.expectNobodyLeft(dataDir);
    }
  });
});
