import type { RichText } from '@gssr/course';
import type { TrueFalseQuestion } from '../question.js';
import type { RawPayload } from './raw-payload.js';
import { toRichText } from './to-rich-text.js';

export function mapTrueFalse(question: TrueFalseQuestion): RawPayload {
  const stem = toRichText(question.stem, 'stem');
  const whenTrue = toRichText(question.trueFeedback, 'options.0.feedback');
  const whenFalse = toRichText(question.falseFeedback, 'options.1.feedback');
  const general = toRichText(question.generalFeedback, 'feedback');
  const payload = {
    kind: 'TRUE_FALSE',
    stem: stem.content,
    options: [
      {
        id: 'true',
        content: words('True'),
        fraction: question.correct ? '1' : '0',
        feedback: whenTrue.content,
      },
      {
        id: 'false',
        content: words('False'),
        fraction: question.correct ? '0' : '1',
        feedback: whenFalse.content,
      },
    ],
    feedback: general.content,
    shuffle: false,
  };
  return { payload, warnings: [stem, whenTrue, whenFalse, general].flatMap(({ warnings }) => warnings) };
}

const words = (text: string): RichText => [{ type: 'paragraph', children: [{ type: 'text', text }] }];
