import type { RichText } from '@gssr/course';
import { type FieldProblem, told, type Saying } from '@gssr/kernel';
import type { FormattedText } from '../question.js';
import type { ImportedPicture } from './html-names.js';
import { toRichText } from './to-rich-text.js';

/** Turns the texts of one question into rich text, and keeps what was left out and which pictures they show. */
export class TextMapper {
  readonly warnings: FieldProblem[] = [];
  readonly pictures: ImportedPicture[] = [];

  /** `field` names the text in warnings: `options.2.feedback`. */
  rich(text: FormattedText | null, field: string): RichText | null {
    const { content, warnings, pictures } = toRichText(text, field);
    this.warnings.push(...warnings);
    this.pictures.push(...pictures);
    return content;
  }

  warn(field: string, code: string, message: Saying): void {
    this.warnings.push({ field, code: `IMPORT.${code}`, ...told(message) });
  }
}
