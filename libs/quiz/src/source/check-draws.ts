import { say, type Said } from '@gssr/kernel';
import {
  canonicalJson,
  errorAt,
  repeatedIndices,
  type CourseDraft,
  type DraftProblem,
  keyName,
  warningAt,
} from '@gssr/course';
import { drawQuestions, exact, PoolTooSmallError } from '../grading/index.js';
import type { BankDraft } from './bank-draft.js';
import { drawCount, isFixed, type Draw } from './draws.js';
import { countsOne, isMarked, poolsOf } from './pools.js';
import type { RandomDraw } from './quiz-content.js';

/** What is wrong with the draws of a quiz. Paths start at its content. */
export function drawProblems(
  draws: readonly Draw[],
  bank: BankDraft | undefined,
  course: CourseDraft,
): DraftProblem[] {
  if (draws.length === 0)
    return [
      errorAt(['draw'], 'The quiz asks nothing.', say`Say in ${keyName('draw')} which questions it asks.`),
    ];
  const single = [
    ...repeated(draws),
    ...draws.flatMap((draw) => [...unknown(draw, bank, course), ...weightProblems(draw)]),
  ];
  const counts = single.length > 0 ? [] : draws.flatMap(tooMany);
  const alone = [...single, ...counts];
  return alone.length > 0 ? alone : [...together(draws), ...weightless(draws), ...differentMarks(draws)];
}

function repeated(draws: readonly Draw[]): DraftProblem[] {
  const alike = draws.map(({ section, rule }) =>
    canonicalJson([section, isFixed(rule) ? rule : { ...rule, count: 0 }]),
  );
  const draws2 = repeatedIndices(alike).flatMap((index) => draws[index] ?? []);
  return [
    ...draws2.map(({ rule, path }) =>
      errorAt(
        path,
        isFixed(rule) ? 'These questions are named twice.' : say`${begunWith(rule)} is drawn from twice.`,
        'Add the counts up in one.',
      ),
    ),
    ...namedTwice(draws),
  ];
}

function namedTwice(draws: readonly Draw[]): DraftProblem[] {
  const named = draws.flatMap(({ rule, path }) =>
    isFixed(rule) ? rule.questions.map((key, index) => ({ key, path: [...path, 'questions', index] })) : [],
  );
  return repeatedIndices(named.map(({ key }) => key)).map((index) =>
    errorAt(
      named[index]?.path ?? [],
      say`The question "${String(named[index]?.key)}" is asked already.`,
      'Name it once.',
    ),
  );
}

function unknown(draw: Draw, bank: BankDraft | undefined, course: CourseDraft): DraftProblem[] {
  const { rule, path } = draw;
  if (isFixed(rule)) return unknownQuestions(rule.questions, draw);
  if (rule.category === undefined && rule.outcome === undefined && !rule.tags?.length)
    return [
      errorAt(
        path,
        'The draw does not say from what.',
        say`Name a ${keyName('category')}, ${keyName('tags')}, an ${keyName('outcome')} or ${keyName('questions')}.`,
      ),
    ];
  const problems: DraftProblem[] = [];
  if (rule.category !== undefined && !bank?.categories.some(({ key }) => key === rule.category))
    problems.push(
      errorAt(
        [...path, 'category'],
        say`The bank has no category "${rule.category}".`,
        say`Write the file in bank/, or use the ${keyName('category')} of one that is there.`,
      ),
    );
  if (rule.outcome !== undefined && !course.outcomes.some(({ id }) => id === rule.outcome))
    problems.push(
      errorAt(
        [...path, 'outcome'],
        say`The course has no outcome "${rule.outcome}".`,
        say`Use one of: ${course.outcomes.map(({ id }) => id).join(', ')}.`,
      ),
    );
  return [...problems, ...unknownTags(rule, path, bank)];
}

