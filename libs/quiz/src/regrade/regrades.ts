import {
  decodeCursor,
  isId,
  pageSize,
  toPage,
  type Page,
  type PageRequest,
  inLanguage,
  say,
  type Said,
  type SentenceBook,
} from '@gssr/kernel';
import { csvOf, Transactions, type Cell } from '@gssr/platform';
import { Injectable } from '@nestjs/common';
import type { Regrade } from './regrade.js';
import {
  effectsAfter,
  namesOf,
  type EffectFilter,
  type EffectRow,
  type RegradeNames,
} from './regrade-views.repository.js';
import { findRegrade, listRegrades } from './regrades.repository.js';

/** Rows of a file that are read at once. */
const CHUNK = 1000;

/** Reads regrades and what they do. */
@Injectable()
export class Regrades {
  constructor(private readonly transactions: Transactions) {}

  async byId(id: string): Promise<Regrade | null> {
    return isId(id) ? findRegrade(this.transactions.single, id) : null;
  }

  /** Newest first. */
  async list(request: PageRequest): Promise<Page<Regrade>> {
    const size = pageSize(request);
    const [before] = decodeCursor(request.after, 1) ?? [null];
    const rows = await listRegrades(this.transactions.single, isId(before) ? before : null, size + 1);
    return toPage(
      rows,
      size,
      ({ id }) => [id],
      (row) => row,
    );
  }

  /** What people know them by; one statement, in the order of the ids. */
  async names(ids: readonly string[]): Promise<(RegradeNames | null)[]> {
    const names = new Map((await namesOf(this.transactions.single, ids)).map((row) => [row.id, row]));
    return ids.map((id) => names.get(id) ?? null);
  }

  /** Effects by name of the person, without those on attempts of the viewer. */
  async effects(
    id: string,
    viewerId: string,
    filter: EffectFilter,
    request: PageRequest,
  ): Promise<Page<EffectRow>> {
    const size = pageSize(request);
    const after = placeOf(request.after);
    const rows = await effectsAfter(this.transactions.single, id, viewerId, filter, after, size + 1);
    return toPage(
      rows,
      size,
      ({ personName, attemptId }) => [personName ?? '', attemptId],
      (row) => row,
    );
  }

  /** All effects as a file; null when there is no such regrade. */
  async csv(id: string, viewerId: string, book: SentenceBook): Promise<string | null> {
    if (!(await this.byId(id))) return null;
    const headings = COLUMNS.map((column) => inLanguage(column, book));
    const rows: Cell[][] = [];
    for (let after: EffectPlace | null = null; ;) {
      const found: EffectRow[] = await effectsAfter(
        this.transactions.single,
        id,
        viewerId,
        'ALL',
        after,
        CHUNK,
      );
      rows.push(...found.map((row) => cellsOf(row, book)));
      const last = found.at(-1);
      if (!last || found.length < CHUNK) return csvOf({ name: 'regrade', columns: headings, rows });
      after = last;
    }
  }
}

type EffectPlace = Pick<EffectRow, 'personName' | 'attemptId'>;

function placeOf(cursor: string | null | undefined): EffectPlace | null {
  const [personName, attemptId] = decodeCursor(cursor, 2) ?? [];
  return personName !== undefined && isId(attemptId) ? { personName, attemptId } : null;
}

const COLUMNS = [
  say`Name`,
  say`Email address`,
  say`Attempt`,
  say`Quiz`,
  say`Score before`,
  say`Score after`,
  say`Passed before`,
  say`Passed after`,
  say`Certificate`,
  say`Mark by hand kept`,
  say`Otherwise than calculated`,
  say`Problem`,
];

const CERTIFICATE: Record<NonNullable<EffectRow['certificate']>, Said> = {
  COMES: say`comes`,
  GOES: say`goes`,
};

const cellsOf = (row: EffectRow, book: SentenceBook): Cell[] => [
  row.personName,
  row.personEmail,
  row.attemptNumber,
  row.activityTitle,
  row.beforeScore,
  row.afterScore,
  yesNo(row.beforePassed, book),
  yesNo(row.afterPassed, book),
  row.certificate && inLanguage(CERTIFICATE[row.certificate], book),
  yesNo(row.keptByHand, book),
  yesNo(row.differs, book),
  row.problem,
];

const yesNo = (value: boolean | null, book: SentenceBook): string | null =>
  value === null ? null : inLanguage(value ? say`yes` : say`no`, book);
