import type { BankDraft, BankItemDraft } from './bank-draft.js';
import type { DrawRule, FixedQuestions, QuizContent } from './quiz-content.js';
import { partsOf } from './quiz-content.js';

/** One draw of a quiz: where it stands, and what may be drawn. */
export interface Draw {
  rule: DrawRule;
  /** Index of the quiz's parts. */
  section: number;
  /** From the content of the quiz. */
  path: (string | number)[];
  /** In the order of the bank, or of the author for named questions. */
  candidates: BankItemDraft[];
}

/** All draws of a quiz in the order in which they are asked. */
export const drawsOf = (quiz: QuizContent, bank: BankDraft | undefined): Draw[] =>
  partsOf(quiz).flatMap(({ draw }, section) =>
    draw.map((rule, index) => ({
      rule,
      section,
      path: quiz.sections ? ['sections', section, 'draw', index] : ['draw', index],
      candidates: bank ? candidatesOf(rule, bank) : [],
    })),
  );

export const isFixed = (rule: DrawRule): rule is FixedQuestions => 'questions' in rule;

export const drawCount = (rule: DrawRule): number => (isFixed(rule) ? rule.questions.length : rule.count);

function candidatesOf(rule: DrawRule, { categories }: BankDraft): BankItemDraft[] {
  if (isFixed(rule)) {
    const byKey = new Map(categories.flatMap(({ items }) => items.map((item) => [item.key, item])));
    return rule.questions.flatMap((key) => byKey.get(key) ?? []);
  }
  const { category, tags = [], outcome } = rule;
  return categories
    .filter(({ key }) => category === undefined || key === category)
    .flatMap(({ items }) => items)
    .filter((item) => outcome === undefined || item.outcome === outcome)
    .filter((item) => tags.every((tag) => item.tags.includes(tag)));
}
