import { EXPORT_FORMATS, type ExportFormat } from '@gssr/quiz';
import { Option, type Command } from 'commander';
import type { Host } from '../program/host.js';
import { addLeaf } from '../program/leaf.js';
import type { Reporter } from '../program/reporter.js';
import { exportQuestions } from './export-questions.js';
import { importQuestionFile } from './import-question-file.js';

export function addQuestionCommands(program: Command, host: Host, reporter: Reporter): void {
  const questions = program
    .command('questions')
    .description('Questions of a bank as files of other platforms.');
  addLeaf(
    questions,
    'import',
    'Say what a file of questions (Moodle XML, GIFT, Aiken, CSV, QTI) would bring into the draft of a course.',
  )
    .argument('<file>', 'the file')
    .requiredOption('--course <code>', 'code of the course, for example C4')
    .option('--apply', 'bring them into the draft; the same file again changes nothing')
    .option('--outcome <id>', 'outcome of the course that new questions ask about')
    .addOption(
      new Option('--existing <what>', 'what to do with questions that are there already')
        .choices(['skip', 'replace', 'new'])
        .default('skip'),
    )
    .action(
      reporter.action(
        (file: string, options: { course: string; apply?: boolean; outcome?: string; existing: string }) =>
          importQuestionFile(host, file, options),
      ),
    );
  addLeaf(
    questions,
    'export',
    'Write the questions of a course as a file, and say what the format cannot carry.',
  )
    .argument('<file>', 'where to write')
    .requiredOption('--course <code>', 'code of the course, for example C4')
    .addOption(
      new Option('--format <format>', 'format of the file').choices(EXPORT_FORMATS).makeOptionMandatory(),
    )
    .action(
      reporter.action((file: string, options: { course: string; format: ExportFormat }) =>
        exportQuestions(host, file, options),
      ),
    );
}
