import { beforeAll, expect, it } from '@jest/globals';
import { setTimeout as pause } from 'node:timers/promises';
import { describeOnLinux, StandaloneLab } from './standalone-lab.js';

describeOnLinux('stopping npm start before it is ready', () => {
  const lab = StandaloneLab.inThisFile();
  let used = '';

  beforeAll(async () => {
    used = await lab.usedFolder();
  });

  it.each([
    ['Preparing a new database', 'group'],
    ['Preparing a new database', 'process'],
    ['Brought the database up to date', 'group'],
    ['Loaded course', 'process'],
  ] as const)('in a first start, at "%s", by a signal to its %s', async (moment, whom) => {
    const started = await lab.start();
    await started.says(moment);

    started.signal('SIGINT', whom);

    expect(await started.ended).toEqual({ code: 0, signal: null });
    expect(started.output).not.toContain('Ready');
    if (moment !== 'Loaded course') expect(started.output).not.toContain('Loaded course');
    expect(started.errors).toBe('');
    await lab.expectNobodyLeft(started.dataDir);
  });

  it('at any moment of a warm start, without harm to the data', async () => {
    for (const afterMs of [100, 500, 800, 1_100, 1_400]) {
      const started = await lab.start(used);
      await pause(afterMs);
      started.signal('SIGINT', 'group');
      // Before our own code is loaded there is nothing to stop, and the signal itself ends the process.
      expect([
        { code: 0, signal: null },
        { code: null, signal: 'SIGINT' },
      ]).toContainEqual(await started.ended);
      await lab.expectNobodyLeft(used);
    }
    const after = await (await lab.start(used)).ready();
    await expect(after.signIn(after.printed('officer'))).resolves.toBeDefined();
  });
});
