import { type FieldProblem, say } from '@gssr/kernel';
import { answerLine } from '../answers.js';
import { arranged } from '../arrange.js';
import type { Image } from '../image/image.js';
import { regionProblems, type Region } from '../image/region.js';
import type { AutomaticGrade, Kind, RichText } from '../kind.js';
import { problem, tooFew } from '../review.js';
import { renamedInOrder } from '../names.js';
import { slotAlternatives } from '../slots/slots.answers.js';
import { fillsSlots, gradeSlots, rightlyFilled } from '../slots/slots.grade.js';
import { guessedSlots } from '../slots/slots.guess.js';
import { slotsKey } from '../slots/slots.key.js';
import { readSlots, type SlotsResponse } from '../slots/slots.response.js';
import { renamedFilling, renamedKeys } from '../slots/slots.naming.js';
import { slotProblems, slotWarnings } from '../slots/slots.review.js';
import { summariseSlots } from '../slots/slots.view.js';
import {
  dragImageSchema,
  slotsOfImage,
  type DragImageChoice,
  type DragImagePayload,
} from './drag-image.payload.js';

/** As a learner sees it: zones to drop on, each of which is a list to choose from as well. */
export interface DragImageView {
  readonly kind: 'DRAG_IMAGE';
  readonly stem: RichText;
  readonly image: Image;
  readonly zones: readonly { readonly id: string; readonly label: string; readonly region: Region }[];
  readonly choices: readonly DragImageChoice[];
}

export const dragImage: Kind<'DRAG_IMAGE', DragImagePayload, SlotsResponse, AutomaticGrade, DragImageView> = {
  kind: 'DRAG_IMAGE',
  marking: 'AUTOMATIC',
  schema: dragImageSchema,
  review: (payload) => ({
    problems: [
      ...tooFew(payload.zones, 1, 'zones', 'Draw at least one zone.'),
      ...slotProblems(slotsOfImage(payload), 'zones', say`zone`),
      ...zoneProblems(payload),
    ],
    warnings: slotWarnings(slotsOfImage(payload), 'zones', say`zone`),
  }),
  readResponse: (payload, raw) => readSlots(slotsOfImage(payload), raw),
  grade: (payload, response) => gradeSlots(slotsOfImage(payload), response),
  isComplete: (payload, response) => fillsSlots(slotsOfImage(payload), response),
  withoutWrong: (payload, response) => rightlyFilled(slotsOfImage(payload), response),
  arrangement: ({ choices }) => ({ ids: choices.map(({ id }) => id), mayShuffle: true, mustShuffle: true }),
  naming: {
    rename: (payload, names) => ({
      ...payload,
      zones: renamedKeys(payload.zones, names),
      choices: renamedInOrder(payload.choices, names),
    }),
    renameResponse: renamedFilling,
  },
  present: ({ kind, stem, image, zones, choices }, order) => ({
    kind,
    stem,
    image,
    zones: zones.map(({ id, label, region }) => ({ id, label, region })),
    choices: arranged(choices, order).map(({ id, content, reusable }) => ({ id, content, reusable })),
  }),
  summarise: (payload, response, plainText) =>
    summariseSlots(
      slotsOfImage(payload),
      response,
      (_, index) => payload.zones[index]?.label ?? '',
      plainText,
    ),
  key: slotsKey(slotsOfImage, (payload, zones) => ({ ...payload, zones })),
  randomGuess: (payload) => guessedSlots(slotsOfImage(payload)),
  answerLines: ({ choices }) => choices.map(({ content }) => answerLine(content)),
  alternatives: (payload, plainText) => slotAlternatives(slotsOfImage(payload), plainText),
};

function zoneProblems({ zones, image }: DragImagePayload): FieldProblem[] {
  const labels = zones.map(({ label }) => label.trim());
  return zones.flatMap(({ region }, index) => [
    ...regionProblems(region, image, `zones.${index}.region`),
    ...(labels.indexOf(labels[index] ?? '') < index
      ? [
          problem(
            `zones.${index}.label`,
            'LABEL_REPEATED',
            'Another zone has this name. Name every place so that a listener can tell them apart.',
          ),
        ]
      : []),
  ]);
}
