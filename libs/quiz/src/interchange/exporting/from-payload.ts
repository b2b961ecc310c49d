import { say } from '@gssr/kernel';
import type { QuestionPayload } from '../../grading/index.js';
import type { ImportedQuestion } from '../question.js';
import { answersOf } from './from-answers.js';
import { dragImageOf, hotspotOf } from './from-images.js';
import { choiceOf, trueFalseOf } from './from-choices.js';
import { judgementOf } from './from-judgement.js';
import { essayOf, uploadOf } from './from-manual.js';
import { clozeOf, gapsOf, matchingOf } from './from-slots.js';
import { lost, notWritten, type ExportLoss } from './loss.js';
import { TextWriter } from './text-writer.js';
import type { Pictures } from './rich-html.js';

/** A question of the bank that leaves. */
export interface LeavingQuestion {
  readonly name: string;
  /** Stable over versions; imports recognise a question by it. */
  readonly key: string;
  readonly category: readonly string[];
  readonly tags: readonly string[];
  /** What of the course it asks about; null where that is open. */
  readonly outcome: string | null;
  /** A decimal. */
  readonly defaultMark: string;
  readonly payload: QuestionPayload;
}

/** The neutral form of a question, null for one that has none, and what of the question is not in it. */
export interface Neutral {
  readonly question: ImportedQuestion | null;
  readonly losses: readonly ExportLoss[];
}

/** A question of the bank in the neutral form that the formats are written from. */
export function fromPayload(leaving: LeavingQuestion, pictures: Pictures): Neutral {
  const texts = new TextWriter(pictures);
  const { payload, name } = leaving;
  const head = {
    name,
    category: leaving.category,
    stem: texts.text(payload.stem),
    generalFeedback: texts.textOrNull(payload.feedback),
    defaultMark: leaving.defaultMark,
    penalty: texts.share(payload.penalty ?? '1/3'),
    hints: (payload.hints ?? []).map(({ content, clearWrong, showCount }) => ({
      content: texts.text(content),
      clearWrong,
      showCount,
    })),
    tags: leaving.tags,
    idnumber: leaving.key,
  };
  if (leaving.outcome !== null)
    texts.lose('EXPORT.OUTCOME', say`The outcome ${leaving.outcome} of the course, which it asks about`);
  const question = kindOf(payload, head, texts);
  if (!question) return { question: null, losses: notWritten({ name }, ...NO_FORM).losses };
  return { question, losses: texts.losses.map(([code, message]) => lost({ name }, code, message)) };
}

const NO_FORM = ['EXPORT.KIND', 'No format has a place for judging most and least, or on a scale'] as const;

function kindOf(
  payload: QuestionPayload,
  head: Parameters<typeof choiceOf>[1],
  texts: TextWriter,
): ImportedQuestion | null {
  switch (payload.kind) {
    case 'SINGLE_CHOICE':
    case 'MULTIPLE_CHOICE':
      return choiceOf(payload, head, texts);
    case 'TRUE_FALSE':
      return trueFalseOf(payload, head, texts);
    case 'SHORT_TEXT':
    case 'NUMERICAL':
      return answersOf(payload, head, texts);
    case 'MATCHING':
      return matchingOf(payload, head, texts);
    case 'CLOZE':
      return clozeOf(payload, head, texts);
    case 'GAP_SELECT':
    case 'DRAG_TEXT':
      return gapsOf(payload, head, texts);
    case 'ORDERING':
      texts.loseFeedback(payload.items);
      return {
        ...head,
        kind: 'ordering',
        items: payload.items.map(({ content }) => texts.text(content)),
        credit: payload.credit,
        combined: texts.none,
      };
    case 'DESCRIPTION':
      return { ...head, kind: 'description' };
    case 'ESSAY':
      return essayOf(payload, head, texts);
    case 'FILE_UPLOAD':
      return uploadOf(payload, head, texts);
    case 'DRAG_IMAGE':
      return dragImageOf(payload, head, texts);
    case 'HOTSPOT':
      return hotspotOf(payload, head, texts);
    case 'SITUATIONAL_JUDGEMENT':
      return judgementOf(payload, head, texts);
  }
}
