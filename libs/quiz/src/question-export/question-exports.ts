import { SOURCE_BOOK, type SentenceBook } from '@gssr/kernel';
import { Drafts, Media, plainText, walkRichText, type RichText } from '@gssr/course';
import { Injectable } from '@nestjs/common';
import { bankOf } from '../bank/bank.js';
import { textsOf } from '../grading/index.js';
import {
  fromPayload,
  writeGift,
  writeMoodleXml,
  writeQti,
  type ExportLoss,
  type ImportedQuestion,
  type LeavingQuestion,
} from '../interchange/index.js';
import { exact, toDecimal } from '../grading/index.js';
import type { BankDraft, BankItemDraft, CategoryDraft } from '../source/index.js';

export const EXPORT_FORMATS = ['moodle-xml', 'gift', 'qti'] as const;
export type ExportFormat = (typeof EXPORT_FORMATS)[number];

export interface QuestionFile {
  readonly name: string;
  readonly mediaType: string;
  readonly bytes: Uint8Array;
  /** What of the questions is not in the file. */
  readonly losses: readonly ExportLoss[];
  /** How many questions are in it. */
  readonly count: number;
}

/** Questions of a course's bank as files for other platforms. */
@Injectable()
export class QuestionExports {
  constructor(
    private readonly drafts: Drafts,
    private readonly media: Media,
  ) {}

  /** Of the newest content of the course. `keys`: which questions; null for all; `book`: what is written beside them is said in its language. Null when there is no such course. */
  async file(
    code: string,
    format: ExportFormat,
    keys: readonly string[] | null,
    book: SentenceBook = SOURCE_BOOK,
  ): Promise<QuestionFile | null> {
    const draft = await this.drafts.newest(code);
    if (!draft) return null;
    const leaving = leavingOf(bankOf(draft), keys);
    const pictures = await this.media.contents([...new Set(leaving.flatMap(picturesOf))]);
    const shown = new Map(
      [...pictures].map(([id, { mediaType, content }]) => [
        id,
        { mediaType, bytes: new Uint8Array(content) },
      ]),
    );
    const read = leaving.map((question) => fromPayload(question, shown));
    const known = read.flatMap(({ losses }) => losses);
    const questions = read.flatMap(({ question }) => question ?? []);
    const { bytes, losses } = WRITERS[format](questions, known, book);
    const all = [...known, ...losses];
    const count = leaving.length - all.filter(({ whole }) => whole).length;
    return { ...FILES[format], bytes, losses: all, count };
  }
}

const WRITERS: Readonly<
  Record<
    ExportFormat,
    (
      questions: readonly ImportedQuestion[],
      known: readonly ExportLoss[],
      book: SentenceBook,
    ) => { bytes: Uint8Array; losses: readonly ExportLoss[] }
  >
> = { 'moodle-xml': writeMoodleXml, gift: writeGift, qti: writeQti };

const FILES: Readonly<Record<ExportFormat, Pick<QuestionFile, 'name' | 'mediaType'>>> = {
  'moodle-xml': { name: 'bank.moodle.xml', mediaType: 'application/xml; charset=utf-8' },
  gift: { name: 'bank.gift', mediaType: 'text/plain; charset=utf-8' },
  qti: { name: 'bank.qti.zip', mediaType: 'application/zip' },
};

function leavingOf({ categories }: BankDraft, keys: readonly string[] | null): LeavingQuestion[] {
  const wanted = keys && new Set(keys);
  return categories.flatMap((category) =>
    category.items
      .filter(({ key }) => wanted === null || wanted.has(key))
      .map((item) => leaving(category, item)),
  );
}

const LONGEST_NAME = 80;

const leaving = (
  { title: category }: CategoryDraft,
  { key, tags, payload, title, defaultMark, outcome }: BankItemDraft,
): LeavingQuestion => ({
  name:
    title ??
    (plainText(payload.stem as RichText)
      .slice(0, LONGEST_NAME)
      .trim() ||
      key),
  key,
  category: [category],
  tags,
  outcome: outcome ?? null,
  defaultMark: defaultMark === undefined ? '1' : decimal(defaultMark),
  payload,
});

const decimal = (mark: string): string => (/^\d+(\.\d+)?$/.test(mark) ? mark : toDecimal(exact(mark), 7));

function picturesOf({ payload }: LeavingQuestion): string[] {
  const found = 'image' in payload ? [payload.image.source] : [];
  for (const { text } of textsOf(payload))
    walkRichText(text as RichText, (node) => {
      if (node.type === 'image') found.push(node.media);
    });
  return found.filter((id) => /^[\da-f-]{36}$/.test(id));
}
