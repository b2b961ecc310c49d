import { placesOf, type QuestionPayload } from '../../grading/index.js';
import type { Region } from '../../grading/image/region.js';

/** A spot of a hotspot as PostgreSQL's geometric types read it: either a circle or the outline of an area. */
export interface SpotRegion {
  question: string;
  spot: string;
  /** Where spots overlap, the lowest is meant. */
  place: number;
  circle: string | null;
  area: string | null;
}

/** The spots of a question that is answered by pointing; none for other kinds. */
export const spotRegionsOf = (questionVersionId: string, payload: QuestionPayload): SpotRegion[] =>
  placesOf(payload).map(({ id, region }, place) => ({
    ...{ question: questionVersionId, spot: id, place },
    ...shapeOf(region),
  }));

function shapeOf(region: Region): Pick<SpotRegion, 'circle' | 'area'> {
  switch (region.type) {
    case 'CIRCLE':
      return { circle: `<(${region.x},${region.y}),${region.radius}>`, area: null };
    case 'RECTANGLE':
      return { circle: null, area: outline(cornersOf(region)) };
    case 'POLYGON':
      return { circle: null, area: outline(region.points) };
  }
}

function cornersOf({ left, top, width, height }: Extract<Region, { type: 'RECTANGLE' }>) {
  const [right, bottom] = [left + width, top + height];
  return [
    { x: left, y: top },
    { x: right, y: top },
    { x: right, y: bottom },
    { x: left, y: bottom },
  ];
}

const outline = (points: readonly { x: number; y: number }[]): string =>
  `(${points.map(({ x, y }) => `(${x},${y})`).join(',')})`;
