import type { Saying } from '@gssr/kernel';
import { plainText, type RichText } from '@gssr/course';
import { exact, toDecimal } from '../../grading/index.js';
import { plainDecimal } from '../decimal-text.js';
import type { CombinedFeedback, FormattedText, ImportedFile } from '../question.js';
import { htmlText, pictureFile, type Pictures } from './rich-html.js';

/** As many as Moodle keeps; the importer reads a rounded third as a third. */
const PLACES = 7;

/** Turns the texts and figures of one question into their neutral form, and keeps what is lost on the way. */
export class TextWriter {
  readonly losses: [code: string, message: Saying][] = [];
  readonly none: CombinedFeedback = { correct: null, partiallyCorrect: null, incorrect: null };

  constructor(private readonly pictures: Pictures) {}

  text = (content: unknown): FormattedText => htmlText(content as RichText, this.pictures);

  textOrNull = (content: unknown): FormattedText | null =>
    content === null || (content as RichText).length === 0 ? null : this.text(content);

  /** For places that hold words alone. */
  plain(content: unknown): string {
    const rich = content as RichText;
    const words = plainText(rich);
    if (
      JSON.stringify(rich) !==
      JSON.stringify([{ type: 'paragraph', children: [{ type: 'text', text: words }] }])
    )
      this.lose('EXPORT.FORMATTED_CHOICE', 'How the words of a choice are formatted, and its pictures');
    return words;
  }

  /** A share as a decimal. */
  share = (share: string): string => plainDecimal(toDecimal(exact(share), PLACES)) ?? '0';

  picture = (media: string): ImportedFile | undefined => pictureFile(media, this.pictures);

  lose(code: string, message: Saying): void {
    if (!this.losses.some(([known]) => known === code)) this.losses.push([code, message]);
  }

  loseFurtherChoices(slots: readonly { readonly alsoRight?: readonly string[] }[]): void {
    if (slots.some(({ alsoRight = [] }) => alsoRight.length > 0))
      this.lose('EXPORT.ALSO_RIGHT', 'Choices that are right in a place besides the first');
  }

  loseFeedback(entries: readonly { readonly feedback: unknown }[]): void {
    if (entries.some(({ feedback }) => feedback !== null))
      this.lose('EXPORT.PART_FEEDBACK', 'Feedback on single items, gaps and places');
  }
}
