import type { FormattedText, TextFormat } from '../question.js';

/** Words as GIFT writes them: control characters behind a backslash, line breaks as `\n`. */
export const escapeGift = (text: string): string =>
  text.replace(/[\\~=#{}:]/g, (character) => `\\${character}`).replaceAll('\n', '\\n');

/** A text, with its format in front unless it is the one that GIFT assumes here. */
export function giftTextOf({ format, text }: FormattedText, inherited: TextFormat): string {
  const needsFormat = format !== inherited || text.startsWith('[');
  return (needsFormat ? `[${format}]` : '') + escapeGift(text);
}

/** `#` and the words; nothing where there is no feedback. */
export const giftFeedbackOf = (feedback: FormattedText | null, inherited: TextFormat): string =>
  feedback === null ? '' : `#${giftTextOf(feedback, inherited)}`;
