import { say } from '@gssr/kernel';
import { answerLine } from '../answers.js';
import { arranged } from '../arrange.js';
import type { AutomaticGrade, Kind, RichText } from '../kind.js';
import { tooFew } from '../review.js';
import { renamedInOrder } from '../names.js';
import { slotAlternatives } from '../slots/slots.answers.js';
import { fillsSlots, gradeSlots, rightlyFilled } from '../slots/slots.grade.js';
import { guessedSlots } from '../slots/slots.guess.js';
import { slotsKey } from '../slots/slots.key.js';
import { readSlots, type SlotsResponse } from '../slots/slots.response.js';
import { renamedFilling, renamedKeys } from '../slots/slots.naming.js';
import { slotProblems, slotWarnings } from '../slots/slots.review.js';
import { summariseSlots } from '../slots/slots.view.js';
import { gapProblems } from './gap-markers.js';
import { gapsSchema, slotsOfGaps, type GapsPayload } from './gaps.payload.js';

/** As a learner sees it: `[[id]]` in the stem is where a gap is, and each gap takes the choices of its group. */
export interface GapsView<K extends string = string> {
  readonly kind: K;
  readonly stem: RichText;
  readonly gaps: readonly { readonly id: string; readonly group: string }[];
  readonly choices: readonly {
    readonly id: string;
    readonly content: string;
    readonly group: string;
    readonly reusable: boolean;
  }[];
}

/** The kinds with gaps differ in how a gap is filled on the page, and in whether a choice is used up. */
export const gapsKind = <K extends string>(
  kind: K,
  reusable: boolean,
): Kind<K, GapsPayload<K>, SlotsResponse, AutomaticGrade, GapsView<K>> => ({
  kind,
  marking: 'AUTOMATIC',
  schema: gapsSchema(kind, reusable),
  review: (payload) => ({
    problems: [
      ...tooFew(payload.gaps, 1, 'gaps', 'Describe at least one gap of the text.'),
      ...gapProblems(payload.stem, payload.gaps, 'gaps'),
      ...slotProblems(slotsOfGaps(payload), 'gaps', say`gap`),
    ],
    warnings: slotWarnings(slotsOfGaps(payload), 'gaps', say`gap`),
  }),
  readResponse: (payload, raw) => readSlots(slotsOfGaps(payload), raw),
  grade: (payload, response) => gradeSlots(slotsOfGaps(payload), response),
  isComplete: (payload, response) => fillsSlots(slotsOfGaps(payload), response),
  withoutWrong: (payload, response) => rightlyFilled(slotsOfGaps(payload), response),
  arrangement: ({ choices }) => ({
    ids: choices.map(({ id }) => id),
    mayShuffle: true,
    mustShuffle: true,
  }),
  naming: {
    rename: (payload, names) => ({
      ...payload,
      gaps: renamedKeys(payload.gaps, names),
      choices: renamedInOrder(payload.choices, names),
    }),
    renameResponse: renamedFilling,
  },
  present: presentGaps,
  summarise: (payload, response, plainText) =>
    summariseSlots(
      slotsOfGaps(payload),
      response,
      (id) => `[${id}]`,
      (content) => (typeof content === 'string' ? content : plainText(content)),
    ),
  key: slotsKey(slotsOfGaps, (payload, gaps) => ({ ...payload, gaps })),
  randomGuess: (payload) => guessedSlots(slotsOfGaps(payload)),
  answerLines: ({ choices }) => choices.map(({ content }) => answerLine(content)),
  alternatives: (payload, plainText) => slotAlternatives(slotsOfGaps(payload), plainText),
});

function presentGaps<K extends string>(payload: GapsPayload<K>, order: readonly string[]): GapsView<K> {
  const { kind, stem, gaps, choices } = payload;
  const groups = new Map(choices.map(({ id, group }) => [id, group]));
  return {
    kind,
    stem,
    gaps: gaps.map(({ id, choice }) => ({ id, group: groups.get(choice) ?? '' })),
    choices: arranged(choices, order).map(({ id, content, group, reusable }) => ({
      id,
      content,
      group,
      reusable,
    })),
  };
}
