import { isId, type SentenceBook } from '@gssr/kernel';
import { csvOf, xlsxOf } from '@gssr/platform';
import { Injectable } from '@nestjs/common';
import { QuizDif } from '../dif/quiz-dif.js';
import { OptionAnalysis } from '../option/option-analysis.js';
import { QuizStatistics } from '../quiz-statistics.js';
import type { StatisticsScope } from '../scope/statistics-scope.js';
import { groupsTable, itemsTable, optionsTable, quizTable } from './statistics-tables.js';

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
    private readonly dif: QuizDif,
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
    const { items } = await this.statistics.reported(scope);
    const content = Buffer.from(csvOf(itemsTable(items, book)));
    return { ending: 'csv', mediaType: 'text/csv; charset=utf-8', content };
  }

  private async xlsx(scope: StatisticsScope, book: SentenceBook): Promise<StatisticsFile> {
    const { quiz, items } = await this.statistics.reported(scope);
    const tables = [
      quizTable(quiz, book),
      itemsTable(items, book),
      optionsTable(await this.options.of(scope), book),
      groupsTable(await this.dif.by('HALF', scope), await this.dif.by('VERSION', scope), book),
    ];
    return {
      ending: 'xlsx',
      mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      content: xlsxOf(tables),
    };
  }
}
