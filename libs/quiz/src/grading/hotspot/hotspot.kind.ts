import { type FieldProblem, say } from '@gssr/kernel';
import { arranged } from '../arrange.js';
import type { Image } from '../image/image.js';
import { regionProblems } from '../image/region.js';
import { wholeKey } from '../key.js';
import type { AutomaticGrade, Kind, RichText } from '../kind.js';
import { renamed } from '../names.js';
import { missingFeedback, problem, repeatedContents, repeatedIds } from '../review.js';
import { spotAlternatives, spotLines } from './hotspot.answers.js';
import { gradeHotspot, rightPicks } from './hotspot.grade.js';
import { hotspotSchema, type HotspotPayload } from './hotspot.payload.js';
import { readHotspot, type HotspotResponse } from './hotspot.response.js';

/** As a learner sees it: an image to point at, and the names of its parts to choose from. No region is told. */
export interface HotspotView {
  readonly kind: 'HOTSPOT';
  readonly stem: RichText;
  readonly image: Image;
  readonly spots: readonly { readonly id: string; readonly label: string }[];
  readonly mostPicks: number;
}

export const hotspot: Kind<'HOTSPOT', HotspotPayload, HotspotResponse, AutomaticGrade, HotspotView> = {
  kind: 'HOTSPOT',
  marking: 'AUTOMATIC',
  schema: hotspotSchema,
  review: (payload) => ({
    problems: [
      ...repeatedIds(payload.spots, 'spots', say`spot`),
      ...payload.spots.flatMap(({ region }, index) =>
        regionProblems(region, payload.image, `spots.${index}.region`),
      ),
      ...keyProblems(payload),
    ],
    warnings: [
      ...missingFeedback(payload.spots, 'spots', say`spot`),
      ...repeatedContents(payload.spots, ({ label }) => label, 'spots', say`spot`, 'label'),
    ],
  }),
  readResponse: readHotspot,
  grade: gradeHotspot,
  withoutWrong: rightPicks,
  arrangement: ({ spots }) => ({ ids: spots.map(({ id }) => id), mayShuffle: true, mustShuffle: true }),
  naming: {
    // Where spots overlap the first one is meant, so they keep their order.
    rename: (payload, names) => ({ ...payload, spots: renamed(payload.spots, names) }),
    renameResponse: (_, { picks }, names) => ({
      picks: picks.map((pick) => ('spot' in pick ? { spot: names.of(pick.spot) } : pick)),
    }),
  },
  present: ({ kind, stem, image, spots, mostPicks }, order) => ({
    kind,
    stem,
    image,
    spots: arranged(spots, order).map(({ id, label }) => ({ id, label })),
    mostPicks,
  }),
  summarise: ({ spots }, { picks }) =>
    picks
      .map((pick) =>
        'spot' in pick ? (spots.find(({ id }) => id === pick.spot)?.label ?? '') : `(${pick.x}, ${pick.y})`,
      )
      .join('; '),
  key: wholeKey,
  answerLines: spotLines,
  alternatives: spotAlternatives,
  places: ({ spots }) => spots,
};

function keyProblems({ spots, mostPicks }: HotspotPayload): FieldProblem[] {
  const right = spots.filter((spot) => spot.right).length;
  return [
    ...(right === 0 ? [noRightSpot] : []),
    ...(right === spots.length && right > 0 ? [noWrongSpot] : []),
    ...(right > mostPicks ? [outOfReach(right)] : []),
  ];
}

const noRightSpot = problem('spots', 'NO_RIGHT_SPOT', 'No spot is right. Say which one is to be found.');

const noWrongSpot = problem(
  'spots',
  'NO_WRONG_SPOT',
  'Who chooses by keyboard gets a list of all the spots. Draw at least one that is wrong, or the list is the key.',
);

const outOfReach = (right: number) =>
  problem(
    'mostPicks',
    'FULL_MARK_OUT_OF_REACH',
    say`${right} spots are right. Allow at least as many picks.`,
  );
