import type { FieldProblem } from '@gssr/kernel';
import { validatePayload, type Validation } from '../../grading/engine.js';
import { hasCombinedFeedback } from '../exporting/question-texts.js';
import type { ImportedQuestion } from '../question.js';
import type { ImportedPicture } from './html-names.js';
import { mapNumerical, mapShortAnswer } from './map-answers.js';
import { mapChoice } from './map-choice.js';
import { mapCloze } from './map-cloze.js';
import { mapDragImage, mapHotspot } from './map-image.js';
import { mapEssay, mapFileUpload } from './map-manual.js';
import { mapGaps, mapMatching } from './map-slots.js';
import { mapTrueFalse } from './map-true-false.js';
import { TextMapper } from './raw-payload.js';

/** A payload that is valid, with what was left out among the warnings; or why there is none. */
export type Mapping = Validation & {
  /** The pictures that the payload names by the ids of their media. */
  readonly pictures: readonly ImportedPicture[];
};

/** A neutral question as the engine's payload, validated. */
export function toPayload(question: ImportedQuestion): Mapping {
  const texts = new TextMapper();
  const mapped = {
    ...mapKind(question, texts),
    feedback: texts.rich(question.generalFeedback, 'feedback'),
    ...hintsOf(question, texts),
    ...(isShare(question.penalty) ? { penalty: question.penalty } : {}),
  };
  const validation = validatePayload(mapped);
  const { pictures } = texts;
  if (!validation.ok) return { ...validation, pictures };
  return {
    ...validation,
    warnings: [...texts.warnings, ...leftOut(question), ...validation.warnings],
    pictures,
  };
}

function mapKind(question: ImportedQuestion, texts: TextMapper): object {
  switch (question.kind) {
    case 'single-choice':
    case 'multiple-choice':
      return mapChoice(question, texts);
    case 'true-false':
      return mapTrueFalse(question, texts);
    case 'short-answer':
      return mapShortAnswer(question, texts);
    case 'numerical':
      return mapNumerical(question, texts);
    case 'matching':
      return mapMatching(question, texts);
    case 'cloze':
      return mapCloze(question, texts);
    case 'gap-select':
    case 'drag-into-text':
      return mapGaps(question, texts);
    case 'ordering':
      return {
        kind: 'ORDERING',
        stem: texts.rich(question.stem, 'stem'),
        items: question.items.map((item, index) => ({
          id: `i${index + 1}`,
          content: texts.rich(item, `items.${index}.content`),
        })),
        ...(question.credit ? { credit: question.credit } : {}),
      };
    case 'essay':
      return mapEssay(question, texts);
    case 'file-upload':
      return mapFileUpload(question, texts);
    case 'drag-image':
      return mapDragImage(question, texts);
    case 'hotspot':
      return mapHotspot(question, texts);
    case 'description':
      return { kind: 'DESCRIPTION', stem: texts.rich(question.stem, 'stem') };
  }
}

function hintsOf({ hints }: ImportedQuestion, texts: TextMapper): object {
  if (hints.length === 0) return {};
  return {
    hints: hints.map(({ content, clearWrong, showCount }, index) => ({
      // A hint may say nothing and only count or clear.
      content: texts.rich(content, `hints.${index}.content`) ?? [],
      clearWrong,
      showCount,
    })),
  };
}

const isShare = (penalty: string | null): boolean =>
  penalty !== null && Number(penalty) >= 0 && Number(penalty) <= 1;

const leftOut = (question: ImportedQuestion): FieldProblem[] =>
  hasCombinedFeedback(question) ? [COMBINED] : [];

const COMBINED = {
  field: 'feedback',
  code: 'IMPORT.COMBINED_FEEDBACK_LEFT_OUT',
  message: 'Feedback on right, partly right and wrong responses was left out. Write it for each option.',
};
