import type { CourseDraft } from '@gssr/course';
import { arrangeItems, drawAttempt } from '../attempt/draw-attempt.js';
import type { AttemptStep } from '../attempt/attempt.js';
import { marksOf } from '../attempt/attempt-marks.js';
import { bankOf } from '../bank/bank.js';
import {
  asksCertainty,
  inVariant,
  isChecked,
  LEAST_CERTAIN,
  liveOf,
  MOST_CERTAIN,
  parseResponse,
  withoutWrong,
  type Played,
  type QuestionPayload,
} from '../grading/index.js';
import { divideIntoForms } from '../publishing/parallel-forms.js';
import type { QuizSettings } from '../quiz/quiz-settings.js';
import { reviewItem, type ItemReview } from '../review/item-review.js';
import { reviewLive, type LiveReview } from '../review/live-review.js';
import { reviewParts } from '../review/review-parts.js';
import { drawsOf, poolsOf, rulesOf, type QuizContent } from '../source/index.js';

/** What somebody who tries a quiz out has done at one of its questions. */
export interface TriedAnswer {
  position: number;
  /** Null: what the last step left. */
  response: unknown;
  certainty: number | null;
  /** The buttons that were pressed, oldest first. A try again has no response: it follows from the check before. */
  steps: Pick<AttemptStep, 'action' | 'response' | 'certainty'>[];
}

/** A quiz as a learner would get it. Nothing of it is stored. */
export interface QuizPreview {
  settings: QuizSettings;
  items: PreviewedItem[];
  /** Once it is finished; null while a person would have to mark some of it. */
  result: { score: number; passed: boolean } | null;
}

export interface PreviewedItem {
  position: number;
  section: number;
  page: number;
  payload: QuestionPayload;
  variant: string | null;
  optionOrder: string[];
  response: unknown;
  certainty: number | null;
  asksCertainty: boolean;
  /** Null once the quiz is finished, and where it checks nothing before. */
  live: LiveReview | null;
  /** What a learner could look at at once. Null before the quiz is finished. */
  result: ItemReview | null;
}

/**
 * The quiz of a draft that has no problems, drawn by `seed` and answered as far as it was tried. Pure. An answer that does not
 * fit its question counts for none.
 */
export function previewQuiz(
  draft: CourseDraft,
  quiz: QuizContent,
  seed: string,
  tried: readonly TriedAnswer[],
  finished: boolean,
): QuizPreview {
  const settings = settingsOf(draft, quiz);
  const items = drawItems(draft, settings, seed).map((item) => withAnswer(item, settings, tried));
  return finished
    ? graded(settings, items)
    : { settings, items: items.map((item) => live(item, settings)), result: null };
}

type DrawnItem = ReturnType<typeof drawItems>[number];
type AnsweredItem = DrawnItem & { response: unknown; certainty: number | null; steps: AttemptStep[] };

/** The pools as publishing makes them, of keys. Without figures, forms are divided by the keys alone. */
function settingsOf(draft: CourseDraft, quiz: QuizContent): QuizSettings {
  const pools = poolsOf(drawsOf(quiz, bankOf(draft))).map(({ section, weight, count, candidates }) => ({
    ...{ section, weight, drawCount: count },
    questionVersionIds: ofForm(
      candidates.map(({ key }) => key),
      quiz,
    ),
  }));
  return { ...rulesOf(quiz), activityId: '', passMark: quiz.passMark, pools };
}

function ofForm(keys: string[], { form }: QuizContent): string[] {
  if (!form) return keys;
  const { a, b } = divideIntoForms(keys.map((key) => ({ key, facility: null })));
  return form.side === 'A' ? a : b;
}

function drawItems(draft: CourseDraft, settings: QuizSettings, seed: string) {
  const items = bankOf(draft).categories.flatMap((category) => category.items);
  const byKey = new Map(items.map(({ key, payload }) => [key, payload]));
  const asked = drawAttempt(settings, seed, new Map()).flatMap((drawn) => {
    const payload = byKey.get(drawn.questionVersionId);
    return payload ? [{ drawn, payload }] : [];
  });
  const payloads = asked.map(({ payload }) => payload);
  const drawn = asked.map((one) => one.drawn);
  return arrangeItems(drawn, payloads, seed, settings.shuffleOptions).flatMap((item, position) => {
    const payload = payloads[position];
    return payload ? [{ ...item, position, payload }] : [];
  });
}

