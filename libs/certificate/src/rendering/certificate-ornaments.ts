import { PAGE } from './certificate-document.js';
import { ribbon, rosette } from './guilloche.js';
import { COLOUR, type Sheet } from './sheet.js';
import { stampOf, type Stamp } from './stamp.js';

type Box = readonly [x: number, y: number, width: number, height: number];

const OUTER = 25;
const BAND = 17;
const INNER = OUTER + BAND;
const ACROSS = PAGE.width - 2 * INNER;
const DOWN = PAGE.height - 2 * INNER;
const FAR_X = PAGE.width - INNER;
const FAR_Y = PAGE.height - INNER;
const WAVELENGTH = 30;
const WAVES = { amplitude: BAND / 2 - 1.8, strands: 6 };
const CENTRE = { x: PAGE.width / 2, y: PAGE.height / 2 };

const rectangle = (box: Box): string => `${box.join(' ')} re`;
const width = (points: number): string => `${points} w`;
const stroked = (colour: string, ...operators: string[]): string[] => [
  strokeColour(colour),
  ...operators,
  'S',
];
const clipped = (box: Box, ...operators: string[]): string[] => [
  'q',
  rectangle(box),
  'W n',
  ...operators,
  'Q',
];

function strokeColour(hex: string): string {
  const channels = [1, 3, 5].map((at) => (parseInt(hex.slice(at, at + 2), 16) / 255).toFixed(3));
  return `${channels.join(' ')} RG`;
}

function side(direction: 'across' | 'down', box: Box): string[] {
  const [x, y] = box;
  const length = direction === 'across' ? ACROSS : DOWN;
  const start = direction === 'across' ? { x, y: y + BAND / 2 } : { x: x + BAND / 2, y };
  const periods = Math.round(length / WAVELENGTH);
  return clipped(box, ...stroked(COLOUR.mist, ribbon({ ...WAVES, start, direction, length, periods })));
}

/** A faint rosette, an engraved border with a rosette in each corner, and the emblem: what lies under the text. */
function groundwork(): string {
  const corners = [OUTER, FAR_X].flatMap((x) => [OUTER, FAR_Y].map((y): Box => [x, y, BAND, BAND]));
  const watermark = rosette(CENTRE, [
    { radius: 172, depth: 30, petals: 24, copies: 6 },
    { radius: 120, depth: 26, petals: 18, copies: 6 },
  ]);
  const cornerRosettes = corners.map(([x, y]) =>
    rosette({ x: x + BAND / 2, y: y + BAND / 2 }, [{ radius: 4, depth: 2.6, petals: 8, copies: 2 }]),
  );
  const emblem = rosette({ x: CENTRE.x, y: 77 }, [
    { radius: 14.5, depth: 5.5, petals: 12, copies: 3 },
    { radius: 6.5, depth: 2.5, petals: 6, copies: 3 },
  ]);
  return [
    width(0.4),
    ...stroked(COLOUR.haze, watermark),
    width(0.35),
    ...side('across', [INNER, OUTER, ACROSS, BAND]),
    ...side('across', [INNER, FAR_Y, ACROSS, BAND]),
    ...side('down', [OUTER, INNER, BAND, DOWN]),
    ...side('down', [FAR_X, INNER, BAND, DOWN]),
    ...stroked(COLOUR.teal, ...cornerRosettes),
    width(0.45),
    ...stroked(COLOUR.teal, ...corners.map(rectangle), rectangle([INNER, INNER, ACROSS, DOWN])),
    width(1.2),
    ...stroked(COLOUR.teal, rectangle([OUTER, OUTER, PAGE.width - 2 * OUTER, PAGE.height - 2 * OUTER])),
    width(0.4),
    ...stroked(COLOUR.teal, emblem),
  ].join('\n');
}

let ground: Stamp | undefined;

/** Draws all that is the same on every certificate, worked out and compressed once in a process. */
export function drawGround(sheet: Sheet): void {
  ground ??= stampOf(PAGE, groundwork());
  sheet.stamp('Ground', ground);
}

/** A thin rule in the middle of the page, with a lozenge in its own middle. */
export function drawRule(sheet: Sheet, y: number, length: number): void {
  const { x } = CENTRE;
  const gap = 8;
  sheet.ornament((pen) => {
    pen.lineWidth(0.6).strokeColor(COLOUR.mist);
    pen.moveTo(x - length / 2, y).lineTo(x - gap, y);
    pen.moveTo(x + gap, y).lineTo(x + length / 2, y);
    pen.stroke();
    pen.polygon([x, y - 3], [x + 3, y], [x, y + 3], [x - 3, y]).fill(COLOUR.teal);
  });
}
