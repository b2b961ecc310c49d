import type { ShownItem } from '../attempt/attempt.js';
import {
  exact,
  expectedText,
  gradePlayed,
  inVariant,
  optionGrades,
  toNumber,
  type Behaviour,
  type GradeState,
  type OptionGrade,
  type PartGrade,
  type QuestionPayload,
  type RichText,
  type RubricMarks,
} from '../grading/index.js';
import type { ReviewPart } from '../quiz/quiz-rules.js';

/** By which rule an item has its mark: the key, a person, or full credit for everybody who was asked. */
export type MarkSource = 'KEY' | 'PERSON' | 'EVERYBODY';

/** What may be told of one answer. Null stands for what may not be seen, as for what there is not. */
export interface ItemReview {
  state: GradeState | null;
  answered: boolean;
  source: MarkSource | null;
  /** Share of the mark. */
  fraction: number | null;
  /** Points, and the most there are. */
  mark: number | null;
  most: number | null;
  options: OptionReview[];
  parts: PartReview[];
  /** An answer that earns everything, as text. */
  expected: string | null;
  feedback: RichText;
  answerFeedback: RichText;
  /** What the persons who marked it say to the learner. */
  comments: string[];
  /** How a person has marked it, criterion by criterion. */
  rubric: CriterionReview[];
}

export interface OptionReview {
  optionId: string;
  chosen: boolean | null;
  correct: boolean | null;
  feedback: RichText;
}

export interface PartReview {
  id: string;
  state: GradeState | null;
  fraction: number | null;
  given: string | null;
  expected: string | null;
  feedback: RichText;
}

/** A criterion of a rubric, and the level that was chosen for it. */
export interface CriterionReview {
  criterion: RichText;
  level: RichText;
  points: number;
  most: number;
}

type May = ReadonlySet<ReviewPart>;

/** The marks that are stored, explained by the key that gave them. Null before grading, and where nothing may be told. */
export function reviewItem(
  item: ShownItem,
  payload: QuestionPayload,
  behaviour: Behaviour,
  may: May,
): ItemReview | null {
  if (item.state === null || ![...may].some((part) => part !== 'ANSWERS')) return null;
  const question = inVariant(item.gradedBy?.payload ?? payload, item.variant);
  const { answer: grade, parts } = gradePlayed({ ...item, behaviour, payload: question });
  const explained = item.state !== 'NEEDS_MARKING';
  // What one marker said of an answer that everybody got full credit for was never settled.
  const marked = explained && (item.handFraction !== null || item.gradedBy?.credit !== 'FULL');
  return {
    ...markOf(item, item.state, may),
    answered: grade.answered,
    options: optionGrades(grade).map((option) => reviewOption(option, may)),
    parts: parts.flatMap((part) => reviewPart(part, may)),
    expected: may.has('KEY') ? expectedText(question) : null,
    feedback: explained ? told(grade.feedback, may) : null,
    answerFeedback: explained ? told(grade.answerFeedback, may) : null,
    comments: marked && may.has('FEEDBACK') ? item.comments : [],
    rubric: marked && may.has('FEEDBACK') && may.has('MARKS') ? rubricReview(question, item.levels) : [],
  };
}

/** Whether an answer is there, waits or needs no mark is no secret; whether it is right may be one. */
const OPEN: readonly GradeState[] = ['NOT_ANSWERED', 'NEEDS_MARKING', 'NOT_GRADED'];

function markOf({ fraction, weight, gradedBy, handFraction }: ShownItem, state: GradeState, may: May) {
  const most = state === 'NOT_GRADED' ? 0 : toNumber(exact(gradedBy?.weight ?? weight));
  const share = fraction === null || !may.has('MARKS') ? null : Number(fraction);
  const source: MarkSource =
    handFraction !== null ? 'PERSON' : gradedBy?.credit === 'FULL' ? 'EVERYBODY' : 'KEY';
  return {
    state: may.has('CORRECTNESS') || OPEN.includes(state) ? state : null,
    source: may.has('MARKS') || may.has('CORRECTNESS') ? source : null,
    fraction: share,
    mark: share === null ? null : share * most,
    most: may.has('MARKS') ? most : null,
  };
}

export function reviewOption({ optionId, chosen, correct, feedback }: OptionGrade, may: May): OptionReview {
  const known = may.has('KEY') || (chosen && may.has('CORRECTNESS') && may.has('ANSWERS'));
  return {
    optionId,
    chosen: may.has('ANSWERS') ? chosen : null,
    correct: known ? correct : null,
    feedback: may.has('KEY') || (chosen && may.has('ANSWERS')) ? told(feedback, may) : null,
  };
}

/** Without the key only what was given: which other parts there are may be the key, as with places on an image. */
export function reviewPart(
  { id, state, fraction, given, expected, feedback }: PartGrade,
  may: May,
): PartReview[] {
  if (!may.has('KEY') && (given === null || !may.has('ANSWERS'))) return [];
  return [
    {
      id,
      state: may.has('CORRECTNESS') ? state : null,
      fraction: may.has('MARKS') ? toNumber(fraction) : null,
      given: may.has('ANSWERS') ? given : null,
      expected: may.has('KEY') ? expected : null,
      feedback: told(feedback, may),
    },
  ];
}

const told = (feedback: RichText, may: May): RichText => (may.has('FEEDBACK') ? feedback : null);

function rubricReview(question: QuestionPayload, levels: RubricMarks | null): CriterionReview[] {
  if (!levels || !('rubric' in question)) return [];
  return question.rubric.flatMap(({ id, content, levels: offered }) => {
    const level = offered.find((one) => one.id === levels[id]);
    const most = Math.max(...offered.map(({ points }) => Number(points)));
    return level ? [{ criterion: content, level: level.content, points: Number(level.points), most }] : [];
  });
}
