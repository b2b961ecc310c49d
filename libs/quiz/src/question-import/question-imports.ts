import { Drafts, Media, plainText, type RichText } from '@gssr/course';
import { isId, newId, inLanguage, say, type SentenceBook } from '@gssr/kernel';
import { csvOf, FileStorage, Transactions, type Cell } from '@gssr/platform';
import { Injectable } from '@nestjs/common';
import { setImmediate } from 'node:timers/promises';
import type { EntityManager } from 'typeorm';
import type { ImportProblem, QuestionFate, SourceFormat } from '../interchange/index.js';
import { withBank } from '../bank/bank.js';
import { mergeImport, type MergeOptions, type Merged } from './merge-import.js';
import { planImport, type ImportPlan, type PlannedFate, type PlannedQuestion } from './plan-import.js';
import type { AppliedRow, ImportState } from './question-import.entity.js';
import * as repository from './question-imports.repository.js';
import type { ImportedQuestion, ImportSummary, QuestionImport } from './question-imports.repository.js';
import { readInThread } from './read-in-thread.js';

export interface NewImport {
  readonly courseCode: string;
  readonly fileName: string;
  readonly bytes: Uint8Array;
  /** What somebody chose; without it the content decides. */
  readonly format?: SourceFormat;
  readonly personId: string | null;
}

export type Previewing =
  | { kind: 'previewed'; id: string }
  /** Nothing of the file can be used; the problem is a name and what to do. */
  | { kind: 'refused'; problem: ImportProblem }
  | { kind: 'not-available' };

export type Applying =
  | { kind: 'applied'; rows: readonly AppliedRow[] }
  | { kind: 'invalid'; field: string; message: string }
  | { kind: 'not-available' };

/** Files of questions: previewed first, then applied to the draft of a course, or discarded. */
@Injectable()
export class QuestionImports {
  constructor(
    private readonly transactions: Transactions,
    private readonly storage: FileStorage,
    private readonly drafts: Drafts,
    private readonly media: Media,
  ) {}

