import { compare, exact, kindsMarkedBy } from '../grading/index.js';
import type { BankItemDraft } from './bank-draft.js';
import { isFixed, type Draw } from './draws.js';

/** Questions of which `count` are drawn, each counting `weight`. */
export interface PoolDraft {
  /** Index of the quiz's parts. */
  section: number;
  category: string | null;
  /** A decimal or a ratio. */
  weight: string;
  count: number;
  candidates: BankItemDraft[];
}

/** The pools of a quiz in the order in which they are asked. Of named questions each can count its own mark. */
export const poolsOf = (draws: readonly Draw[]): PoolDraft[] =>
  draws.flatMap((draw) => {
    const { rule, section, candidates } = draw;
    const weight = commonWeight(draw);
    const count = isFixed(rule) ? candidates.length : rule.count;
    const place = { section, category: isFixed(rule) ? null : (rule.category ?? null) };
    return weight === null && isFixed(rule)
      ? candidates.map((item) => ({ ...place, weight: markOf(item), count: 1, candidates: [item] }))
      : [{ ...place, weight: weight ?? '1', count, candidates }];
  });

/** Drawn at random, questions of different marks would make every attempt worth something else: each of them counts 1. */
export const countsOne = (draw: Draw): boolean => !isFixed(draw.rule) && commonWeight(draw) === null;

/** What the quiz says, or else the mark that all questions have which are marked; null where they have different ones. */
function commonWeight({ rule, candidates }: Draw): string | null {
  if (rule.weight !== undefined) return String(rule.weight);
  const [first = '1', ...others] = candidates.filter(isMarked).map(markOf);
  return others.every((mark) => compare(exact(mark), exact(first)) === 0) ? first : null;
}

const markOf = ({ defaultMark = '1' }: BankItemDraft): string => defaultMark;

const UNMARKED: readonly string[] = kindsMarkedBy('NONE');

export const isMarked = ({ payload }: BankItemDraft): boolean => !UNMARKED.includes(payload.kind);
