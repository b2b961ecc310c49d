import { say, type Said } from '@gssr/kernel';
import type { Advice } from './problem.js';

/** What Markdown can say and a course cannot, and what to write instead. */
export type Refusal = Advice;

export const REFUSALS: Record<string, Refusal | undefined> = {
  html: {
    message: 'HTML is not allowed.',
    remedy: 'Write it in Markdown; put a `<` that means "less than" as `\\<`.',
  },
  imageReference: {
    message: 'The address of this picture stands somewhere else.',
    remedy: 'Write it behind the words: ![what it shows](media:…).',
  },
  linkReference: {
    message: 'The address of this link stands somewhere else.',
    remedy: 'Write the address behind the words: [words](https://…).',
  },
  definition: {
    message: 'The address of a link stands here alone.',
    remedy: 'Write it where the link is: [words](https://…). Sources belong into the front matter.',
  },
  thematicBreak: {
    message: 'A line across the page is not allowed.',
    remedy: 'Remove it; a heading divides better.',
  },
  code: {
    message: 'A code block is not allowed here.',
    remedy:
      'Start the line without the indentation; a typed block such as `callout` stands at the left margin of a lesson.',
  },
};

export const UNKNOWN: Refusal = {
  message: 'This kind of Markdown is not known.',
  remedy: 'Write it as plain text.',
};

export const HEADING_LEVEL: Refusal = {
  message: 'Only headings with two or three # are allowed.',
  remedy: 'Use ## for a section and ### inside it; the title of the whole comes from course.yaml.',
};

export const TOO_DEEP: Refusal = {
  message: 'Lists and quotes are nested too deeply here.',
  remedy: 'Keep to three levels; nobody follows more on a small screen.',
};

export const HREF: Refusal = {
  message: 'This address is not allowed.',
  remedy: 'An address begins with https://, mailto:, tel: or #, and has no blanks in it.',
};

export const IMAGE: Refusal = {
  message: 'Pictures from elsewhere are not shown.',
  remedy:
    'Upload the picture and write ![what it shows](media:…) with the id that it gets, or say it in words.',
};

export const IMAGE_ALT: Refusal = {
  message: 'This picture says nothing to those who do not see it.',
  remedy: 'Write between the brackets what it shows: ![A door with a broken lock](media:…).',
};

export const LINK_TITLE: Refusal = {
  message: 'This has a title in quotes, which nobody would see.',
  remedy: 'Remove the quoted part, or say it in the sentence.',
};

export const CITE: Refusal = {
  message: 'This is not the id of a source.',
  remedy:
    'Write [^id] with the id of a source from the front matter: small letters, digits, dots and hyphens.',
};

export const FOOTNOTE: Refusal = {
  message: 'A footnote is written out here.',
  remedy: 'List the source under `sources` in the front matter and leave only [^id] in the text.',
};

export const LONG_ROW: Refusal = {
  message: 'This row has more cells than the head of the table.',
  remedy: 'Remove a cell, or write a | that belongs to the text as \\|.',
};

export const LIST_START: Refusal = {
  message: 'This list does not begin at 1, but it will be shown from 1.',
  remedy: 'Begin at 1, or keep the list together.',
};

export const empty = (what: Said): Refusal => ({
  ...say`This ${what} is empty.`,
  remedy: 'Write it or remove it.',
});
