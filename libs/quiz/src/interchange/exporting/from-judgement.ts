import type { ImportedQuestion, QuestionHead } from '../question.js';
import type { PayloadOf } from './from-choices.js';
import type { TextWriter } from './text-writer.js';

/** No format knows the judgement of experts. The best option is a choice with shares, a ranking is an order. */
export function judgementOf(
  payload: PayloadOf<'SITUATIONAL_JUDGEMENT'>,
  head: QuestionHead,
  texts: TextWriter,
): ImportedQuestion | null {
  const { format, options, shuffle } = payload;
  if (format !== 'BEST' && format !== 'RANK') return null;
  texts.lose(
    'EXPORT.JUDGEMENT',
    'That it is marked by the judgement of experts; it becomes a choice or an order',
  );
  const order = options.toSorted((a, b) => effect(b, texts) - effect(a, texts));
  if (format === 'RANK') {
    texts.loseFeedback(options);
    const items = order.map(({ content }) => texts.text(content));
    return { ...head, kind: 'ordering', items, credit: 'DISTANCE', combined: texts.none };
  }
  const best = effect(order[0] ?? options[0], texts);
  const answers = options.map((option) => ({
    content: texts.text(option.content),
    fraction: best === 0 ? '0' : effect(option, texts) === best ? '1' : texts.share(option.effectiveness),
    feedback: texts.textOrNull(option.feedback),
  }));
  return { ...head, kind: 'single-choice', answers, shuffle, combined: texts.none };
}

const effect = (option: { effectiveness: string } | undefined, texts: TextWriter): number =>
  Number(texts.share(option?.effectiveness ?? '0'));
