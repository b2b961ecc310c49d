import { say } from '@gssr/kernel';
import { isNumber, plainDecimal } from '../decimal-text.js';
import type { CombinedFeedback, FormattedText, Hint, ImportedFile, TextFormat } from '../question.js';
import { refuseQuestion } from '../question-refusal.js';
import { childNamed, childrenNamed, elementsOf, textOf, type XmlElement } from '../reading/xml-tree.js';
import { formatted, trimBlanks } from '../text.js';

/** The words of `<field><text>…</text></field>`. Throws QuestionRefusal for markup in them, of which nobody knows what it means. */
export function wordsOf(field: XmlElement | undefined): string {
  const [nested] = elementsOf(childNamed(field, 'text'));
  if (nested)
    refuseQuestion(
      'MOODLE_XML.TEXT_NESTED',
      say`There is a <${nested.name.slice(0, 40)}> in a <text>. Put the text into <![CDATA[ and ]]>.`,
      nested.line,
    );
  return plainWordsOf(field);
}

/** As {@link wordsOf}, without what stands in markup. */
export const plainWordsOf = (field: XmlElement | undefined): string =>
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

/** As {@link flagOf}, for fields of which Moodle reads a value: an empty one is no. */
export const answerOf = (parent: XmlElement, name: string, absent: boolean): boolean =>
  childNamed(parent, name) && valueOf(parent, name) === '' ? false : flagOf(parent, name, absent);

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
  childrenNamed(question, 'hint').map((hint) => {
    const old = childNamed(hint, 'hintcontent');
    return {
      content: formattedOf(old ?? hint, inherited),
      showCount: flagOf(hint, old ? 'statenumberofcorrectresponses' : 'shownumcorrect', false),
      clearWrong: flagOf(hint, old ? 'clearincorrectresponses' : 'clearwrong', false),
    };
  });

/** As a share. Old files cut a third short, and whatever is near one is one. */
export function penaltyOf(question: XmlElement): string | null {
  const penalty = decimalOf(question, 'penalty');
  return penalty !== null && Math.abs(Number(penalty) - 1 / 3) < 0.005 ? '0.3333333' : penalty;
}

/** Before texts had files, a question had one picture, which stood behind its text. */
export function withOldImage(stem: FormattedText, question: XmlElement): FormattedText {
  const [name, data] = [valueOf(question, 'image'), valueOf(question, 'image_base64')];
  if (name === '' || data === '') return stem;
  const file = {
    name: name.replaceAll('/', '_'),
    path: '/',
    bytes: new Uint8Array(Buffer.from(data, 'base64')),
  };
  const source = `@@PLUGINFILE@@/${file.name}`.replaceAll('&', '&amp;').replaceAll('"', '&quot;');
  return { ...stem, text: `${stem.text} <img src="${source}">`, files: [...stem.files, file] };
}

export function fileOf(file: XmlElement): ImportedFile {
  const bytes = new Uint8Array(Buffer.from(textOf(file), 'base64'));
  return { name: file.attributes['name'] ?? '', path: file.attributes['path'] ?? '/', bytes };
}
