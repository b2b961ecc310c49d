import type { Block } from './block.js';
import { PAGE } from './certificate-document.js';
import type { CertificateSnapshot } from './certificate-snapshot.js';
import type { CertificateVoice } from './certificate-words.js';
import { COLOUR, type Line, type Sheet, type Style } from './sheet.js';
import { centredBlock } from './text-block.js';
import { fitText } from './text-fit.js';

const ONE_COLUMN_UP_TO = 3;
const COLUMN_WIDTH = 310;
const GUTTER = 26;
const INDENT = 9;
const SIZE = 8.8;
const LEADING = 1.25;
const ABOVE_BASELINE = 0.76;

interface Point {
  lines: string[];
  size: number;
  width: number;
}

interface PlacedPoint extends Point {
  x: number;
  y: number;
}

/** The line that introduces the outcomes and the outcomes, in one centred column or in two; nothing when there are none. */
export function outcomeBlocks(
  sheet: Sheet,
  voice: CertificateVoice,
  { outcomes, language }: CertificateSnapshot,
  scale: number,
): Block[] {
  if (outcomes.length === 0) return [];
  const linking: Style = { font: 'italic', size: 9.5 * scale, colour: COLOUR.quiet };
  const style: Style = { font: 'roman', size: SIZE * scale, colour: COLOUR.ink };
  const points = outcomes.map((outcome) => setPoint(sheet, outcome, style));
  const { places, height } = arrange(points, 3.5 * scale);
  const draw = (top: number): void => {
    sheet.ornament((pen) => {
      for (const { x, y, size } of places) pen.circle(x + 2, top + y + size * 0.5, size * 0.14);
      pen.fill(COLOUR.teal);
    });
    const lines = places.map((place) => linesOf(place, style, top));
    sheet.list(language, lines);
  };
  const introduction = { space: 12 * scale, tag: 'P', spoken: voice.say('outcomes'), style: linking };
  return [centredBlock(sheet, introduction), { space: 6 * scale, height, draw }];
}

function setPoint(sheet: Sheet, outcome: string, style: Style): Point {
  const measure = sheet.measure(style.font);
  const settings = [1, 2, 3].map((lines) => ({ lines, from: style.size, to: style.size * 0.95 }));
  const { lines, size } = fitText(outcome, measure, COLUMN_WIDTH, settings);
  return { lines, size, width: Math.max(...lines.map((line) => measure(line.trimEnd()) * size)) };
}

const heightOf = ({ lines, size }: Point): number => size * (1 + LEADING * (lines.length - 1));

/** Rows and columns, read down the first column and then down the second; heights from the top of the list. */
function arrange(points: readonly Point[], gap: number): { places: PlacedPoint[]; height: number } {
  const columns = points.length > ONE_COLUMN_UP_TO ? 2 : 1;
  const rows = Math.ceil(points.length / columns);
  const widths = Array.from({ length: columns }, (_, column) =>
    Math.max(...points.slice(column * rows, (column + 1) * rows).map(({ width }) => width)),
  );
  const whole = widths.reduce((sum, width) => sum + INDENT + width, GUTTER * (columns - 1));
  const lefts = [(PAGE.width - whole) / 2, (PAGE.width - whole) / 2 + INDENT + (widths[0] ?? 0) + GUTTER];
  const rowTops = [0];
  for (let row = 0; row < rows; row++) {
    const tallest = Math.max(...points.filter((_, index) => index % rows === row).map(heightOf));
    rowTops.push((rowTops[row] ?? 0) + tallest + gap);
  }
  const places = points.map((point, index) => ({
    ...point,
    x: lefts[Math.floor(index / rows)] ?? 0,
    y: rowTops[index % rows] ?? 0,
  }));
  return { places, height: (rowTops[rows] ?? 0) - gap };
}

const linesOf = ({ lines, size, x, y }: PlacedPoint, style: Style, top: number): Line[] =>
  lines.map((text, index) => ({
    text,
    baseline: top + y + size * (ABOVE_BASELINE + LEADING * index),
    style: { ...style, size },
    anchor: { x: x + INDENT, align: 'left' },
  }));
