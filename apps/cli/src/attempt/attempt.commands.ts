import type { Command } from 'commander';
import type { Host } from '../program/host.js';
import { addLeaf } from '../program/leaf.js';
import type { Reporter } from '../program/reporter.js';
import { explainAttempt } from './explain-attempt.js';

export function addAttemptCommands(program: Command, host: Host, reporter: Reporter): void {
  const attempt = program.command('attempt').description('Attempts at quizzes.');
  addLeaf(
    attempt,
    'explain',
    'Grade an attempt again from what is stored, and say how each mark came about. Prints keys.',
  )
    .argument('<id>', 'id of the attempt, as its address in the web app ends')
    .addHelpText('after', '\nRefused (exit code 1) when the replay differs from the marks that are stored.')
    .action(reporter.action((id: string) => explainAttempt(host, id)));
}
