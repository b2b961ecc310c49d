import type { RichText } from '@gssr/course';
import type { TrueFalseQuestion } from '../question.js';
import type { TextMapper } from './raw-payload.js';

export const mapTrueFalse = (question: TrueFalseQuestion, texts: TextMapper): object => ({
  kind: 'TRUE_FALSE',
  stem: texts.rich(question.stem, 'stem'),
  options: [
    {
      id: 'true',
      content: words('True'),
      fraction: question.correct ? '1' : '0',
      feedback: texts.rich(question.trueFeedback, 'options.0.feedback'),
    },
    {
      id: 'false',
      content: words('False'),
      fraction: question.correct ? '0' : '1',
      feedback: texts.rich(question.falseFeedback, 'options.1.feedback'),
    },
  ],
  shuffle: false,
});

/** One line of plain words. */
export const words = (text: string): RichText => [{ type: 'paragraph', children: [{ type: 'text', text }] }];
