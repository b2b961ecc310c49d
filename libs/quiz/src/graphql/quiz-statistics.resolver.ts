import { Access, ViewerOf } from '@gssr/identity/graphql';
import { isId } from '@gssr/kernel';
import type { GraphqlContext } from '@gssr/platform/graphql';
import { Args, Context, ID, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { Quizzes } from '../quiz/quizzes.js';
import { OptionAnalysis, type ItemOptions } from '../statistics/option/option-analysis.js';
import { QuizDif, type GroupingName } from '../statistics/dif/quiz-dif.js';
import { QuizStatistics } from '../statistics/quiz-statistics.js';
import { FEWEST_FOR_CORRELATION } from '../statistics/small-numbers.js';
import type { StatisticsScope } from '../statistics/scope/statistics-scope.js';
import { ItemOptionsType } from './option-analysis.types.js';
import { DifGroupingEnum, QuizDifType } from './quiz-dif.types.js';
import { fileUrl, scopeOf } from './quiz-statistics.view.js';
import { QuizStatisticsFilter, QuizStatisticsType } from './quiz-statistics.types.js';

@Resolver(() => QuizStatisticsType)
export class QuizStatisticsResolver {
  constructor(
    private readonly quizzes: Quizzes,
    private readonly statistics: QuizStatistics,
    private readonly optionAnalysis: OptionAnalysis,
    private readonly dif: QuizDif,
    private readonly viewerOf: ViewerOf,
  ) {}

  @Access(['INSTRUCTOR', 'ADMINISTRATOR'])
  @Query(() => QuizStatisticsType, { nullable: true, description: 'Null when the activity is no quiz.' })
  async quizStatistics(
    @Args('activityId', { type: () => ID }) activityId: string,
    @Args('filter', { type: () => QuizStatisticsFilter, nullable: true }) filter: QuizStatisticsFilter | null,
    @Context() context: GraphqlContext,
  ): Promise<(QuizStatisticsType & { scope: StatisticsScope }) | null> {
    if (!isId(activityId) || !(await this.quizzes.byActivity(activityId))) return null;
    const scope = scopeOf(activityId, filter, await this.viewerOf.required(context));
    return {
      ...(await this.statistics.reported(scope)),
      ...{ fewestForCorrelation: FEWEST_FOR_CORRELATION, scope },
      ...{ csvUrl: fileUrl(scope, 'csv'), xlsxUrl: fileUrl(scope, 'xlsx') },
    };
  }

  @Access(['INSTRUCTOR', 'ADMINISTRATOR'])
  @Query(() => QuizDifType, { nullable: true, description: 'Null when the activity is no quiz.' })
  async quizDif(
    @Args('activityId', { type: () => ID }) activityId: string,
    @Args('grouping', { type: () => DifGroupingEnum }) grouping: GroupingName,
    @Args('filter', { type: () => QuizStatisticsFilter, nullable: true }) filter: QuizStatisticsFilter | null,
    @Context() context: GraphqlContext,
  ): Promise<QuizDifType | null> {
    if (!isId(activityId) || !(await this.quizzes.byActivity(activityId))) return null;
    return this.dif.by(grouping, scopeOf(activityId, filter, await this.viewerOf.required(context)));
  }

  @ResolveField(() => [ItemOptionsType], {
    description: 'Of the questions whose answers can be counted, by key.',
  })
  options(@Parent() { scope }: { scope: StatisticsScope }): Promise<ItemOptions[]> {
    return this.optionAnalysis.of(scope);
  }
}
