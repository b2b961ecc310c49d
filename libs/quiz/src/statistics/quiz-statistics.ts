import { plainText, type RichText } from '@gssr/course';
import { Transactions } from '@gssr/platform';
import { Injectable } from '@nestjs/common';
import { randomGuessScore, toNumber, type QuestionPayload } from '../grading/index.js';
import { Questions } from '../question/questions.js';
import { itemFigures } from './item/item-figures.js';
import { readQuestions } from './questions-asked.repository.js';
import { quizFigures } from './quiz/quiz-figures.js';
import type { ItemStatistics, QuizStatisticsResult } from './quiz-statistics-result.js';
import { inOneSnapshot } from './scope/in-one-snapshot.js';
import type { StatisticsScope } from './scope/statistics-scope.js';
import { withoutUncertain } from './small-numbers.js';
import { readSums } from './sums.repository.js';

/** How well a quiz measures. Nobody's name comes with it; the caller has checked who asks. */
@Injectable()
export class QuizStatistics {
  constructor(
    private readonly transactions: Transactions,
    private readonly questions: Questions,
  ) {}

  /** Memory and answer do not grow with the number of attempts. An activity that is no quiz has no attempts. */
  async of(scope: StatisticsScope): Promise<QuizStatisticsResult> {
    const { sums, asked } = await inOneSnapshot(this.transactions, async (manager) => {
      const sums = await readSums(manager, scope);
      const ids = sums.questions.map(({ questionVersionId }) => questionVersionId);
      return { sums, asked: await readQuestions(manager, ids) };
    });
    const { totals, questions, parts } = sums;
    const figures = itemFigures(questions, { n: totals.n, maximum: totals.maximum, parts });
    const byId = new Map(
      questions.map(({ questionVersionId }, index) => [questionVersionId, figures[index]]),
    );
    const payloads = await this.questions.payloads(asked.map(({ questionVersionId }) => questionVersionId));
    const items = asked.flatMap((question, index) => {
      const [item, payload] = [byId.get(question.questionVersionId), payloads[index]];
      return item && payload ? [{ ...question, ...item, ...aboutQuestion(payload) }] : [];
    });
    return { quiz: quizFigures(totals, parts), items, bands: sums.bands };
  }

  /** Without figures that so few attempts cannot support. */
  async reported(scope: StatisticsScope): Promise<QuizStatisticsResult> {
    return withoutUncertain(await this.of(scope));
  }
}

function aboutQuestion(payload: QuestionPayload): Pick<ItemStatistics, 'kind' | 'stem' | 'randomGuessScore'> {
  const score = randomGuessScore(payload);
  return {
    kind: payload.kind,
    stem: plainText(payload.stem as RichText),
    randomGuessScore: score && toNumber(score),
  };
}
