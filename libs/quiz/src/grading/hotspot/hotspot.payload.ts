import { say } from '@gssr/kernel';
import type { z } from 'zod';
import { imageSchema, type Image } from '../image/image.js';
import { regionSchema, type Region } from '../image/region.js';
import type { RichText } from '../kind.js';
import {
  flag,
  idOf,
  line,
  listOf,
  objectOf,
  optional,
  questionOf,
  shareText,
  wholeNumber,
} from '../shape.js';

/** A part of the image that can be picked, right or wrong. */
export interface Spot {
  readonly id: string;
  /** Names the part for those who choose from a list instead of pointing. */
  readonly label: string;
  readonly region: Region;
  readonly right: boolean;
  readonly feedback: RichText;
}

/**
 * Parts of an image to find. By pointer a pick is a point, by keyboard a spot from a list in which the wrong ones stand,
 * too. Where spots overlap, the first one is meant.
 */
export interface HotspotPayload {
  readonly kind: 'HOTSPOT';
  readonly stem: RichText;
  readonly image: Image;
  readonly spots: readonly Spot[];
  /** How many picks a learner has. */
  readonly mostPicks: number;
  /** What a wrong pick costs, as a share of what a right one earns; from 0 to 1. */
  readonly pickPenalty: string;
  readonly feedback: RichText;
}

const spot = objectOf(
  {
    id: idOf(say`spot`),
    label: line('Name this part of the image.'),
    region: regionSchema,
    right: flag,
    feedback: optional,
  },
  say`a spot`,
);

export const hotspotSchema: z.ZodType<HotspotPayload> = questionOf('HOTSPOT', {
  image: imageSchema,
  spots: listOf(spot, say`spots`, 50),
  mostPicks: wholeNumber(1, 50).default(1),
  pickPenalty: shareText.default('0'),
});
