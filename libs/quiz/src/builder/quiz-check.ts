import { plainText, type ActivityDraft, type CourseDraft, type RichText } from '@gssr/course';
import type { FieldProblem } from '@gssr/kernel';
import { bankOf } from '../bank/bank.js';
import { add, exact, ratio, toNumber, type Exact } from '../grading/index.js';
import {
  drawCount,
  drawsOf,
  isFixed,
  isMarked,
  poolsOf,
  quizFieldProblem,
  validateQuiz,
  type PoolDraft,
  type QuizContent,
} from '../source/index.js';

/** What comes of the settings of a quiz, with the bank as it is. */
export interface QuizCheck {
  /** What keeps the course from being published. */
  problems: FieldProblem[];
  /** What its author should look at. */
  warnings: FieldProblem[];
  /** How many questions it asks. */
  questions: number;
  /** The most points there are. */
  most: number;
  /** In the order in which they are asked. */
  draws: DrawCheck[];
}

export interface DrawCheck {
  /** Index of the quiz's sections, and of the section's draws. */
  section: number;
  index: number;
  /** How many questions of the bank fit. */
  available: number;
  /** The questions that a draw names, those that are there; none for a random draw. */
  named: { key: string; words: string }[];
}

type Draws = ReturnType<typeof drawsOf>;

export function checkQuiz(draft: CourseDraft, activity: ActivityDraft): QuizCheck {
  const quiz = activity.content as QuizContent;
  const draws = drawsOf(quiz, bankOf(draft));
  const found = validateQuiz(activity, draft);
  const told = (severity: string): FieldProblem[] =>
    found
      .filter((problem) => problem.severity === severity)
      .map((problem) => quizFieldProblem(quiz, problem));
  return {
    problems: told('error'),
    warnings: told('warning'),
    questions: draws.reduce((sum, { rule }) => sum + drawCount(rule), 0),
    most: toNumber(poolsOf(draws).map(pointsOf).reduce(add, ratio(0n, 1n))),
    draws: describe(draws),
  };
}

/** What is not marked has no points; a draw of some of its questions is taken to give those that are. */
function pointsOf({ weight, count, candidates }: PoolDraft): Exact {
  const unmarked = candidates.length <= count ? candidates.filter((item) => !isMarked(item)).length : 0;
  return Array<Exact>(count - unmarked)
    .fill(exact(weight))
    .reduce(add, ratio(0n, 1n));
}

const describe = (draws: Draws): DrawCheck[] =>
  draws.map(({ rule, section, path, candidates }) => ({
    section,
    index: Number(path.at(-1)),
    available: candidates.length,
    named: isFixed(rule)
      ? candidates.map(({ key, title, payload }) => ({
          key,
          words: title ?? plainText(payload.stem as RichText),
        }))
      : [],
  }));
