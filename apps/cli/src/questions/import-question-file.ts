import { AppError } from '@gssr/kernel';
import { QuestionImports } from '@gssr/quiz';
import { readFile } from 'node:fs/promises';
import { basename, resolve } from 'node:path';
import { withAcademy } from '../database/with-academy.js';
import { UsageError } from '../program/failures.js';
import type { Host } from '../program/host.js';
import type { Report } from '../program/reporter.js';

interface Options {
  readonly course: string;
  readonly apply?: boolean;
  readonly outcome?: string;
  readonly existing: string;
}

const EXISTING = { skip: 'SKIP', replace: 'REPLACE', new: 'NEW' } as const;

/** Previews a file of questions, and applies it when asked to. */
export async function importQuestionFile(host: Host, file: string, options: Options): Promise<Report> {
  const bytes = await readFile(resolve(host.workingFolder, file)).catch(() => {
    throw new UsageError(`${file} is no file that can be read.`);
  });
  return withAcademy(host, async (app) => {
    const imports = app.get(QuestionImports);
    const previewed = await imports.preview({
      courseCode: options.course,
      fileName: basename(file),
      bytes: new Uint8Array(bytes),
      personId: null,
    });
    if (previewed.kind === 'refused') throw new AppError(previewed.problem.code, previewed.problem.message);
    if (previewed.kind === 'not-available') throw noCourse(options.course);
    return options.apply ? applied(imports, previewed.id, options) : preview(imports, previewed.id);
  });
}

async function preview(imports: QuestionImports, id: string): Promise<Report> {
  const found = await imports.byId(id);
  const questions = await imports.planned(id);
  await imports.discard(id);
  const lines = questions.map(({ number, fate, kind, name, messages }) =>
    [`${number}. ${fate} ${kind ?? '-'} ${name}`, ...messages.map(({ message }) => `   ${message}`)].join(
      '\n',
    ),
  );
  const data = {
    format: found?.format,
    questions: questions.map(({ number, line, name, kind, category, fate, messages }) => ({
      number,
      line,
      name,
      kind,
      category,
      fate,
      messages: messages.map(({ code, message, line: at }) => ({ code, message, line: at })),
    })),
  };
  return { lines, data, notes: ['Nothing was changed. Add --apply to bring them into the draft.'] };
}

async function applied(imports: QuestionImports, id: string, options: Options): Promise<Report> {
  const onExisting = EXISTING[options.existing as keyof typeof EXISTING];
  const result = await imports.apply(id, {
    onExisting,
    skip: [],
    outcome: options.outcome ?? null,
    categories: [],
  });
  if (result.kind === 'invalid') throw new UsageError(`${result.field}: ${result.message}`);
  if (result.kind === 'not-available') throw noCourse(options.course);
  const lines = result.rows.map(
    ({ number, outcome, key, category }) =>
      `${number}. ${outcome}${key === null ? '' : ` ${category}/${key}`}`,
  );
  return { lines, data: { id, rows: result.rows } };
}

const noCourse = (code: string): AppError =>
  new AppError('CURRICULUM.NO_COURSE', `There is no course ${code}. Codes are written as in course.yaml.`);
