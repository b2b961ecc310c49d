import type { Alternative, PlainText } from '../answers.js';
import type { JudgedOption, SituationalJudgementPayload } from './situational-judgement.payload.js';

/** What is rated or ranked is a part each; the best, the most and the least effective are chosen from all. */
export function judgements(
  { format, options, scale }: SituationalJudgementPayload,
  plainText: PlainText,
): Alternative[] {
  const judgedAs = (partId: string, { id, content }: JudgedOption, fraction: string | null) => ({
    ...{ partId, part: null, optionId: id, label: plainText(content), fraction },
  });
  if (format === 'BEST') return options.map((option) => judgedAs('BEST', option, option.effectiveness));
  if (format === 'MOST_LEAST')
    return ['MOST', 'LEAST'].flatMap((place) => options.map((option) => judgedAs(place, option, null)));
  const places = format === 'RATE' ? scale : options.map((_, index) => String(index + 1));
  return options.flatMap(({ id, content }) =>
    places.map((label, index) => ({
      ...{ partId: id, part: plainText(content) },
      ...{ optionId: String(index + 1), label, fraction: null },
    })),
  );
}
