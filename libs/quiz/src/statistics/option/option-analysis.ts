import { Transactions } from '@gssr/platform';
import { Injectable } from '@nestjs/common';
import type { Alternative, QuestionPayload } from '../../grading/index.js';
import { Questions } from '../../question/questions.js';
import { readQuestions, type QuestionAsked } from '../questions-asked.repository.js';
import { inOneSnapshot } from '../scope/in-one-snapshot.js';
import type { StatisticsScope } from '../scope/statistics-scope.js';
import { alternativesOf } from './alternatives.js';
import { readOptionCounts, type OptionCounts } from './option-counts.repository.js';
import { optionShares, perThird, type OptionShare, type PerThird } from './option-shares.js';
import { readCorrectedPayloads, readPoolQuestions } from './pool-questions.repository.js';
import { spotRegionsOf } from './spot-regions.js';

export interface ItemOptions extends QuestionAsked {
  /** Attempts of each third that had the question. */
  asked: PerThird<number>;
  options: OptionShare[];
}

/** What the weak and the strong choose. The caller has checked who asks. */
@Injectable()
export class OptionAnalysis {
  constructor(
    private readonly transactions: Transactions,
    private readonly questions: Questions,
  ) {}

  /** One entry per question that somebody was asked and whose answers can be counted, by key. */
  async of(scope: StatisticsScope): Promise<ItemOptions[]> {
    const payloads = await this.payloads(scope);
    const alternatives = alternativesIn(payloads);
    const regions = [...payloads].flatMap(([id, payload]) => spotRegionsOf(id, payload));
    const countable = [...alternatives.keys()];
    const { counts, asked } = await inOneSnapshot(this.transactions, async (manager) => {
      const counts = await readOptionCounts(manager, scope, countable, regions);
      const ids = counts.map(({ questionVersionId }) => questionVersionId);
      return { counts, asked: await readQuestions(manager, ids) };
    });
    const byId = new Map(counts.map((count) => [count.questionVersionId, count]));
    return asked.flatMap((question) => {
      const count = byId.get(question.questionVersionId);
      const given = alternatives.get(question.questionVersionId);
      return count && given ? [{ ...question, ...sharesOf(count, given) }] : [];
    });
  }

  /** By question version; with the key as it was corrected, when it was. */
  private async payloads(scope: StatisticsScope): Promise<Map<string, QuestionPayload>> {
    const ids = await readPoolQuestions(this.transactions.single, scope);
    const payloads = await this.questions.payloads(ids);
    const corrected = await readCorrectedPayloads(this.transactions.single, scope, ids);
    return new Map(
      ids.flatMap((id, index) => {
        const payload = corrected.get(id) ?? payloads[index];
        return payload ? [[id, payload] as const] : [];
      }),
    );
  }
}

/** Of the questions whose answers can be counted. */
function alternativesIn(payloads: ReadonlyMap<string, QuestionPayload>): Map<string, readonly Alternative[]> {
  const all = [...payloads].map(([id, payload]) => [id, alternativesOf(payload)] as const);
  return new Map(all.filter(([, alternatives]) => alternatives.length > 0));
}

function sharesOf(
  counts: OptionCounts,
  alternatives: readonly Alternative[],
): Pick<ItemOptions, 'asked' | 'options'> {
  const asked = perThird((third) => counts.asked.find((count) => count.third === third)?.n ?? 0);
  return { asked, options: optionShares(alternatives, asked, counts.chosen) };
}
