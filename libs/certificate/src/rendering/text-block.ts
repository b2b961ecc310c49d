import type { Block } from './block.js';
import { PAGE } from './certificate-document.js';
import type { Spoken } from './certificate-words.js';
import type { Sheet, Style } from './sheet.js';
import { fitText, type Setting } from './text-fit.js';

const WIDTH = 650;
const LEADING = 1.22;
const ABOVE_BASELINE = 0.76;
const BELOW_BASELINE = 0.24;

export interface CentredText {
  space: number;
  tag: string;
  spoken: Spoken;
  style: Style;
  /** How it may be set; on one line at the style's own size when not said. */
  settings?: readonly Setting[];
}

/** A text in the middle of the page. */
export function centredBlock(sheet: Sheet, { space, tag, spoken, style, settings }: CentredText): Block {
  const tracking = (style.tracking ?? 0) / style.size;
  const measured = sheet.measure(style.font);
  const measure = (text: string) => measured(text) + tracking * text.length;
  const oneLine = [{ lines: 1, from: style.size, to: style.size }];
  const { size, lines } = fitText(spoken.text, measure, WIDTH, settings ?? oneLine);
  const step = size * LEADING;
  const draw = (top: number): void => {
    const set = lines.map((text, index) => ({
      text,
      baseline: top + size * ABOVE_BASELINE + index * step,
      style: { ...style, size, tracking: tracking * size },
      anchor: { x: PAGE.width / 2, align: 'centre' as const },
    }));
    sheet.write(tag, spoken, set);
  };
  return { space, height: size * (ABOVE_BASELINE + BELOW_BASELINE) + step * (lines.length - 1), draw };
}
