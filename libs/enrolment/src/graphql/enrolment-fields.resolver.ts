import { PublishedCourses, type PublishedVersion } from '@gssr/course';
import { CourseVersionType, toVersionType } from '@gssr/course/graphql';
import type { GraphqlContext } from '@gssr/platform/graphql';
import { Context, ID, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { Completion } from '../completion/completion.js';
import type { EnrolmentRow } from '../enrolment/enrolments.repository.js';
import { Progress } from '../progress/progress.js';
import type { ProgressRow } from '../progress/progress.repository.js';
import { resumeAt } from '../progress/resume.js';
import { progressLoader } from './enrolment.loaders.js';
import { ActivityProgress, EnrolmentType, ProgressType, toActivityProgress } from './enrolment.types.js';

@Resolver(() => EnrolmentType)
export class EnrolmentFieldsResolver {
  constructor(
    private readonly courses: PublishedCourses,
    private readonly progressService: Progress,
  ) {}

  @ResolveField(() => CourseVersionType)
  async version(@Parent() enrolment: EnrolmentRow): Promise<CourseVersionType> {
    return toVersionType(await this.versionOf(enrolment));
  }

  @ResolveField(() => [ActivityProgress], { description: 'What was started; the rest is not.' })
  async activities(
    @Parent() enrolment: EnrolmentRow,
    @Context() context: GraphqlContext,
  ): Promise<ActivityProgress[]> {
    return (await this.progressOf(enrolment, context)).map(toActivityProgress);
  }

  @ResolveField(() => ProgressType)
  async progress(@Parent() enrolment: EnrolmentRow, @Context() context: GraphqlContext): Promise<Completion> {
    return this.progressService.decide(
      await this.versionOf(enrolment),
      await this.progressOf(enrolment, context),
    );
  }

  @ResolveField(() => ID, {
    nullable: true,
    description: 'Where to go on: what was opened last and is not finished, else the next one.',
  })
  async resumeActivityId(
    @Parent() enrolment: EnrolmentRow,
    @Context() context: GraphqlContext,
  ): Promise<string | null> {
    return resumeAt((await this.versionOf(enrolment)).activities, await this.progressOf(enrolment, context));
  }

  private async versionOf({ versionId }: EnrolmentRow): Promise<PublishedVersion> {
    const version = await this.courses.version(versionId);
    if (!version) throw new Error('An enrolment is pinned to a version that is not published.');
    return version;
  }

  private async progressOf({ id }: EnrolmentRow, context: GraphqlContext): Promise<ProgressRow[]> {
    return (await progressLoader(context, this.progressService).load(id)) ?? [];
  }
}
