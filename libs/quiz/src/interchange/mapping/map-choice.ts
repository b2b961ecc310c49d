import type { ChoiceAnswer, ChoiceQuestion } from '../question.js';
import type { TextMapper } from './raw-payload.js';

/** A single or multiple choice. Options are named by their place: `o1`, `o2`. */
export const mapChoice = (question: ChoiceQuestion, texts: TextMapper): object => ({
  kind: question.kind === 'single-choice' ? 'SINGLE_CHOICE' : 'MULTIPLE_CHOICE',
  stem: texts.rich(question.stem, 'stem'),
  options: mapOptions(question.answers, texts, 'options'),
  shuffle: question.shuffle,
  ...(question.allOrNothing ? { allOrNothing: true } : {}),
});

/** `field` is where they stand. */
export const mapOptions = (answers: readonly ChoiceAnswer[], texts: TextMapper, field: string): object[] =>
  answers.map(({ content, fraction, feedback }, index) => ({
    id: `o${index + 1}`,
    content: texts.rich(content, `${field}.${index}.content`),
    fraction,
    feedback: texts.rich(feedback, `${field}.${index}.feedback`),
  }));
