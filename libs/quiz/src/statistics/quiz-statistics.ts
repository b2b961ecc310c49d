import { Transactions } from '@gssr/platform';
import { Injectable } from '@nestjs/common';
import { randomGuessScore, toNumber } from '../grading/index.js';
import { Questions } from '../question/questions.js';
import { itemFigures, type ItemFigures } from './item/item-figures.js';
import { readQuestions, type QuestionAsked } from './questions-asked.repository.js';
import { quizFigures, type QuizFigures } from './quiz/quiz-figures.js';
import { inOneSnapshot } from './scope/in-one-snapshot.js';
import type { StatisticsScope } from './scope/statistics-scope.js';
import { readSums } from './sums.repository.js';

export interface ItemStatistics extends QuestionAsked, ItemFigures {
  /** Mean share of the mark of a blind guess; null where that means nothing. */
  randomGuessScore: number | null;
}

export interface QuizStatisticsResult {
  quiz: QuizFigures;
  /** One per question version that somebody was asked, by key. */
  items: ItemStatistics[];
}

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
    const guesses = await this.guessesOf(asked);
    const items = asked.flatMap((question, index) => {
      const item = byId.get(question.questionVersionId);
      return item ? [{ ...question, ...item, randomGuessScore: guesses[index] ?? null }] : [];
    });
    return { quiz: quizFigures(totals, parts), items };
  }

  private async guessesOf(asked: readonly QuestionAsked[]): Promise<(number | null)[]> {
    const payloads = await this.questions.payloads(asked.map(({ questionVersionId }) => questionVersionId));
    return payloads.map((payload) => {
      const score = randomGuessScore(payload);
      return score && toNumber(score);
    });
  }
}
