import { Access } from '@gssr/identity/graphql';
import { isId } from '@gssr/kernel';
import { Args, ID, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { Quizzes } from '../quiz/quizzes.js';
import { OptionAnalysis, type ItemOptions } from '../statistics/option/option-analysis.js';
import { QuizStatistics } from '../statistics/quiz-statistics.js';
import type { StatisticsScope } from '../statistics/scope/statistics-scope.js';
import { ItemOptionsType } from './option-analysis.types.js';
import { scopeOf } from './quiz-statistics.view.js';
import { QuizStatisticsFilter, QuizStatisticsType } from './quiz-statistics.types.js';

@Resolver(() => QuizStatisticsType)
export class QuizStatisticsResolver {
  constructor(
    private readonly quizzes: Quizzes,
    private readonly statistics: QuizStatistics,
    private readonly optionAnalysis: OptionAnalysis,
  ) {}

  @Access(['INSTRUCTOR', 'ADMINISTRATOR'])
  @Query(() => QuizStatisticsType, { nullable: true, description: 'Null when the activity is no quiz.' })
  async quizStatistics(
    @Args('activityId', { type: () => ID }) activityId: string,
    @Args('filter', { type: () => QuizStatisticsFilter, nullable: true }) filter: QuizStatisticsFilter | null,
  ): Promise<(QuizStatisticsType & { scope: StatisticsScope }) | null> {
    if (!isId(activityId) || !(await this.quizzes.byActivity(activityId))) return null;
    const scope = scopeOf(activityId, filter);
    const file = `/reports/quiz-statistics/${activityId}`;
    return { ...(await this.statistics.of(scope)), scope, csvUrl: `${file}.csv`, xlsxUrl: `${file}.xlsx` };
  }

  @ResolveField(() => [ItemOptionsType], { description: 'Of the choice questions, by key.' })
  options(@Parent() { scope }: { scope: StatisticsScope }): Promise<ItemOptions[]> {
    return this.optionAnalysis.of(scope);
  }
}
