import { answerLine } from '../answers.js';
import { arranged } from '../arrange.js';
import { wholeKey } from '../key.js';
import type { AutomaticGrade, Kind, RichText } from '../kind.js';
import { renamed, renamedInOrder } from '../names.js';
import { judgements } from './situational-judgement.answers.js';
import { gradeJudgement } from './situational-judgement.grade.js';
import {
  situationalJudgementSchema,
  type Format,
  type SituationalJudgementPayload,
} from './situational-judgement.payload.js';
import { placesOf, readJudgement, type Judgement } from './situational-judgement.response.js';
import { reviewJudgement } from './situational-judgement.review.js';

/** As a learner sees it. RANK is a list to sort, by dragging or by moving options up and down. */
export interface SituationalJudgementView {
  readonly kind: 'SITUATIONAL_JUDGEMENT';
  readonly stem: RichText;
  readonly format: Format;
  readonly options: readonly { readonly id: string; readonly content: RichText }[];
  readonly scale: readonly string[];
}

export const situationalJudgement: Kind<
  'SITUATIONAL_JUDGEMENT',
  SituationalJudgementPayload,
  Judgement,
  AutomaticGrade,
  SituationalJudgementView
> = {
  kind: 'SITUATIONAL_JUDGEMENT',
  marking: 'AUTOMATIC',
  schema: situationalJudgementSchema,
  review: reviewJudgement,
  readResponse: readJudgement,
  grade: gradeJudgement,
  isComplete: (payload, { judged }) => judged.length === askedFor(payload),
  arrangement: ({ options, shuffle, format }) => ({
    ids: options.map(({ id }) => id),
    mayShuffle: shuffle,
    // Authors write options from the best to the worst, which is what is asked for.
    mustShuffle: format === 'RANK',
  }),
  naming: {
    rename: (payload, names) => ({
      ...payload,
      options: (payload.shuffle ? renamedInOrder : renamed)(payload.options, names),
    }),
    renameResponse: (_, { judged }, names) => ({
      judged: judged.map(({ option, place }) => ({ option: names.of(option), place })),
    }),
  },
  present: ({ kind, stem, format, options, scale }, order) => ({
    kind,
    stem,
    format,
    options: arranged(options, order).map(({ id, content }) => ({ id, content })),
    scale,
  }),
  summarise,
  key: wholeKey,
  answerLines: ({ options }) => options.map(({ content }) => answerLine(content)),
  alternatives: judgements,
};

/** How many judgements the format wants. */
const askedFor = (payload: SituationalJudgementPayload): number =>
  payload.format === 'RATE' ? payload.options.length : placesOf(payload).length;

/** `place: option`, in the order of the places; `option: point` on a scale. */
function summarise(
  payload: SituationalJudgementPayload,
  { judged }: Judgement,
  plainText: (content: RichText) => string,
): string {
  const contents = new Map(payload.options.map(({ id, content }) => [id, content]));
  const text = (id: string) => plainText(contents.get(id));
  if (payload.format === 'RATE')
    return judged
      .map(({ option, place }) => `${text(option)}: ${payload.scale[Number(place) - 1] ?? place}`)
      .join('; ');
  const places = placesOf(payload);
  return judged
    .toSorted((a, b) => places.indexOf(a.place) - places.indexOf(b.place))
    .map(({ option, place }) => `${place}: ${text(option)}`)
    .join('; ');
}
