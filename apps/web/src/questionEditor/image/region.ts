import { isObject, type Json, listAt, textAt, valueAt } from '../../authoring/draft/json.js';

export interface Point {
  x: number;
  y: number;
}

const numberAt = (region: Json, field: string): number => Number(valueAt(region, [field]) ?? 0);

/** A rectangle with these opposite corners. */
export const rectangleBetween = (a: Point, b: Point): Json => ({
  type: 'RECTANGLE',
  left: Math.min(a.x, b.x),
  top: Math.min(a.y, b.y),
  width: Math.max(1, Math.abs(a.x - b.x)),
  height: Math.max(1, Math.abs(a.y - b.y)),
});

/** A circle around `centre` through `edge`. */
export const circleThrough = (centre: Point, edge: Point): Json => ({
  type: 'CIRCLE',
  ...centre,
  radius: Math.max(1, Math.round(Math.hypot(edge.x - centre.x, edge.y - centre.y))),
});

/** A region of this type somewhere in the middle of the image. */
export function regionInside(type: string, width: number, height: number): Json {
  const centre = { x: Math.round(width / 2), y: Math.round(height / 2) };
  const reach = Math.max(1, Math.round(Math.min(width, height) / 6));
  const corner = { x: centre.x - reach, y: centre.y - reach };
  if (type === 'CIRCLE') return { type, ...centre, radius: reach };
  const opposite = { x: centre.x + reach, y: centre.y + reach };
  if (type !== 'POLYGON') return rectangleBetween(corner, opposite);
  return { type, points: [corner, { x: opposite.x, y: corner.y }, { x: centre.x, y: opposite.y }] };
}

/** The outline of a region as an SVG path; empty for what is no region yet. */
export function outlineOf(region: Json | undefined): string {
  if (!isObject(region)) return '';
  switch (textAt(region, ['type'])) {
    case 'CIRCLE': {
      const [x, y, radius] = ['x', 'y', 'radius'].map((field) => numberAt(region, field)) as [
        number,
        number,
        number,
      ];
      return `M${x - radius} ${y}a${radius} ${radius} 0 1 0 ${2 * radius} 0a${radius} ${radius} 0 1 0 ${-2 * radius} 0`;
    }
    case 'RECTANGLE': {
      const [left, top] = [numberAt(region, 'left'), numberAt(region, 'top')];
      return `M${left} ${top}h${numberAt(region, 'width')}v${numberAt(region, 'height')}h${-numberAt(region, 'width')}z`;
    }
    case 'POLYGON':
      return `M${listAt(region, ['points'])
        .map((point) => `${numberAt(point, 'x')} ${numberAt(point, 'y')}`)
        .join('L')}z`;
    default:
      return '';
  }
}

/** Where the name of a region stands. */
export function labelPlace(region: Json | undefined): Point {
  if (!isObject(region)) return { x: 0, y: 0 };
  switch (textAt(region, ['type'])) {
    case 'CIRCLE':
      return { x: numberAt(region, 'x'), y: numberAt(region, 'y') };
    case 'RECTANGLE':
      return {
        x: numberAt(region, 'left') + numberAt(region, 'width') / 2,
        y: numberAt(region, 'top') + numberAt(region, 'height') / 2,
      };
    default: {
      const points = listAt(region, ['points']);
      const mean = (field: string) =>
        points.reduce<number>((sum, point) => sum + numberAt(point, field), 0) / Math.max(1, points.length);
      return { x: mean('x'), y: mean('y') };
    }
  }
}

/** A polygon as text, one corner a line: `120, 80`. */
export const writePoints = (region: Json | undefined): string =>
  listAt(region ?? null, ['points'])
    .map((point) => `${numberAt(point, 'x')}, ${numberAt(point, 'y')}`)
    .join('\n');

export const readPoints = (text: string): Json[] =>
  text
    .split(/\n/)
    .map((line) => line.split(/[\s,;]+/).filter((cell) => cell !== ''))
    .filter((cells) => cells.length > 0)
    .map(([x = '', y = '']) => ({ x: Number(x), y: Number(y) }));
