import { Command, CommanderError } from 'commander';
import { addAttemptCommands } from '../attempt/attempt.commands.js';
import { addCurriculumCommands } from '../curriculum/curriculum.commands.js';
import { addDemoCommand } from '../demo/demo.command.js';
import { addJobCommands } from '../jobs/jobs.commands.js';
import { addMigrateCommand } from '../database/migrate.command.js';
import { addPeopleCommands } from '../people/people.commands.js';
import { addQuestionCommands } from '../questions/questions.commands.js';
import { addSigningKeyCommand } from '../signing-key/signing-key.command.js';
import { EXIT, EXIT_CODES_HELP, type ExitCode } from './exit-code.js';
import type { Host } from './host.js';
import { Reporter } from './reporter.js';

/** Runs one command. `words` is what stands after the program's name. */
export async function runCli(words: readonly string[], host: Host): Promise<ExitCode> {
  const reporter = new Reporter(host);
  try {
    await programFor(host, reporter).parseAsync([...words], { from: 'user' });
    return reporter.exitCode;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.done : EXIT.usage;
    throw error;
  }
}

function programFor(host: Host, reporter: Reporter): Command {
  const program = new Command('npm run cli --')
    .description('Commands for administrators. Settings come from the environment, see .env.example.')
    .exitOverride()
    .configureOutput({ writeOut: (text) => host.writeResult(text), writeErr: (text) => host.writeNote(text) })
    .showHelpAfterError('(--help after any command says how it is used)')
    .addHelpText('afterAll', EXIT_CODES_HELP);
  addMigrateCommand(program, host, reporter);
  addSigningKeyCommand(program, reporter);
  addPeopleCommands(program, host, reporter);
  addCurriculumCommands(program, host, reporter);
  addQuestionCommands(program, host, reporter);
  addJobCommands(program, host, reporter);
  addAttemptCommands(program, host, reporter);
  addDemoCommand(program, host, reporter);
  return program;
}
