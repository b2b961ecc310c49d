import type { ImportedQuestion, QuestionHead } from '../question.js';
import type { PayloadOf } from './from-choices.js';
import type { TextWriter } from './text-writer.js';

export function essayOf(
  payload: PayloadOf<'ESSAY'>,
  head: QuestionHead,
  texts: TextWriter,
): ImportedQuestion {
  loseRubric(texts);
  return {
    ...head,
    kind: 'essay',
    template: null,
    graderInfo: texts.textOrNull(payload.markerNotes),
    minWords: payload.leastWords,
    maxWords: payload.mostWords,
  };
}

export function uploadOf(
  payload: PayloadOf<'FILE_UPLOAD'>,
  head: QuestionHead,
  texts: TextWriter,
): ImportedQuestion {
  loseRubric(texts);
  const { mostFiles, mostBytes, endings } = payload;
  return {
    ...head,
    kind: 'file-upload',
    graderInfo: texts.textOrNull(payload.markerNotes),
    mostFiles,
    mostBytes,
    endings,
  };
}

const loseRubric = (texts: TextWriter): void => texts.lose('EXPORT.RUBRIC', 'The rubric');
