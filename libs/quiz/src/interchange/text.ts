import type { FormattedText, ImportedFile, TextFormat } from './question.js';

export function formatted(
  text: string,
  format: TextFormat = 'plain',
  files: readonly ImportedFile[] = [],
): FormattedText {
  return { format, text: trimBlanks(text), files };
}

/** As {@link formatted}, and null where nothing was written. */
export function formattedOrNull(
  text: string,
  format: TextFormat = 'plain',
  files: readonly ImportedFile[] = [],
): FormattedText | null {
  const written = formatted(text, format, files);
  return written.text === '' && files.length === 0 ? null : written;
}

const BLANKS = ' \t\n\r\v\f\0';

/** Without blanks of ASCII at either end. A no-break space stays: somebody wanted it there. */
export function trimBlanks(text: string): string {
  let start = 0;
  let end = text.length;
  while (start < end && BLANKS.includes(text.charAt(start))) start += 1;
  while (end > start && BLANKS.includes(text.charAt(end - 1))) end -= 1;
  return text.slice(start, end);
}

const NAME_LENGTH = 80;
const LONGEST_NAME = 255;

/** A name as a list can show it: without tags, and not longer than a database of names allows. */
export const cleanName = (name: string): string => shortened(trimBlanks(withoutTags(name)), LONGEST_NAME);

/** The name of a question that was given none: how it begins. */
export const nameFromStem = (stem: string): string =>
  shortened(trimBlanks(withoutTags(stem)), NAME_LENGTH) || 'Question';

/** Drops everything from a `<` that opens a tag to its `>`. Not for safety: what remains is shown as text. */
function withoutTags(text: string): string {
  const kept: string[] = [];
  let from = 0;
  for (let open = text.indexOf('<'); open !== -1; open = text.indexOf('<', Math.max(open + 1, from))) {
    if (!/[a-z/!?]/i.test(text.charAt(open + 1))) continue;
    const close = text.indexOf('>', open);
    if (close === -1) break;
    kept.push(text.slice(from, open));
    from = close + 1;
  }
  return [...kept, text.slice(from)].join('');
}

const ENDING = '...';

/** Scripts from here on, such as Georgian and Chinese, are cut anywhere, as Moodle does. */
const ANYWHERE = 0x800;
const endsWord = (character: string): boolean =>
  character === ' ' || character === '.' || (character.codePointAt(0) ?? 0) >= ANYWHERE;

/** At most `length` characters, cut behind a word. */
function shortened(text: string, length: number): string {
  const characters = [...text.slice(0, length * 4)];
  if (characters.length <= length && text.length <= length * 4) return text;
  const start = characters.slice(0, length - ENDING.length);
  const cut = start.findLastIndex(endsWord);
  return start.slice(0, cut > 0 ? cut + 1 : undefined).join('') + ENDING;
}
