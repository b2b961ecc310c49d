/**
 * Fine engraved line work as PDF path operators, in the page's points from its top left corner. All of it is the same on
 * every certificate, so it is worked out once and kept as text.
 */
interface Point {
  x: number;
  y: number;
}

const written = ({ x, y }: Point): string => `${Number(x.toFixed(2))} ${Number(y.toFixed(2))}`;

/** Waves along a straight middle line, each a part of a period behind the one before. */
export interface Ribbon {
  start: Point;
  direction: 'across' | 'down';
  length: number;
  periods: number;
  amplitude: number;
  strands: number;
}

// How far along half a wave the handles of a cubic Bézier lie that follows a sine to within a hundredth of its height.
const SINE_HANDLE = 0.3642;

/** Covers the length and up to a period more at both ends; the caller clips. */
export function ribbon({ start, direction, length, periods, amplitude, strands }: Ribbon): string {
  const half = length / periods / 2;
  const at = (along: number, away: number): string =>
    written(
      direction === 'across'
        ? { x: start.x + along, y: start.y + away }
        : { x: start.x + away, y: start.y + along },
    );
  const strand = (index: number): string => {
    let along = -2 * half * (1 - index / strands);
    let away = amplitude;
    const operators = [`${at(along, away)} m`];
    while (along < length) {
      const handles = [at(along + half * SINE_HANDLE, away), at(along + half * (1 - SINE_HANDLE), -away)];
      along += half;
      away = -away;
      operators.push(`${handles.join(' ')} ${at(along, away)} c`);
    }
    return operators.join('\n');
  };
  return Array.from({ length: strands }, (_, index) => strand(index)).join('\n');
}

/** Petals around a centre, drawn so many times, turned a little each time. */
export interface Ring {
  radius: number;
  depth: number;
  petals: number;
  copies: number;
}

const KNOTS_PER_PETAL = 2;

export function rosette(centre: Point, rings: readonly Ring[]): string {
  return rings
    .flatMap((ring) => Array.from({ length: ring.copies }, (_, copy) => petals(centre, ring, copy)))
    .join('\n');
}

/** A closed curve that runs from tip to valley to tip, as half waves bent around the centre. */
function petals(centre: Point, { radius, depth, petals: count, copies }: Ring, copy: number): string {
  const knots = count * KNOTS_PER_PETAL;
  const step = (2 * Math.PI) / knots;
  const reachOfHandle = step * SINE_HANDLE;
  const rotation = (2 * Math.PI * copy) / (copies * count);
  const knot = (index: number): { point: Point; handle: Point } => {
    const turn = rotation + step * (index % knots);
    // Knots lie on the tips and in the valleys between them, where the curve neither grows nor shrinks.
    const reach = index % 2 === 0 ? radius + depth : radius - depth;
    const [sine, cosine] = [Math.sin(turn), Math.cos(turn)];
    return {
      point: { x: centre.x + reach * sine, y: centre.y - reach * cosine },
      handle: { x: reach * cosine * reachOfHandle, y: reach * sine * reachOfHandle },
    };
  };
  const operators = [`${written(knot(0).point)} m`];
  for (let index = 0; index < knots; index++) {
    const [from, to] = [knot(index), knot(index + 1)];
    const leaving = { x: from.point.x + from.handle.x, y: from.point.y + from.handle.y };
    const arriving = { x: to.point.x - to.handle.x, y: to.point.y - to.handle.y };
    operators.push(`${[leaving, arriving, to.point].map(written).join(' ')} c`);
  }
  return `${operators.join('\n')}\nh`;
}
