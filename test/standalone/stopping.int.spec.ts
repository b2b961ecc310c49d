import { beforeAll, expect, it } from '@jest/globals';
import { setTimeout as pause } from 'node:timers/promises';
import { describeOnLinux, StandaloneLab } from './standalone-lab.js';
import type { StandaloneProcess } from './standalone-process.js';

const CLEAN = { code: 0, signal: null };

const SERVING = ['standalone', 'worker', 'postmaster'] as const;

describeOnLinux('stopping npm start', () => {
  const lab = StandaloneLab.inThisFile();
  let used = '';

  beforeAll(async () => {
    used = await lab.usedFolder();
  });

  it.each([
    ['SIGINT', 'group'],
    ['SIGINT', 'process'],
    ['SIGTERM', 'process'],
    ['SIGHUP', 'group'],
  ] as const)('leaves nobody behind after %s to its %s', async (signal, whom) => {
    const started = await (await lab.start(used)).ready();
    const kinds = started.processes().map(({ kind }) => kind);
    expect(kinds).toEqual(expect.arrayContaining([...SERVING]));

    started.signal(signal, whom);

    expect(await started.ended).toEqual(CLEAN);
    expect(started.processes()).toEqual([]);
    expect(started.output).toContain('Stopped.');
  });

  it('takes a Ctrl-C that arrives twice, from the terminal and from npm, for one', async () => {
    const started = await (await lab.start(used)).ready();

    started.signal('SIGINT', 'group');
    started.signal('SIGINT');
    started.signal('SIGTERM');

    expect(await started.ended).toEqual(CLEAN);
    expect(started.processes()).toEqual([]);
  });

  it('does not wait for ever when somebody insists', async () => {
    const started = await (await lab.start(used)).ready();
    const worker = await started.pidOf('worker');
    process.kill(worker, 'SIGSTOP');

    started.signal('SIGINT');
    await pause(1_200);
    expect(started.hasEnded).toBe(false);
    started.signal('SIGINT');

    expect(await exitOf(started)).toBe(130);
    process.kill(worker, 'SIGCONT');
    await lab.expectNobodyLeft(used);
  });

  it('goes on when nobody listens to it any more, and can still be stopped', async () => {
    const started = await lab.start(used);
    started.child.stdout?.destroy();
    started.child.stderr?.destroy();
    await started.answers();

    started.signal('SIGINT', 'group');

    expect(await exitOf(started)).toBe(0);
    expect(started.processes()).toEqual([]);
  });
});

/** Without waiting for the ends of its pipes, which the worker holds too. */
const exitOf = async ({ child }: StandaloneProcess): Promise<number | null> => {
  if (child.exitCode === null) await new Promise((resolve) => child.once('exit', resolve));
  return child.exitCode;
};
