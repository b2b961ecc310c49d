import { activitiesOf, canonicalJson, Drafts, type CourseDraft } from '@gssr/course';
import { decodeCursor, pageSize, toPage, type Page, type PageRequest } from '@gssr/kernel';
import { Transactions } from '@gssr/platform';
import { Injectable } from '@nestjs/common';
import type { DecimalMark, QuestionPayload } from '../grading/index.js';
import { questionHash } from '../question/question-hash.js';
import { drawsOf, type BankItemDraft, type QuizContent } from '../source/index.js';
import { bankOf, entriesOf, type BankEntry } from './bank.js';
import { facetsOf, isWanted, type BankFacets, type BankFilter } from './bank-filter.js';
import { decimalMarkOf } from './decimal-mark.js';
import { takenOver } from './take-over.js';
import {
  readFigures,
  readVersions,
  type HeldCorrection,
  type QuestionFigures,
  type QuestionVersionFacts,
} from './bank-figures.repository.js';

export interface QuizName {
  key: string;
  title: string;
}

/** A question of a bank with what is known of it. */
export interface BankQuestion extends BankEntry {
  /** Quizzes of the draft that may draw it. */
  quizzes: QuizName[];
  versions: number;
  /** It never was published, or is not as it was published last. */
  changed: boolean;
  figures: QuestionFigures | null;
  /** What was corrected in the published quizzes and not here: the next version would bring the error back. */
  correction: HeldCorrection | null;
}

export interface BankPage extends Page<BankQuestion> {
  totalCount: number;
  /** Of the whole bank, whatever the filter. */
  facets: BankFacets;
  categories: { key: string; title: string; count: number }[];
  outcomes: { id: string; text: string }[];
  /** As the course's language writes numbers. */
  decimalMark: DecimalMark;
}

/** Reads the question bank of a course: of its draft, or of what is published when there is no draft. */
@Injectable()
export class BankQuestions {
  constructor(
    private readonly drafts: Drafts,
    private readonly transactions: Transactions,
  ) {}

  /** A page in the order of the bank. Two statements. Null when there is no such course. */
  async page(
    courseCode: string,
    filter: BankFilter,
    request: PageRequest,
    readerId: string,
  ): Promise<BankPage | null> {
    const size = pageSize(request);
    const [after] = decodeCursor(request.after, 1) ?? [];
    const draft = await this.drafts.newest(courseCode);
    if (!draft) return null;
    const entries = entriesOf(bankOf(draft));
    const quizzes = quizzesByKey(draft);
    const wanted = entries.filter((entry) =>
      isWanted(entry, filter, quizzes.get(entry.item.key)?.length ?? 0),
    );
    const start = after === undefined ? 0 : wanted.findIndex(({ item }) => item.key === after) + 1;
    const rows = wanted.slice(start, start + size + 1);
    const figures = await this.figures(courseCode, rows, readerId);
    const page = toPage(
      rows,
      size,
      ({ item }) => [item.key],
      (entry) => describe(entry, quizzes, figures),
    );
    const categories = bankOf(draft).categories.map(({ key, title, items }) => ({
      key,
      title,
      count: items.length,
    }));
    return {
      ...page,
      totalCount: wanted.length,
      facets: facetsOf(entries),
      categories,
      outcomes: draft.outcomes,
      decimalMark: decimalMarkOf(draft.language),
    };
  }

  /** One question. Null when there is none. */
  async question(courseCode: string, key: string, readerId: string): Promise<BankQuestion | null> {
    const draft = await this.drafts.newest(courseCode);
    const entry = draft && entriesOf(bankOf(draft)).find(({ item }) => item.key === key);
    if (!entry) return null;
    return describe(entry, quizzesByKey(draft), await this.figures(courseCode, [entry], readerId));
  }

  /** Those of which something was corrected in the published quizzes and not here. Two statements. */
  async corrected(courseCode: string, readerId: string): Promise<BankQuestion[]> {
    const draft = await this.drafts.newest(courseCode);
    if (!draft) return [];
    const entries = entriesOf(bankOf(draft));
    const quizzes = quizzesByKey(draft);
    const figures = await this.figures(courseCode, entries, readerId);
    return entries
      .map((entry) => describe(entry, quizzes, figures))
      .filter(({ correction }) => correction !== null);
  }

  /** The published versions of a question, newest first. */
  versions(courseCode: string, key: string): Promise<QuestionVersionFacts[]> {
    return readVersions(this.transactions.single, courseCode, key);
  }

  private figures(
    courseCode: string,
    entries: readonly BankEntry[],
    readerId: string,
  ): Promise<Map<string, QuestionFigures>> {
    if (entries.length === 0) return Promise.resolve(new Map<string, QuestionFigures>());
    const keys = entries.map(({ item }) => item.key);
    return readFigures(this.transactions.single, courseCode, keys, readerId);
  }
}

function describe(
  entry: BankEntry,
  quizzes: ReadonlyMap<string, QuizName[]>,
  figures: ReadonlyMap<string, QuestionFigures>,
): BankQuestion {
  const known = figures.get(entry.item.key) ?? null;
  const changed = !known?.publishedHashes.includes(questionHash(entry.item));
  return {
    ...entry,
    quizzes: quizzes.get(entry.item.key) ?? [],
    versions: known?.versions ?? 0,
    changed,
    figures: known,
    correction: known && missing(known, entry.item, changed),
  };
}

/**
 * The newest correction that the draft lacks, its key brought into the draft's own words. Where one left the key as it is,
 * whatever the author changed since may answer it.
 */
function missing(
  { asked, corrections }: QuestionFigures,
  { payload: draft }: BankItemDraft,
  changed: boolean,
): HeldCorrection | null {
  for (const correction of corrections) {
    if (!correction.payload) continue;
    const payload = takenOver(asked, correction.payload, draft) as QuestionPayload;
    if (canonicalJson(payload) !== canonicalJson(draft)) return { ...correction, payload };
  }
  return changed ? null : (corrections.find(({ payload }) => !payload) ?? null);
}

/** Which quizzes of a draft may draw which question. */
export function quizzesByKey(draft: CourseDraft): Map<string, QuizName[]> {
  const byKey = new Map<string, QuizName[]>();
  for (const { kind, key, title, content } of activitiesOf(draft)) {
    if (kind !== 'QUIZ') continue;
    const drawn = drawsOf(content as QuizContent, bankOf(draft)).flatMap(({ candidates }) => candidates);
    for (const { key: question } of new Set(drawn))
      byKey.set(question, [...(byKey.get(question) ?? []), { key, title }]);
  }
  return byKey;
}
