import { Transactions } from '@gssr/platform';
import { Injectable } from '@nestjs/common';
import type { RichText } from '@gssr/course';
import { compare, exact, toNumber, type QuestionPayload, type Rubric } from '../grading/index.js';
import { Questions } from '../question/questions.js';
import { agreementOf, type Agreement, type Pair } from './kappa.js';
import { rubricOf } from './marked-question.js';
import { pairCounts, type PairCount } from './marking-agreement.repository.js';

export interface CriterionAgreement {
  criterionId: string;
  content: RichText;
  agreement: Agreement;
}

export interface QuestionAgreement {
  questionVersionId: string;
  questionKey: string;
  title: string | null;
  payload: QuestionPayload;
  /** Over the whole marks. */
  agreement: Agreement;
  criteria: CriterionAgreement[];
}

export interface QuizAgreement {
  agreement: Agreement;
  questions: QuestionAgreement[];
}

/** How far two markers of the same answer agree. */
@Injectable()
export class MarkingAgreement {
  constructor(
    private readonly transactions: Transactions,
    private readonly questions: Questions,
  ) {}

  /** Over all answers of a quiz that were marked twice. One statement once the process knows the questions. */
  async of(activityId: string): Promise<QuizAgreement> {
    const counts = await pairCounts(this.transactions.single, activityId);
    const ids = [...new Set(counts.map(({ questionVersionId }) => questionVersionId))];
    const payloads = await this.questions.payloads(ids);
    const questions = ids.flatMap((id, index): QuestionAgreement[] => {
      const own = counts.filter(({ questionVersionId }) => questionVersionId === id);
      const payload = payloads[index];
      const [one] = own;
      if (!one || !payload) return [];
      return [
        {
          questionVersionId: id,
          questionKey: one.questionKey,
          title: one.questionTitle,
          payload,
          agreement: agreementOf(own.flatMap(markPairs)),
          criteria: (rubricOf(payload) ?? []).map((criterion) => ({
            criterionId: criterion.id,
            content: criterion.content as RichText,
            agreement: agreementOf(own.flatMap((pair) => levelPairs(criterion, pair))),
          })),
        },
      ];
    });
    return { agreement: agreementOf(counts.flatMap(markPairs)), questions };
  }
}

const markPairs = ({ first, second, count }: PairCount): Pair[] =>
  repeated([toNumber(exact(first.fraction)), toNumber(exact(second.fraction))], count);

/** By the place of the level among the others, the poorest first: equally spaced, whatever points they carry. */
function levelPairs(criterion: Rubric[number], { first, second, count }: PairCount): Pair[] {
  const order = criterion.levels
    .toSorted((one, other) => compare(exact(one.points), exact(other.points)))
    .map(({ id }) => id);
  const placeOf = (levels: Record<string, string>): number => order.indexOf(levels[criterion.id] ?? '');
  return repeated([placeOf(first.levels), placeOf(second.levels)], count);
}

const repeated = (pair: Pair, count: number): Pair[] => Array<Pair>(count).fill(pair);