function unknownTags(
  { tags = [] }: RandomDraw,
  path: Draw['path'],
  bank: BankDraft | undefined,
): DraftProblem[] {
  const known = new Set(
    bank?.categories.flatMap(({ items }) => items.flatMap((item): string[] => item.tags)),
  );
  return tags.flatMap((tag, index) =>
    known.has(tag)
      ? []
      : [
          errorAt(
            [...path, 'tags', index],
            say`No question of the bank has the tag "${tag}".`,
            'Correct it, or add it to the questions.',
          ),
        ],
  );
}

function unknownQuestions(keys: readonly string[], { path, candidates }: Draw): DraftProblem[] {
  const known = new Set(candidates.map(({ key }) => key));
  return keys.flatMap((key, index) =>
    known.has(key)
      ? []
      : [
          errorAt(
            [...path, 'questions', index],
            say`The bank has no question "${key}".`,
            say`Use the ${keyName('key')} of one that is there.`,
          ),
        ],
  );
}

function tooMany({ rule, path, candidates }: Draw): DraftProblem[] {
  if (isFixed(rule) || rule.count <= candidates.length) return [];
  const message = say`The quiz draws ${rule.count} items from ${phrase(rule)}, which has ${candidates.length}.`;
  return [errorAt([...path, 'count'], message, 'Draw fewer, or write more items.')];
}

/** No question is asked twice, so draws that overlap may have too few between them. */
function together(draws: readonly Draw[]): DraftProblem[] {
  const pools = draws.map(({ rule, candidates }) => ({
    ids: candidates.map(({ key }) => key),
    count: drawCount(rule),
  }));
  try {
    drawQuestions(pools, '');
    return [];
  } catch (error) {
    if (!(error instanceof PoolTooSmallError)) throw error;
    const message = say`Other draws of this quiz need the same questions: ${error.available} are left of the ${error.wanted} to draw here.`;
    return [errorAt(draws[error.pool]?.path ?? [], message, 'Draw fewer, or write more items.')];
  }
}

const DECIMALS = /^\d+(\.\d{1,4})?$/;

function weightProblems({ rule, path }: Draw): DraftProblem[] {
  if (rule.weight === undefined || DECIMALS.test(String(rule.weight))) return [];
  const message = say`${keyName('weight')} is ${rule.weight}.`;
  return [errorAt([...path, 'weight'], message, 'Write a number from 0 to 1000 with at most four decimals.')];
}

const weightless = (draws: readonly Draw[]): DraftProblem[] =>
  poolsOf(draws).some(({ weight, candidates }) => exact(weight).numerator > 0n && candidates.some(isMarked))
    ? []
    : [
        errorAt(
          ['draw'],
          'Nothing in this quiz is marked.',
          say`Give a question that is marked a ${keyName('weight')} over 0.`,
        ),
      ];

const differentMarks = (draws: readonly Draw[]): DraftProblem[] =>
  draws
    .filter(countsOne)
    .map(({ path }) =>
      warningAt(
        [...path, 'weight'],
        'The questions of this draw have different marks, so each of them counts 1: otherwise attempts would differ in what they are worth.',
        say`Write what each counts in ${keyName('weight')}, or draw questions with the same mark.`,
      ),
    );

const phrase = (rule: RandomDraw): Said => {
  const { category, tags = [], outcome } = rule;
  if (isCategoryAlone(rule)) return say`"${rule.category}"`;
  const parts = [
    ...(category === undefined ? [] : [say`the category "${category}"`]),
    ...tags.map((tag) => say`the tag "${tag}"`),
    ...(outcome === undefined ? [] : [say`the outcome ${outcome}`]),
  ];
  return parts.reduce((before, part) => say`${before} with ${part}`);
};

const begunWith = (rule: RandomDraw): Said =>
  isCategoryAlone(rule) ? say`The category "${rule.category}"` : phrase(rule);

const isCategoryAlone = (rule: RandomDraw): rule is RandomDraw & { category: string } =>
  rule.category !== undefined && (rule.tags ?? []).length === 0 && rule.outcome === undefined;
