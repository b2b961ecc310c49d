import { Transactions } from '@gssr/platform';
import { Injectable } from '@nestjs/common';
import { readQuestions, type QuestionAsked } from '../questions-asked.repository.js';
import { inOneSnapshot } from '../scope/in-one-snapshot.js';
import { compareGroups, type GroupComparison } from './compare-groups.js';
import type { ComparedScope, Grouping } from './grouping.js';
import { readGroupOutcomes, type GroupOutcomes } from './strata.repository.js';

export interface ItemDif extends QuestionAsked {
  comparisons: GroupComparison[];
}

export interface DifResult {
  /** The group that the others are compared with: the largest one unless one was named. Null without groups. */
  reference: string | null;
  /** One per question that somebody was asked, by key. Without comparisons where fewer than two groups had five people. */
  items: ItemDif[];
}

/**
 * Differential item functioning: questions on which people of equal ability and different groups do differently. The caller
 * has checked who asks.
 */
@Injectable()
export class DifAnalysis {
  constructor(private readonly transactions: Transactions) {}

  /** `reference`: the group that the others are compared with; null for the largest. */
  async of(scope: ComparedScope, grouping: Grouping, reference: string | null): Promise<DifResult> {
    const { outcomes, asked } = await inOneSnapshot(this.transactions, async (manager) => {
      const outcomes = await readGroupOutcomes(manager, scope, grouping);
      const ids = new Set(outcomes.map(({ questionVersionId }) => questionVersionId));
      return { outcomes, asked: await readQuestions(manager, [...ids]) };
    });
    const against = reference ?? largestOf(outcomes);
    const items = asked.map((question) => {
      const groups = outcomes.filter((outcome) => outcome.questionVersionId === question.questionVersionId);
      return { ...question, comparisons: against === null ? [] : compareGroups(groups, against) };
    });
    return { reference: against, items };
  }
}

/** By the question that most of them were asked; of equals, the first by name. */
function largestOf(outcomes: readonly GroupOutcomes[]): string | null {
  const sorted = outcomes.toSorted((a, b) => b.n - a.n || (a.group < b.group ? -1 : 1));
  return sorted[0]?.group ?? null;
}
