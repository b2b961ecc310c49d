import type { FieldProblem } from '@gssr/kernel';
import type { ChoiceQuestion } from '../question.js';
import type { RawPayload } from './raw-payload.js';
import { toRichText } from './to-rich-text.js';

/** A single or multiple choice. Options are named by their place: `o1`, `o2`. */
export function mapChoice(question: ChoiceQuestion): RawPayload {
  const warnings: FieldProblem[] = [];
  const rich = (text: Parameters<typeof toRichText>[0], field: string) => {
    const read = toRichText(text, field);
    warnings.push(...read.warnings);
    return read.content;
  };
  const payload = {
    kind: question.kind === 'single-choice' ? 'SINGLE_CHOICE' : 'MULTIPLE_CHOICE',
    stem: rich(question.stem, 'stem'),
    options: question.answers.map(({ content, fraction, feedback }, index) => ({
      id: `o${index + 1}`,
      content: rich(content, `options.${index}.content`),
      fraction,
      feedback: rich(feedback, `options.${index}.feedback`),
    })),
    feedback: rich(question.generalFeedback, 'feedback'),
    shuffle: question.shuffle,
  };
  return { payload, warnings };
}
