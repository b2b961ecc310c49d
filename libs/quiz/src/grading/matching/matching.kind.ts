import { say } from '@gssr/kernel';
import { arranged } from '../arrange.js';
import type { AutomaticGrade, Kind, RichText } from '../kind.js';
import { repeatedContents, tooFew } from '../review.js';
import { renamedInOrder } from '../names.js';
import { slotAlternatives } from '../slots/slots.answers.js';
import { fillsSlots, gradeSlots, rightlyFilled } from '../slots/slots.grade.js';
import { guessedSlots } from '../slots/slots.guess.js';
import { slotsKey } from '../slots/slots.key.js';
import { readSlots, type SlotsResponse } from '../slots/slots.response.js';
import { renamedFilling, renamedKeys } from '../slots/slots.naming.js';
import { slotProblems, slotWarnings } from '../slots/slots.review.js';
import type { SlotChoice } from '../slots/slots.js';
import { shownChoice, summariseSlots } from '../slots/slots.view.js';
import { matchingSchema, slotsOfMatching, type MatchingPayload } from './matching.payload.js';

/** As a learner sees it: a list to choose from beside every stem. */
export interface MatchingView {
  readonly kind: 'MATCHING';
  readonly stem: RichText;
  readonly stems: readonly { readonly id: string; readonly content: RichText }[];
  readonly choices: readonly SlotChoice[];
}

export const matching: Kind<'MATCHING', MatchingPayload, SlotsResponse, AutomaticGrade, MatchingView> = {
  kind: 'MATCHING',
  marking: 'AUTOMATIC',
  schema: matchingSchema,
  review: (payload) => ({
    problems: [
      ...tooFew(payload.stems, 2, 'stems', 'Give at least two stems to match.'),
      ...slotProblems(slotsOfMatching(payload), 'stems', say`stem`),
    ],
    warnings: [
      ...slotWarnings(slotsOfMatching(payload), 'stems', say`stem`),
      ...repeatedContents(payload.stems, ({ content }) => content, 'stems', say`stem`),
    ],
  }),
  readResponse: (payload, raw) => readSlots(slotsOfMatching(payload), raw),
  grade: (payload, response) => gradeSlots(slotsOfMatching(payload), response),
  isComplete: (payload, response) => fillsSlots(slotsOfMatching(payload), response),
  withoutWrong: (payload, response) => rightlyFilled(slotsOfMatching(payload), response),
  arrangement: ({ choices }) => ({
    ids: choices.map(({ id }) => id),
    mayShuffle: true,
    mustShuffle: true,
  }),
  naming: {
    rename: (payload, names) => ({
      ...payload,
      stems: renamedKeys(payload.stems, names),
      choices: renamedInOrder(payload.choices, names),
    }),
    renameResponse: renamedFilling,
  },
  present: ({ kind, stem, stems, choices }, order) => ({
    kind,
    stem,
    stems: stems.map(({ id, content }) => ({ id, content })),
    choices: arranged(choices, order).map(shownChoice),
  }),
  summarise: (payload, response, plainText) =>
    summariseSlots(
      slotsOfMatching(payload),
      response,
      (_, index) => plainText(payload.stems[index]?.content),
      plainText,
    ),
  key: slotsKey(slotsOfMatching, (payload, stems) => ({ ...payload, stems })),
  randomGuess: (payload) => guessedSlots(slotsOfMatching(payload)),
  answerLines: ({ stems, choices }) =>
    stems.map(({ content, choice }) => ({
      contents: [content, choices.find(({ id }) => id === choice)?.content],
      fraction: null,
    })),
  alternatives: (payload, plainText) => slotAlternatives(slotsOfMatching(payload), plainText),
};
