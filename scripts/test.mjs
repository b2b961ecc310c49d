// `npm test`: prepares a fresh clone as `npm start` does, then runs the tests; arguments go to Jest.
import { spawn } from 'node:child_process';
import { checkNode } from './check-node.mjs';

checkNode();
const { prepareProject } = await import('./prepare-project.mjs');
const { projectRoot } = await import('./project-root.mjs');
await prepareProject();

const jest = [
  '--experimental-vm-modules',
  '--disable-warning=ExperimentalWarning',
  'node_modules/jest/bin/jest.js',
];
const child = spawn(process.execPath, [...jest, '--config', 'jest.config.mjs', ...process.argv.slice(2)], {
  cwd: projectRoot,
  stdio: 'inherit',
});
// Ctrl-C reaches Jest from the terminal; a plain kill would leave it running.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
child.on('close', (exitCode, signal) => {
  process.exitCode = exitCode ?? (signal ? 130 : 1);
});
