// `npm test`: prepares a fresh clone as `npm start` does, then runs the tests; arguments go to Jest.
import { spawn } from 'node:child_process';
import { checkNode } from './check-node.mjs';

checkNode();
const { prepareProject } = await import('./prepare-project.mjs');
const { projectRoot } = await import('./project-root.mjs');
await prepareProject();

// Jest's workers inherit these; docs/adr/0025-tests-share-loaded-modules.md says what they are for.
const node = [
  '--import',
  './test/support/loader/register.mjs',
  '--conditions=source',
  '--enable-source-maps',
  '--disable-warning=ExperimentalWarning',
];
const jest = ['node_modules/jest/bin/jest.js', '--config', 'jest.config.mjs'];
const child = spawn(process.execPath, [...node, ...jest, ...process.argv.slice(2)], {
  cwd: projectRoot,
  stdio: 'inherit',
});
// Ctrl-C reaches Jest from the terminal; a plain kill would leave it running.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
child.on('close', (exitCode, signal) => {
  process.exitCode = exitCode ?? (signal ? 130 : 1);
});
