import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { create, type Font } from 'fontkit';

/** One family for all scripts that we print: its serif faces have Latin, Cyrillic with the Kyrgyz letters, and Georgian. */
const FACES = {
  roman: 'DejaVuSerifCondensed.ttf',
  italic: 'DejaVuSerifCondensed-Italic.ttf',
} as const;

export type FontName = keyof typeof FACES;

const resolve = createRequire(import.meta.url).resolve;
const open = (file: string): Font => create(readFileSync(resolve(`dejavu-fonts-ttf/ttf/${file}`)));

let fonts: Readonly<Record<FontName, Font>> | undefined;

/** The fonts, read and parsed once in a process: parsing is four fifths of the work on a certificate. */
export function certificateFonts(): Readonly<Record<FontName, Font>> {
  return (fonts ??= { roman: open(FACES.roman), italic: open(FACES.italic) });
}