  /** Reads a file and keeps it with the fate of each of its questions. Nothing of the course changes. */
  async preview({ courseCode, fileName, bytes, format, personId }: NewImport): Promise<Previewing> {
    const reading = await readInThread(bytes, format);
    if (!reading.ok) return { kind: 'refused', problem: reading.problem };
    const { questions, pictures } = await planInPieces(reading.questions);
    return this.transactions.run(async (manager) => {
      const [course] = await manager.query<{ id: string }[]>('SELECT id FROM course WHERE code = $1', [
        courseCode,
      ]);
      if (!course) return { kind: 'not-available' };
      // By their bytes, so that applying finds them; the preview shows them.
      await this.media.keep(manager, pictures, personId);
      const file = await this.storage.put(manager, 'application/octet-stream', Buffer.from(bytes));
      const id = newId();
      await manager.query(
        `INSERT INTO question_import (id, course_id, file_name, format, encoding, file_id, preview, created_by)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
        [
          id,
          course.id,
          fileName.slice(0, LONGEST_NAME),
          reading.format,
          reading.encoding,
          file.id,
          JSON.stringify(questions),
          personId,
        ],
      );
      return { kind: 'previewed', id };
    });
  }

  /** Without its questions. */
  async byId(id: string): Promise<QuestionImport | null> {
    return isId(id) ? repository.findImport(this.transactions.single, id) : null;
  }

  /** How many questions have which fate, and which categories those have that can be taken. */
  summary(id: string): Promise<ImportSummary> {
    return repository.summarise(this.transactions.single, id, MOST_CATEGORIES);
  }

  /** The next questions, in the order of the file. */
  questions(
    id: string,
    page: { fate: PlannedFate | null; after: number; limit: number },
  ): Promise<ImportedQuestion[]> {
    return repository.readQuestions(this.transactions.single, id, page);
  }

  /** Every question of the file. */
  async planned(id: string): Promise<PlannedQuestion[]> {
    return (await repository.readAll(this.transactions.single, id))?.preview ?? [];
  }

  /**
   * Brings the questions into the draft of the course, in one transaction with their pictures and the report. Applied once, it
   * gives the same report again; the same file brought again changes nothing.
   */
  async apply(id: string, options: MergeOptions): Promise<Applying> {
    const found = await this.byId(id);
    if (!found) return { kind: 'not-available' };
    // Read before the lock is taken, because reading is what takes time.
    const plan = await this.readAgain(id, found.format as SourceFormat);
    return this.transactions.run((manager) => this.applyWithin(manager, found, plan, options));
  }

  async discard(id: string): Promise<boolean> {
    if (!isId(id)) return false;
    const [rows] = await this.transactions.single.query<[unknown[], number]>(
      `UPDATE question_import SET state = 'DISCARDED' WHERE id = $1 AND state = 'PREVIEWED' RETURNING id`,
      [id],
    );
    return rows.length > 0;
  }

  /** What became of every question, row by row. Null before the import was applied. */
  async reportCsv(id: string, book: SentenceBook): Promise<string | null> {
    const found = isId(id) ? await repository.readAll(this.transactions.single, id) : null;
    return found?.report ? csvOf(tableOf(found.preview, found.report, book)) : null;
  }

  private async applyWithin(
    manager: EntityManager,
    { id, courseCode }: QuestionImport,
    { questions, pictures }: ImportPlan,
    options: MergeOptions,
  ): Promise<Applying> {
    const [state] = await manager.query<
      { state: ImportState; report: AppliedRow[] | null; createdBy: string | null }[]
    >('SELECT state, report, created_by AS "createdBy" FROM question_import WHERE id = $1 FOR UPDATE', [id]);
    if (state?.report) return { kind: 'applied', rows: state.report };
    if (state?.state !== 'PREVIEWED') return { kind: 'not-available' };
    await this.media.keep(manager, pictures, state.createdBy);
    const applied = await this.drafts.editWithin<Merged | Applying>(manager, courseCode, (draft) => {
      const wrong = problemOf(draft.outcomes, options);
      if (wrong) return { result: wrong };
      const merged = mergeImport(draft, questions, options);
      return { draft: withBank(draft, merged.bank), result: merged };
    });
    if (!applied) return { kind: 'not-available' };
    if ('kind' in applied) return applied;
    await manager.query(
      `UPDATE question_import SET state = 'APPLIED', report = $2, applied_at = now() WHERE id = $1`,
      [id, JSON.stringify(applied.rows)],
    );
    return { kind: 'applied', rows: applied.rows };
  }

  private async readAgain(id: string, format: SourceFormat): Promise<ImportPlan> {
    const [row] = await this.transactions.single.query<{ content: Buffer }[]>(
      'SELECT content FROM stored_file JOIN question_import i ON i.file_id = stored_file.id WHERE i.id = $1',
      [id],
    );
    const reading = await readInThread(new Uint8Array(row?.content ?? []), format);
    if (!reading.ok)
      throw new Error(`The file of import ${id} cannot be read any more: ${reading.problem.code}`);
    return planInPieces(reading.questions);
  }
}

const LONGEST_NAME = 200;
const MOST_CATEGORIES = 500;
const PIECE = 200;

/** Thousands of questions take seconds, in which others want to be answered. */
async function planInPieces(fates: readonly QuestionFate[]): Promise<ImportPlan> {
  const plans: ImportPlan[] = [];
  for (let start = 0; start < fates.length; start += PIECE) {
    plans.push(planImport(fates.slice(start, start + PIECE)));
    await setImmediate();
  }
  return {
    questions: plans.flatMap(({ questions }) => questions),
    pictures: plans.flatMap(({ pictures }) => pictures),
  };
}

function problemOf(
  outcomes: readonly { readonly id: string }[],
  { outcome, categories }: MergeOptions,
): Extract<Applying, { kind: 'invalid' }> | null {
  if (outcome !== null && !outcomes.some(({ id }) => id === outcome))
    return { kind: 'invalid', field: 'outcome', message: 'Choose an outcome of this course.' };
  const strange = categories.find(({ to }) => !/^[a-z0-9]+(-[a-z0-9]+)*$/.test(to) || to.length > 60);
  return strange
    ? { kind: 'invalid', field: 'categories', message: 'Choose a category of the bank, by its key.' }
    : null;
}

function tableOf(preview: readonly PlannedQuestion[], report: readonly AppliedRow[], book: SentenceBook) {
  const byNumber = new Map(report.map((row) => [row.number, row]));
  const rows = preview.map((question): Cell[] => {
    const { outcome = '', key = null, category = null } = byNumber.get(question.number) ?? {};
    return [
      question.number,
      question.line,
      question.name,
      question.kind,
      question.item ? plainText(question.item.payload.stem as RichText).slice(0, 200) : null,
      outcome,
      key,
      category,
      question.messages.map(({ code }) => code).join(' '),
      question.messages.map((message) => inLanguage(message, book)).join(' '),
    ];
  });
  const headings = [
    say`number`,
    say`line`,
    say`name`,
    say`kind`,
    say`question`,
    say`outcome`,
    say`key`,
    say`category`,
    say`codes`,
    say`what to do`,
  ];
  return { name: 'import', columns: headings.map((heading) => inLanguage(heading, book)), rows };
}
