import type { Block } from './block.js';
import { drawRule } from './certificate-ornaments.js';
import type { CertificateSnapshot } from './certificate-snapshot.js';
import type { CertificateVoice, Spoken } from './certificate-words.js';
import { outcomeBlocks } from './outcome-list.js';
import { COLOUR, type Sheet, type Style } from './sheet.js';
import { centredBlock, type CentredText } from './text-block.js';
import type { Setting } from './text-fit.js';

const RULE_WIDTH = 200;

const HOLDER: readonly Setting[] = [
  { lines: 1, from: 42, to: 30 },
  { lines: 2, from: 30, to: 14 },
];
const COURSE: readonly Setting[] = [
  { lines: 1, from: 22, to: 17 },
  { lines: 2, from: 18, to: 12 },
  { lines: 3, from: 12, to: 9 },
];

/** What the certificate says, from its title to the outcomes, with all sizes and spaces at a scale. */
export function bodyBlocks(
  sheet: Sheet,
  voice: CertificateVoice,
  snapshot: CertificateSnapshot,
  scale: number,
): Block[] {
  const own = (text: string): Spoken => ({ text, language: snapshot.language });
  const scaled = (settings: readonly Setting[]): Setting[] =>
    settings.map(({ lines, from, to }) => ({ lines, from: from * scale, to: to * scale }));
  const text = (parts: CentredText): Block => centredBlock(sheet, { ...parts, space: parts.space * scale });

  const heading: Style = { font: 'roman', size: 25 * scale, colour: COLOUR.teal, tracking: 0.6 * scale };
  const linking: Style = { font: 'italic', size: 11 * scale, colour: COLOUR.quiet };
  const large: Style = { font: 'roman', size: 1, colour: COLOUR.ink };
  const minor: Style = { font: 'roman', size: 9 * scale, colour: COLOUR.quiet, tracking: 0.3 * scale };
  const rule = (top: number): void => drawRule(sheet, top + 3 * scale, RULE_WIDTH);
  const version = { code: snapshot.courseCode, version: String(snapshot.versionNumber) };

  return [
    text({ space: 12, tag: 'H1', spoken: voice.say('title'), style: heading }),
    text({ space: 13, tag: 'P', spoken: voice.say('certifies'), style: linking }),
    text({ space: 9, tag: 'P', spoken: own(snapshot.holderName), style: large, settings: scaled(HOLDER) }),
    { space: 9 * scale, height: 6 * scale, draw: rule },
    text({ space: 9, tag: 'P', spoken: voice.say('completed'), style: linking }),
    text({ space: 7, tag: 'P', spoken: own(snapshot.courseTitle), style: large, settings: scaled(COURSE) }),
    text({ space: 5, tag: 'P', spoken: voice.say('course', version), style: minor }),
    ...outcomeBlocks(sheet, voice, snapshot, scale),
  ];
}
