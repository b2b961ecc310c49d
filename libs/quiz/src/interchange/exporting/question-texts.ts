import type { ClozePart, CombinedFeedback, FormattedText, ImportedQuestion } from '../question.js';

/** Every formatted text of a question, in the order in which somebody reads it. */
export function textsOf(question: ImportedQuestion): FormattedText[] {
  const texts = [
    question.stem,
    ...textsOfKind(question),
    question.generalFeedback,
    ...question.hints.map(({ content }) => content),
  ];
  return texts.filter((text) => text !== null);
}

/** Whether any text of the question refers to a file that comes with it. */
export const hasFiles = (question: ImportedQuestion): boolean =>
  textsOf(question).some(({ files }) => files.length > 0);

export const hasCombinedFeedback = (question: ImportedQuestion): boolean =>
  'combined' in question && combinedTexts(question.combined).some((text) => text !== null);

const combinedTexts = ({
  correct,
  partiallyCorrect,
  incorrect,
}: CombinedFeedback): (FormattedText | null)[] => [correct, partiallyCorrect, incorrect];

function textsOfKind(question: ImportedQuestion): (FormattedText | null)[] {
  const combined = 'combined' in question ? combinedTexts(question.combined) : [];
  switch (question.kind) {
    case 'single-choice':
    case 'multiple-choice':
      return [...question.answers.flatMap(({ content, feedback }) => [content, feedback]), ...combined];
    case 'true-false':
      return [question.trueFeedback, question.falseFeedback];
    case 'short-answer':
    case 'numerical':
      return question.answers.map(({ feedback }) => feedback);
    case 'matching':
      return [...question.pairs.map((pair) => pair.question), ...combined];
    case 'essay':
      return [question.template, question.graderInfo];
    case 'ordering':
      return [...question.items, ...combined];
    case 'file-upload':
      return [question.graderInfo];
    case 'drag-image':
      return [...question.choices.map(({ content }) => content), ...combined];
    case 'cloze':
      return question.parts.flatMap(textsOfPart);
    default:
      return combined;
  }
}

const textsOfPart = (part: ClozePart): (FormattedText | null)[] =>
  part.answers.flatMap((answer) =>
    'content' in answer ? [answer.content, answer.feedback] : [answer.feedback],
  );
