import type { FormattedText, TextFormat } from '../question.js';
import { formatted } from '../text.js';
import type { TokenRun } from './token-run.js';

const FORMATS: readonly TextFormat[] = ['moodle', 'html', 'plain', 'markdown'];

/** The words of a run in the format that they name in front, `[html]`, or else in the one given. */
export function giftText(run: TokenRun, inherited: TextFormat): FormattedText {
  const { text } = run;
  const format = FORMATS.find((name) => text.startsWith(`[${name}]`));
  return format ? formatted(text.slice(format.length + 2), format) : formatted(text, inherited);
}

/** As {@link giftText}, and null where nothing was written. */
export function giftFeedback(run: TokenRun | undefined, inherited: TextFormat): FormattedText | null {
  const read = run && giftText(run, inherited);
  return read === undefined || read.text === '' ? null : read;
}