/** As in an attempt. */
const MOST_STEPS = 200;

function withAnswer(
  item: DrawnItem,
  { behaviour }: QuizSettings,
  tried: readonly TriedAnswer[],
): AnsweredItem {
  const payload = inVariant(item.payload, item.variant);
  const given = tried.find(({ position }) => position === item.position);
  if (!given) return { ...item, response: null, certainty: null, steps: [] };
  const certainty = asksCertainty(behaviour, payload) ? readCertainty(given.certainty) : null;
  const steps = given.steps
    .slice(0, MOST_STEPS)
    .reduce<AttemptStep[]>(
      (before, step) => [...before, ...nextStep({ behaviour, payload, steps: before }, step)],
      [],
    );
  const response = readResponse(payload, given.response) ?? steps.at(-1)?.response ?? null;
  return { ...item, response, certainty, steps };
}

const readCertainty = (certainty: number | null): number | null =>
  certainty !== null && certainty >= LEAST_CERTAIN && certainty <= MOST_CERTAIN ? certainty : null;

function readResponse(payload: QuestionPayload, response: unknown): unknown {
  if (response === null) return null;
  const parsed = parseResponse(payload, response);
  return parsed.ok ? parsed.response : null;
}

/** The step as an attempt would have stored it; none for a check of what does not fit. */
function nextStep(
  { behaviour, payload, steps }: Pick<Played, 'behaviour' | 'payload'> & { steps: AttemptStep[] },
  { action, response, certainty }: TriedAnswer['steps'][number],
): AttemptStep[] {
  const number = steps.length + 1;
  const given = action === 'CHECK' ? readResponse(payload, response) : takenUp({ behaviour, payload, steps });
  if (given === null) return [];
  const isSaid = action === 'CHECK' && asksCertainty(behaviour, payload);
  return [
    {
      number,
      action,
      response: given,
      certainty: isSaid ? readCertainty(certainty) : null,
      revision: number,
    },
  ];
}

function takenUp(played: Pick<Played, 'behaviour' | 'payload' | 'steps'>): unknown {
  const { checked, hint } = liveOf({ ...played, response: null, certainty: null });
  if (!checked) return null;
  return hint?.clearWrong ? withoutWrong(played.payload, checked.response) : checked.response;
}

function live(item: AnsweredItem, { behaviour, review }: QuizSettings): PreviewedItem {
  const payload = inVariant(item.payload, item.variant);
  const played = {
    behaviour,
    payload,
    steps: item.steps,
    response: item.response,
    certainty: item.certainty,
  };
  return {
    ...item,
    asksCertainty: asksCertainty(behaviour, payload),
    live: isChecked(behaviour, payload) ? reviewLive(played, item.weight, review) : null,
    result: null,
  };
}

const NOTHING_ELSE = {
  revision: 1,
  savedAt: null,
  flagged: false,
  answeredAt: null,
  handFraction: null,
  gradedBy: null,
  correction: null,
  comments: [],
  levels: null,
};

function graded(settings: QuizSettings, answered: readonly AnsweredItem[]): QuizPreview {
  const items = answered.map((item) => ({ ...item, ...NOTHING_ELSE }));
  const marks = marksOf(
    items,
    items.map(({ payload }) => payload),
    settings,
  );
  const passed = marks.result?.passed ?? false;
  const may = reviewParts(settings.review, { state: 'GRADED', passed, closed: false });
  return {
    settings,
    items: items.map((item, index) => {
      const { state = null, fraction = null } = marks.items[index] ?? {};
      return {
        ...item,
        asksCertainty: asksCertainty(settings.behaviour, item.payload),
        live: null,
        result: reviewItem({ ...item, state, fraction }, item.payload, settings.behaviour, may),
      };
    }),
    result: marks.result && { score: Number(marks.result.score), passed },
  };
}
