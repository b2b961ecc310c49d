import type { EssayQuestion, FileUploadQuestion } from '../question.js';
import { words } from './map-true-false.js';
import type { TextMapper } from './raw-payload.js';

export function mapEssay(question: EssayQuestion, texts: TextMapper): object {
  if (question.template)
    texts.warn('stem', 'TEMPLATE_LEFT_OUT', 'The text to begin with was left out. Put it into the question.');
  return {
    kind: 'ESSAY',
    ...marked(question, texts),
    leastWords: question.minWords,
    mostWords: question.maxWords,
  };
}

export const mapFileUpload = (question: FileUploadQuestion, texts: TextMapper): object => ({
  kind: 'FILE_UPLOAD',
  ...marked(question, texts),
  ...(question.mostFiles === null ? {} : { mostFiles: question.mostFiles }),
  ...(question.mostBytes === null ? {} : { mostBytes: question.mostBytes }),
  endings: question.endings,
});

function marked({ stem, graderInfo }: EssayQuestion | FileUploadQuestion, texts: TextMapper): object {
  texts.warn('rubric', 'RUBRIC_MADE', 'The file has no rubric. A simple one was made; write your own.');
  return {
    stem: texts.rich(stem, 'stem'),
    rubric: [{ id: 'whole', content: words('The answer as a whole'), levels: LEVELS }],
    markerNotes: texts.rich(graderInfo, 'markerNotes'),
  };
}

const LEVELS = ['Not acceptable', 'In part', 'Good', 'Excellent'].map((name, points) => ({
  id: `l${points}`,
  content: words(name),
  points: String(points),
}));
