import { describe, expect, it } from '@jest/globals';
import { spawnSync } from 'node:child_process';

const busy = new URL('../support/loader/busy-process.mjs', import.meta.url);
const specs = 'libs/certificate/src/(certificate/add-months|rendering/text-fit).spec';

describe('a test run', () => {
  it('ends when one of its processes is slow to begin', () => {
    const { GSSR_TEST_RUN, TINYPOOL_WORKER_ID, ...inherited } = process.env;
    const { status, signal, stderr } = spawnSync(
      process.execPath,
      [
        ...process.execArgv,
        ...['node_modules/jest/bin/jest.js', '--config', 'jest.config.mjs', '--maxWorkers', '2'],
        ...['--selectProjects', 'unit', '--testPathPatterns', specs],
      ],
      {
        encoding: 'utf8',
        env: { ...inherited, NODE_OPTIONS: `--import ${busy.href}` },
        timeout: 60_000,
        killSignal: 'SIGKILL',
      },
    );
    expect({ status, signal, closing: stderr.match(/^tests: .*/m)?.[0] }).toEqual({
      status: 0,
      signal: null,
      closing: expect.stringMatching(/^tests: [1-9]\d* passed, 0 failed, 0 skipped$/),
    });
  });
});
