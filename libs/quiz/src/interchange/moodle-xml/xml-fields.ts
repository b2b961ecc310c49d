import { isNumber, plainDecimal } from '../decimal-text.js';
import type { CombinedFeedback, FormattedText, Hint, ImportedFile, TextFormat } from '../question.js';
import { childNamed, childrenNamed, textOf, type XmlElement } from '../reading/xml-tree.js';
import { formatted, trimBlanks } from '../text.js';

/** The words of `<field><text>…</text></field>`. */
export const wordsOf = (field: XmlElement | undefined): string =>
  trimBlanks(textOf(childNamed(field, 'text')));

/** The characters of `<name>…</name>` below `parent`; empty without one. */
export const valueOf = (parent: XmlElement, name: string): string =>
  trimBlanks(textOf(childNamed(parent, name)));

/** The number in `<name>…</name>`, in its shortest form; null when it is absent or none. */
export function decimalOf(parent: XmlElement, name: string): string | null {
  const value = valueOf(parent, name);
  return isNumber(value) ? (plainDecimal(value) ?? null) : null;
}

/** `<name/>` alone switches something on; so do `1` and `true`. */
export function flagOf(parent: XmlElement, name: string, absent: boolean): boolean {
  const field = childNamed(parent, name);
  if (!field) return absent;
  return !['0', 'false'].includes(trimBlanks(textOf(field)).toLowerCase());
}

const FORMATS = new Map<string, TextFormat>([
  ['moodle_auto_format', 'moodle'],
  ['html', 'html'],
  ['plain_text', 'plain'],
  ['markdown', 'markdown'],
]);

/** A field with its format and its files. Moodle takes a format that it does not know for HTML. */
export function formattedOf(field: XmlElement | undefined, inherited: TextFormat = 'html'): FormattedText {
  const named = trimBlanks(field?.attributes['format'] ?? '');
  const format = named === '' ? inherited : (FORMATS.get(named) ?? 'html');
  return formatted(wordsOf(field), format, childrenNamed(field, 'file').map(fileOf));
}

/** As {@link formattedOf}, and null where nothing was written. */
export function feedbackOf(
  field: XmlElement | undefined,
  inherited: TextFormat = 'html',
): FormattedText | null {
  const read = formattedOf(field, inherited);
  return read.text === '' && read.files.length === 0 ? null : read;
}

export const combinedOf = (question: XmlElement): CombinedFeedback => ({
  correct: feedbackOf(childNamed(question, 'correctfeedback')),
  partiallyCorrect: feedbackOf(childNamed(question, 'partiallycorrectfeedback')),
  incorrect: feedbackOf(childNamed(question, 'incorrectfeedback')),
});

export const hintsOf = (question: XmlElement, inherited: TextFormat): Hint[] =>
  childrenNamed(question, 'hint').map((hint) => ({
    content: formattedOf(hint, inherited),
    showCount: flagOf(hint, 'shownumcorrect', false),
    clearWrong: flagOf(hint, 'clearwrong', false),
  }));

export function fileOf(file: XmlElement): ImportedFile {
  const bytes = new Uint8Array(Buffer.from(textOf(file), 'base64'));
  return { name: file.attributes['name'] ?? '', path: file.attributes['path'] ?? '/', bytes };
}
