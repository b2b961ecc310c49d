import { processEnvironment } from '@gssr/platform';
import { text } from 'node:stream/consumers';
import { runCli } from './program/run-cli.js';

const environment = processEnvironment();

process.exitCode = await runCli(process.argv.slice(2), {
  environment,
  // npm changes into the project's folder and says here where it was called.
  workingFolder: environment['INIT_CWD'] || process.cwd(),
  writeResult: (chunk) => void process.stdout.write(chunk),
  writeNote: (chunk) => void process.stderr.write(chunk),
  readInput: () => text(process.stdin),
});
