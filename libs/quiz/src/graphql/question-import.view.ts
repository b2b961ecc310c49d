import type { RichText } from '@gssr/course';
import {
  pageSize,
  decodeCursor,
  InvalidArgumentError,
  toPage,
  type Page,
  type PageRequest,
} from '@gssr/kernel';
import { as, InvalidInput, NotAvailable } from '@gssr/platform/graphql';
import { Injectable } from '@nestjs/common';
import { answerLinesOf, drawOptionOrder, drawVariant, type QuestionPayload } from '../grading/index.js';
import type { PlannedFate, PlannedQuestion } from '../question-import/plan-import.js';
import type { AppliedOutcome } from '../question-import/question-import.entity.js';
import { QuestionImports, type Applying } from '../question-import/question-imports.js';
import type { ImportSummary } from '../question-import/question-imports.repository.js';
import { questionView } from './question/question-view.js';
import {
  QuestionImportApplied,
  QuestionImportDiscarded,
  type ApplyQuestionImportInput,
  type ApplyQuestionImportResult,
  type DiscardQuestionImportResult,
  type ImportedQuestionType,
  type QuestionImportType,
} from './question-import.types.js';

const MOST_ANSWERS = 50;
/** What the database takes for a number of a question. */
const MOST_NUMBER = 2 ** 31 - 1;

/** Imports as the API shows them. */
@Injectable()
export class QuestionImportView {
  constructor(private readonly imports: QuestionImports) {}

  async byId(id: string): Promise<QuestionImportType | null> {
    const found = await this.imports.byId(id);
    if (!found) return null;
    const { counts, categories } = await this.imports.summary(id);
    return { ...found, counts: countsOf(counts), categories };
  }

  async apply(input: ApplyQuestionImportInput): Promise<typeof ApplyQuestionImportResult> {
    return applied(await this.imports.apply(input.id, input));
  }

  async discard(id: string): Promise<typeof DiscardQuestionImportResult> {
    return (await this.imports.discard(id)) ? as(QuestionImportDiscarded, { id }) : gone();
  }

  async questions(
    { id }: QuestionImportType,
    fate: PlannedFate | null,
    request: PageRequest,
  ): Promise<Page<ImportedQuestionType>> {
    const size = pageSize(request);
    const after = Number(decodeCursor(request.after, 1)?.[0] ?? '0');
    if (!Number.isInteger(after) || Math.abs(after) > MOST_NUMBER)
      throw new InvalidArgumentError('after', 'use an endCursor of this same list.');
    return toPage(
      await this.imports.questions(id, { fate, after, limit: size + 1 }),
      size,
      ({ planned }) => [String(planned.number)],
      ({ planned, applied }) => ({
        ...shown(planned),
        outcome: applied?.outcome ?? null,
        key: applied?.key ?? null,
      }),
    );
  }
}

const shown = ({ item, ...planned }: PlannedQuestion): Omit<ImportedQuestionType, 'outcome' | 'key'> => ({
  ...planned,
  category: [...planned.category],
  messages: [...planned.messages],
  view: item && learnersView(item.payload),
  stem: (item?.payload.stem as RichText | undefined) ?? null,
  answers: item ? linesOf(item.payload).slice(0, MOST_ANSWERS) : [],
});

/** In its first variant, with its options as they stand. */
function learnersView(payload: QuestionPayload): ImportedQuestionType['view'] {
  return questionView(payload, drawVariant(payload, '', 0), drawOptionOrder(payload, '', 0, false));
}

/** Plain words as a paragraph. */
const linesOf = (payload: QuestionPayload): ImportedQuestionType['answers'] =>
  answerLinesOf(payload).map(({ contents, fraction }) => ({
    content: contents.flatMap((content) =>
      typeof content === 'string'
        ? [{ type: 'paragraph' as const, children: [{ type: 'text' as const, text: content }] }]
        : ((content as RichText | undefined) ?? []),
    ),
    fraction,
  }));

const countsOf = (counts: ImportSummary['counts']): QuestionImportType['counts'] => ({
  taken: counts.TAKEN,
  takenWithLosses: counts.TAKEN_WITH_LOSSES,
  refused: counts.REFUSED,
});

function applied(result: Applying): typeof ApplyQuestionImportResult {
  switch (result.kind) {
    case 'applied': {
      const count = (outcome: AppliedOutcome) => result.rows.filter((row) => row.outcome === outcome).length;
      return as(QuestionImportApplied, {
        added: count('ADDED'),
        replaced: count('REPLACED'),
        unchanged: count('UNCHANGED'),
        skipped: count('SKIPPED'),
        refused: count('REFUSED'),
      });
    }
    case 'invalid': {
      const { field, message } = result;
      return as(InvalidInput, {
        code: 'INPUT.INVALID',
        message: 'Some fields need another look.',
        fields: [{ field, code: 'IMPORT.OPTION', message }],
      });
    }
    case 'not-available':
      return gone();
  }
}

const gone = (): NotAvailable =>
  as(NotAvailable, {
    code: 'IMPORT.NOT_AVAILABLE',
    message: 'This import was discarded, or is not there. Upload the file again.',
  });
