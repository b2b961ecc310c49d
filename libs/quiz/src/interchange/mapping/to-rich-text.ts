import { ProblemList, readMarkdown, SourceText, type RichText, wholeAdvice } from '@gssr/course';
import { type FieldProblem, say } from '@gssr/kernel';
import type { FormattedText } from '../question.js';
import { Leftovers, type ImportedPicture, type Leftover } from './html-names.js';
import { htmlToRichText } from './html-rich-text.js';

/** A text as the platform stores it, null when no words remain; and what had to be left out, for its author. */
export interface RichReading {
  readonly content: RichText | null;
  readonly warnings: readonly FieldProblem[];
  /** The pictures that the content names by the ids of their media. */
  readonly pictures: readonly ImportedPicture[];
}

/** More than any question says, and little enough for broken HTML to cost nothing. */
const LONGEST = 100_000;

/** `field` names the text in warnings: `stem`, `options.2.feedback`. */
export function toRichText(text: FormattedText | null, field: string): RichReading {
  if (text === null) return { content: null, warnings: [], pictures: [] };
  if (text.text.length > LONGEST) return { content: null, warnings: [{ field, ...TOO_LONG }], pictures: [] };
  if (text.format === 'markdown') return fromMarkdown(text.text, field);
  const leftovers = new Leftovers(text.files);
  const content = htmlToRichText(asHtml(text), leftovers);
  return {
    content: orNull(content),
    warnings: [...leftovers.kinds].map((kind) => ({ field, ...LEFT_OUT[kind] })),
    pictures: leftovers.pictures,
  };
}

function fromMarkdown(markdown: string, field: string): RichReading {
  const problems = new ProblemList();
  const { value } = readMarkdown(SourceText.of('import', markdown), problems);
  const warnings = problems.sorted().map((problem) => ({
    field,
    code: 'IMPORT.MARKDOWN_LEFT_OUT',
    ...wholeAdvice(problem),
  }));
  return { content: orNull(value), warnings, pictures: [] };
}

const orNull = (content: RichText): RichText | null => (content.length === 0 ? null : content);

/** A line break that somebody wrote is one; in plain text, so are blanks between paragraphs, and no tag is a tag. */
function asHtml({ format, text }: FormattedText): string {
  if (format === 'html') return text;
  const escaped = format === 'plain' ? text.replaceAll('&', '&amp;').replaceAll('<', '&lt;') : text;
  return escaped
    .split(/\n{2,}/)
    .map((paragraph) => `<div>${paragraph.replaceAll('\n', '<br>')}</div>`)
    .join('');
}

const TOO_LONG = {
  code: 'IMPORT.TEXT_TOO_LONG',
  ...say`The text has more than ${LONGEST} characters. Shorten it, or make a lesson of it.`,
};

const LEFT_OUT: Readonly<Record<Leftover, Omit<FieldProblem, 'field'>>> = {
  script: {
    code: 'IMPORT.SCRIPT_LEFT_OUT',
    message: 'Scripts, forms and embedded pages were left out. Say it in words.',
  },
  media: {
    code: 'IMPORT.MEDIA_LEFT_OUT',
    message: 'A picture or recording was left out. Say in words what it shows.',
  },
  alt: {
    code: 'IMPORT.ALT_MISSING',
    message: 'Nothing says what a picture shows; it has the name of its file instead. Describe it.',
  },
  address: {
    code: 'IMPORT.LINK_LEFT_OUT',
    message: 'A link was left out; addresses begin with https://, mailto: or tel:.',
  },
  depth: {
    code: 'IMPORT.NESTING_LEFT_OUT',
    message: 'Lists or quotes were nested too deeply and became plain text.',
  },
};
