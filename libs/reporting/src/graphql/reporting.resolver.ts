import { toVersionType } from '@gssr/course/graphql';
import { Access, ViewerOf } from '@gssr/identity/graphql';
import type { GraphqlContext } from '@gssr/platform/graphql';
import { Args, Context, Int, Query, Resolver } from '@nestjs/graphql';
import { CompletionReport, type CompletionFilter } from '../completion/completion-report.js';
import { CourseResultsReport } from '../results/course-results.js';
import { CompletionConnection, CompletionFilterEnum } from './completion.types.js';
import { CourseResultsType } from './results.types.js';

@Resolver()
export class ReportingResolver {
  constructor(
    private readonly completion: CompletionReport,
    private readonly results: CourseResultsReport,
    private readonly viewerOf: ViewerOf,
  ) {}

  @Access(['ADMINISTRATOR'])
  @Query(() => CompletionConnection, { description: 'Who has completed a course, by name.' })
  async courseCompletion(
    @Args('courseCode') courseCode: string,
    @Args('filter', { type: () => CompletionFilterEnum, nullable: true }) filter: CompletionFilter | null,
    @Args('search', { type: () => String, nullable: true }) search: string | null,
    @Args('first', { type: () => Int, nullable: true }) first: number | null,
    @Args('after', { type: () => String, nullable: true }) after: string | null,
  ): Promise<CompletionConnection> {
    const page = await this.completion.page(
      { courseCode, filter: filter ?? 'ALL', search: search ?? null },
      { first, after },
    );
    const totals = await this.completion.totals(courseCode);
    const csvUrl = `/reports/completion/${encodeURIComponent(courseCode)}.csv`;
    return { ...page, totalCount: totals.total, completedCount: totals.completed, csvUrl };
  }

  @Access(['INSTRUCTOR', 'ADMINISTRATOR'])
  @Query(() => CourseResultsType, {
    nullable: true,
    description: "How a course's current version goes: figures, nobody's name.",
  })
  async courseResults(
    @Args('courseCode') courseCode: string,
    @Context() context: GraphqlContext,
  ): Promise<CourseResultsType | null> {
    const { id } = await this.viewerOf.required(context);
    const results = await this.results.of(courseCode, id);
    return results && { ...results, version: toVersionType(results.version) };
  }
}
