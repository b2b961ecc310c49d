import { type FieldProblem, say } from '@gssr/kernel';
import { z } from 'zod';
import { problem } from '../review.js';
import { listOf, objectOf, wholeNumber } from '../shape.js';
import { MAX_PIXELS, type Image } from './image.js';

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** A part of an image. What lies on its edge is inside. */
export type Region =
  | { readonly type: 'CIRCLE'; readonly x: number; readonly y: number; readonly radius: number }
  | {
      readonly type: 'RECTANGLE';
      readonly left: number;
      readonly top: number;
      readonly width: number;
      readonly height: number;
    }
  | { readonly type: 'POLYGON'; readonly points: readonly Point[] };

const pixel = wholeNumber(0, MAX_PIXELS);
const length = wholeNumber(1, MAX_PIXELS);

export const regionSchema = z.discriminatedUnion(
  'type',
  [
    objectOf({ type: z.literal('CIRCLE'), x: pixel, y: pixel, radius: length }, say`a circle`),
    objectOf(
      { type: z.literal('RECTANGLE'), left: pixel, top: pixel, width: length, height: length },
      say`a rectangle`,
    ),
    objectOf(
      {
        type: z.literal('POLYGON'),
        points: listOf(objectOf({ x: pixel, y: pixel }, say`a point`), say`points`, 100),
      },
      say`a polygon`,
    ),
  ],
  { error: 'Draw a CIRCLE, a RECTANGLE or a POLYGON.' },
);

/** Whole numbers throughout, so the edge is where it was drawn. */
export function contains(region: Region, { x, y }: Point): boolean {
  switch (region.type) {
    case 'CIRCLE':
      return (x - region.x) ** 2 + (y - region.y) ** 2 <= region.radius ** 2;
    case 'RECTANGLE':
      return (
        x >= region.left &&
        x <= region.left + region.width &&
        y >= region.top &&
        y <= region.top + region.height
      );
    case 'POLYGON':
      return polygonContains(region.points, { x, y });
  }
}

/** A ray to the right crosses the edges of what surrounds its start an odd number of times. */
function polygonContains(corners: readonly Point[], point: Point): boolean {
  const edges = edgesOf(corners);
  if (edges.some(([a, b]) => isOn(point, a, b))) return true;
  return edges.filter(([a, b]) => crosses(point, a, b)).length % 2 === 1;
}

const edgesOf = (corners: readonly Point[]): [Point, Point][] =>
  corners.flatMap((corner, index) => {
    const next = corners[(index + 1) % corners.length];
    return next ? [[corner, next]] : [];
  });

const turn = (a: Point, b: Point, c: Point): number => (b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x);

const isOn = (point: Point, a: Point, b: Point): boolean =>
  turn(a, b, point) === 0 &&
  Math.min(a.x, b.x) <= point.x &&
  point.x <= Math.max(a.x, b.x) &&
  Math.min(a.y, b.y) <= point.y &&
  point.y <= Math.max(a.y, b.y);

/** The upper end counts and the lower does not, so that a corner is crossed once. */
function crosses(point: Point, a: Point, b: Point): boolean {
  const [upper, lower] = a.y < b.y ? [a, b] : [b, a];
  return upper.y <= point.y && point.y < lower.y && turn(upper, lower, point) > 0;
}

/** That a region has an area, and lies in the image. */
export function regionProblems(region: Region, image: Image, field: string): FieldProblem[] {
  if (region.type === 'POLYGON' && !hasArea(region.points)) return [flat(field)];
  const { left, top, right, bottom } = boundsOf(region);
  const inside = left >= 0 && top >= 0 && right <= image.width && bottom <= image.height;
  return inside ? [] : [outside(field, image)];
}

const hasArea = (points: readonly Point[]): boolean => {
  const [first] = points;
  return first !== undefined && edgesOf(points).some(([a, b]) => turn(first, a, b) !== 0);
};

function boundsOf(region: Region) {
  switch (region.type) {
    case 'CIRCLE':
      return box(
        [region.x - region.radius, region.x + region.radius],
        [region.y - region.radius, region.y + region.radius],
      );
    case 'RECTANGLE':
      return box([region.left, region.left + region.width], [region.top, region.top + region.height]);
    case 'POLYGON':
      return box(
        region.points.map(({ x }) => x),
        region.points.map(({ y }) => y),
      );
  }
}

const box = (xs: readonly number[], ys: readonly number[]) => ({
  left: Math.min(...xs),
  right: Math.max(...xs),
  top: Math.min(...ys),
  bottom: Math.max(...ys),
});

const flat = (field: string) =>
  problem(field, 'REGION_WITHOUT_AREA', 'Give the polygon at least three points that are not in one line.');

const outside = (field: string, { width, height }: Image) =>
  problem(field, 'REGION_OUTSIDE', say`Draw it inside the image, which is ${width} by ${height} pixels.`);
