import { say } from '@gssr/kernel';
import { line, objectOf, wholeNumber } from '../shape.js';

/** A picture to point at. Coordinates are whole pixels of its natural size, from its upper left corner. */
export interface Image {
  /** As the platform names its files. */
  readonly source: string;
  /** What it shows, for those who do not see it. */
  readonly alt: string;
  readonly width: number;
  readonly height: number;
}

export const MAX_PIXELS = 10_000;

export const imageSchema = objectOf(
  {
    source: line('Name the image.'),
    alt: line('Describe the image for those who do not see it.'),
    width: wholeNumber(1, MAX_PIXELS),
    height: wholeNumber(1, MAX_PIXELS),
  },
  say`the image`,
);
