// One step of the preparation: says what it does, shows that it is alive, says how long it took, and if it fails what to do.
import { spawn } from 'node:child_process';
import { projectRoot } from './project-root.mjs';

const TAIL_LINES = 25;
const TERMINAL_TICK_MS = 1_000;
const LOG_TICK_MS = 15_000;
const INTERRUPTED = { SIGINT: 130, SIGTERM: 143, SIGHUP: 129 };

/** A step that failed; the message is complete, a stack would add nothing. */
export class StepError extends Error {}

/** Standard error, so that the output of a command such as `npm run demo` stays its own. */
export const say = (line) => process.stderr.write(`${line}\n`);

export const seconds = (since) => `${((performance.now() - since) / 1_000).toFixed(1)} s`;

/**
 * Runs a program silently under a title. `adviceFor(output)` turns what a failed one said into advice.
 * @throws StepError
 */
export async function runStep({ title, command, args, env = {}, adviceFor }) {
  const start = performance.now();
  const stopTicking = tick(title, start);
  const { exitCode, output } = await run(command, args, env).finally(stopTicking);
  if (exitCode === 0) return say(`${title}: done in ${seconds(start)}`);
  const tail = output.trim().split('\n').slice(-TAIL_LINES).join('\n');
  throw new StepError(`${tail}\n\n${title}: failed after ${seconds(start)}.\n${adviceFor(output)}`);
}

function tick(title, start) {
  const isTerminal = process.stderr.isTTY;
  if (!isTerminal) say(`${title} …`);
  const show = () =>
    isTerminal
      ? process.stderr.write(`\r${title} … ${seconds(start)} `)
      : say(`${title} … ${seconds(start)}`);
  if (isTerminal) show();
  const timer = setInterval(show, isTerminal ? TERMINAL_TICK_MS : LOG_TICK_MS);
  return () => {
    clearInterval(timer);
    if (isTerminal) process.stderr.write('\r\x1b[K');
  };
}

function run(command, args, env) {
  const child = spawn(command, args, {
    cwd: projectRoot,
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
    // npm is a batch file there, which only a shell can run.
    shell: process.platform === 'win32' && command === 'npm',
  });
  let output = '';
  child.stdout.on('data', (chunk) => (output += chunk));
  child.stderr.on('data', (chunk) => (output += chunk));
  const stopForwarding = endWithUs(child);
  return new Promise((resolve) => {
    child.on('error', (error) => resolve({ exitCode: 1, output: `${output}\n${error.message}` }));
    child.on('close', (exitCode) => resolve({ exitCode, output }));
  }).finally(stopForwarding);
}

// A terminal sends Ctrl-C to the child too; `kill` does not.
function endWithUs(child) {
  const listeners = Object.entries(INTERRUPTED).map(([signal, exitCode]) => {
    const listener = () => {
      child.kill(signal);
      say('\nInterrupted. Run the command again: it goes on where it must.');
      process.exit(exitCode);
    };
    process.once(signal, listener);
    return [signal, listener];
  });
  return () => listeners.forEach(([signal, listener]) => process.off(signal, listener));
}
