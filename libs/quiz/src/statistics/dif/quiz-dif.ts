import { Injectable } from '@nestjs/common';
import type { StatisticsScope } from '../scope/statistics-scope.js';
import { DifAnalysis, type DifResult } from './dif-analysis.js';
import { byHalf, byVersion, type ComparedScope } from './grouping.js';

/** VERSION: by version of the course, all of them. HALF: those who were early, and those who were late. */
export type GroupingName = 'VERSION' | 'HALF';

/** Compares the groups that there are. The caller has checked who asks. */
@Injectable()
export class QuizDif {
  constructor(private readonly analysis: DifAnalysis) {}

  /** Of all attempts that are asked for, each person's first. */
  by(grouping: GroupingName, scope: StatisticsScope): Promise<DifResult> {
    const attempts = scope.attempts === 'highest' ? 'highest' : 'first';
    const compared: ComparedScope = { ...scope, attempts };
    return grouping === 'VERSION'
      ? this.analysis.of({ ...compared, versions: 'all' }, byVersion, null)
      : this.analysis.of(compared, byHalf, 'EARLIER');
  }
}
