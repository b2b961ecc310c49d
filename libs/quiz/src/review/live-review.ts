import {
  expectedText,
  exact,
  gradePlayed,
  liveOf,
  one,
  optionGrades,
  toNumber,
  type Exact,
  type Live,
  type OptionGrade,
  type PartGrade,
  type Phase,
  type Played,
  type RichText,
  type Try,
} from '../grading/index.js';
import type { ReviewPart, ReviewRule } from '../quiz/quiz-rules.js';
import { reviewOption, reviewPart, type ItemReview } from './item-review.js';

/** Where a question stands while its attempt is open, with what may be told of it. */
export interface LiveReview {
  phase: Phase;
  mayCheck: boolean;
  triesLeft: number | null;
  hint: RichText;
  rightParts: number | null;
  /** Of the answer that was checked; null before, and while its learner tries again. */
  result: ItemReview | null;
}

/** Until a question is finished only what belongs to the answer itself is told, so that another try is still one. */
const WHILE_OPEN: readonly ReviewPart[] = ['ANSWERS', 'CORRECTNESS'];

/**
 * What a check tells. That the quiz checks at once says that right or wrong and the feedback on what was answered are told;
 * the marks, the key and the explanation follow the review rule as after submission, and not before the question is finished.
 */
export function reviewLive(played: Played, weight: string, rule: ReviewRule): LiveReview {
  const live = liveOf(played);
  const { phase, mayCheck, triesLeft, rightParts } = live;
  return {
    phase,
    mayCheck,
    triesLeft,
    hint: live.hint?.content ?? null,
    rightParts,
    result: reviewChecked(played, live, weight, rule),
  };
}

function reviewChecked(played: Played, live: Live, weight: string, rule: ReviewRule): ItemReview | null {
  const { checked, phase } = live;
  if (!checked) return null;
  const finished = phase === 'FINISHED';
  if (played.fullCredit) return forEverybody(checked, weight, rule);
  const graded = gradePlayed({ ...played, response: checked.response });
  const may = new Set([...WHILE_OPEN, ...(finished ? rule.afterSubmission : [])]);
  const { grade } = checked;
  return {
    ...(phase === 'CHECKED' ? noMarks : marksSoFar(graded.mark.fraction, weight, rule)),
    state: grade.state,
    answered: true,
    source: 'KEY',
    options: optionsTold(phase, optionGrades(grade), may),
    parts: partsTold(phase, graded.parts, may),
    expected: may.has('KEY') ? expectedText(played.payload) : null,
    feedback: may.has('FEEDBACK') ? grade.feedback : null,
    answerFeedback: grade.answerFeedback,
    comments: [],
    rubric: [],
  };
}

/** The key was given up, so nothing of it is taught. */
const forEverybody = ({ grade }: Try, weight: string, rule: ReviewRule): ItemReview => ({
  ...marksSoFar(one, weight, rule),
  ...{ state: 'RIGHT', answered: true, source: 'EVERYBODY' },
  options: optionGrades(grade).map((option) => ({ ...option, correct: null, feedback: null })),
  ...{ parts: [], expected: null, feedback: null, answerFeedback: null, comments: [], rubric: [] },
});

/**
 * While another try is left nothing tells several chosen options apart: whoever ticked all of them would hold the key. What is
 * said of a single one belongs to the answer.
 */
function optionsTold(phase: Phase, options: readonly OptionGrade[], may: ReadonlySet<ReviewPart>) {
  if (phase !== 'FINISHED') return betweenTries(options);
  return options.map((option) => ({
    ...reviewOption(option, may),
    feedback: option.chosen || (may.has('KEY') && may.has('FEEDBACK')) ? option.feedback : null,
  }));
}

function betweenTries(options: readonly OptionGrade[]) {
  const isOne = options.filter(({ chosen }) => chosen).length === 1;
  return options.map(({ optionId, chosen, feedback }) => ({
    ...{ optionId, chosen, correct: null },
    feedback: isOne && chosen ? feedback : null,
  }));
}

/** Which parts are right would say half of the key to who has another try; the hint says how many, where its author wants. */
const partsTold = (phase: Phase, parts: readonly PartGrade[], may: ReadonlySet<ReviewPart>) =>
  phase === 'FINISHED' ? parts.flatMap((part) => reviewPart(part, may)) : [];

const noMarks = { fraction: null, mark: null, most: null };

/** What the question earned by what was checked, where the quiz shows marks. */
function marksSoFar(fraction: Exact | null, weight: string, rule: ReviewRule) {
  if (!rule.afterSubmission.includes('MARKS')) return noMarks;
  const most = toNumber(exact(weight));
  const share = fraction && toNumber(fraction);
  return { fraction: share, mark: share === null ? null : share * most, most };
}
