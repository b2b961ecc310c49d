import { Transactions } from '@gssr/platform';
import { Injectable } from '@nestjs/common';
import type { QuestionKind, QuestionPayload } from '../../grading/index.js';
import { Questions } from '../../question/questions.js';
import { readQuestions, type QuestionAsked } from '../questions-asked.repository.js';
import { inOneSnapshot } from '../scope/in-one-snapshot.js';
import type { StatisticsScope } from '../scope/statistics-scope.js';
import { readOptionCounts, type OptionCounts } from './option-counts.repository.js';
import { optionShares, perThird, type Choices, type OptionShare, type PerThird } from './option-shares.js';

/** Kinds whose answers are `{ options: [ids] }`. */
const CHOICES: readonly QuestionKind[] = ['SINGLE_CHOICE', 'MULTIPLE_CHOICE', 'TRUE_FALSE'];

export interface ItemOptions extends QuestionAsked {
  /** Attempts of each third that had the question. */
  asked: PerThird<number>;
  options: OptionShare[];
}

/** Which options the weak and the strong choose. The caller has checked who asks. */
@Injectable()
export class OptionAnalysis {
  constructor(
    private readonly transactions: Transactions,
    private readonly questions: Questions,
  ) {}

  /** One entry per choice question that somebody was asked, by key. */
  async of(scope: StatisticsScope): Promise<ItemOptions[]> {
    const { counts, asked } = await inOneSnapshot(this.transactions, async (manager) => {
      const counts = await readOptionCounts(manager, scope, CHOICES);
      const ids = counts.map(({ questionVersionId }) => questionVersionId);
      return { counts, asked: await readQuestions(manager, ids) };
    });
    const byId = new Map(counts.map((count) => [count.questionVersionId, count]));
    const payloads = await this.questions.payloads(asked.map(({ questionVersionId }) => questionVersionId));
    return asked.flatMap((question, index) => {
      const [count, payload] = [byId.get(question.questionVersionId), payloads[index]];
      return count && payload && hasOptions(payload) ? [{ ...question, ...sharesOf(count, payload) }] : [];
    });
  }
}

const hasOptions = (payload: QuestionPayload): payload is QuestionPayload & Choices =>
  CHOICES.includes(payload.kind);

function sharesOf(counts: OptionCounts, payload: Choices): Pick<ItemOptions, 'asked' | 'options'> {
  const asked = perThird((third) => counts.asked.find((count) => count.third === third)?.n ?? 0);
  return { asked, options: optionShares(payload, asked, counts.chosen) };
}
