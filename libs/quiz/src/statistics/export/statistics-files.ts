import { isId, type SentenceBook } from '@gssr/kernel';
import { csvOf, xlsxOf } from '@gssr/platform';
import { Injectable } from '@nestjs/common';
import { OptionAnalysis } from '../option/option-analysis.js';
import { QuizStatistics } from '../quiz-statistics.js';
import type { StatisticsScope } from '../scope/statistics-scope.js';
import { statisticsTables } from './statistics-tables.js';

export interface StatisticsFile {
  ending: 'csv' | 'xlsx';
  mediaType: string;
  content: Uint8Array;
}

/** The statistics of a quiz as files. The caller has checked who asks. */
@Injectable()
export class StatisticsFiles {
  constructor(
    private readonly statistics: QuizStatistics,
    private readonly options: OptionAnalysis,
  ) {}

  /**
   * By file name: `<activity id>.xlsx` is a workbook of all tables, `<activity id>.csv` the table of items. Null for any other
   * name. `scopeOf`: which attempts at the activity are meant.
   */
  async byName(
    name: string,
    scopeOf: (activityId: string) => StatisticsScope,
    book: SentenceBook,
  ): Promise<StatisticsFile | null> {
    const [activityId, ending] = name.split('.', 2);
    if (!isId(activityId) || name !== `${activityId}.${ending}`) return null;
    if (ending === 'csv') return this.csv(scopeOf(activityId), book);
    return ending === 'xlsx' ? this.xlsx(scopeOf(activityId), book) : null;
  }

  private async csv(scope: StatisticsScope, book: SentenceBook): Promise<StatisticsFile> {
    const { items } = statisticsTables(await this.statistics.reported(scope), [], book);
    return { ending: 'csv', mediaType: 'text/csv; charset=utf-8', content: Buffer.from(csvOf(items)) };
  }

  private async xlsx(scope: StatisticsScope, book: SentenceBook): Promise<StatisticsFile> {
    const { quiz, items, options } = statisticsTables(
      await this.statistics.reported(scope),
      await this.options.of(scope),
      book,
    );
    return {
      ending: 'xlsx',
      mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      content: xlsxOf([quiz, items, options]),
    };
  }
}
