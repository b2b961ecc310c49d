import { Access } from '@gssr/identity/graphql';
import type { Page } from '@gssr/kernel';
import type { GraphqlContext } from '@gssr/platform/graphql';
import { Args, Context, ID, Int, Query, Resolver } from '@nestjs/graphql';
import { MarkingQueue } from '../marking/marking-queue.js';
import { AnswerToMarkType } from './answer-to-mark.types.js';
import { MarkingAgreementType } from './marking-agreement.types.js';
import { MarkingDesk } from './marking-desk.js';
import {
  MarkingEntryConnection,
  MarkingFacetsType,
  MarkingFilterInput,
  MarkingQuizConnection,
  type MarkingEntryType,
  type MarkingQuizType,
} from './marking.types.js';
import { toFilter } from './marking.view.js';

@Resolver()
export class MarkingQueueResolver {
  constructor(
    private readonly desk: MarkingDesk,
    private readonly queue: MarkingQueue,
  ) {}

  @Access(['INSTRUCTOR', 'ADMINISTRATOR'])
  @Query(() => MarkingQuizConnection, {
    description: 'Quizzes in which people mark, those that wait longest first.',
  })
  markingQuizzes(
    @Args('courseCode', { type: () => String, nullable: true }) courseCode: string | null,
    @Args('first', { type: () => Int, nullable: true }) first: number | null,
    @Args('after', { type: () => String, nullable: true }) after: string | null,
  ): Promise<Page<MarkingQuizType>> {
    return this.queue.quizzes(courseCode ?? null, { first, after });
  }

  @Access(['INSTRUCTOR', 'ADMINISTRATOR'])
  @Query(() => MarkingEntryConnection, {
    description: "Answers to mark or marked, oldest first; never the viewer's own.",
  })
  async markingQueue(
    @Args('filter', { type: () => MarkingFilterInput, nullable: true }) filter: MarkingFilterInput | null,
    @Args('first', { type: () => Int, nullable: true }) first: number | null,
    @Args('after', { type: () => String, nullable: true }) after: string | null,
    @Context() context: GraphqlContext,
  ): Promise<Page<MarkingEntryType>> {
    return this.desk.entries(await this.desk.marker(context), toFilter(filter), { first, after });
  }

  @Access(['INSTRUCTOR', 'ADMINISTRATOR'])
  @Query(() => MarkingFacetsType, {
    description:
      'What the answers of a filter can be narrowed to: each list as if nothing of it were chosen.',
  })
  async markingFacets(
    @Args('filter', { type: () => MarkingFilterInput, nullable: true }) filter: MarkingFilterInput | null,
    @Context() context: GraphqlContext,
  ): Promise<MarkingFacetsType> {
    return this.desk.facets(await this.desk.marker(context), toFilter(filter));
  }

  @Access(['INSTRUCTOR', 'ADMINISTRATOR'])
  @Query(() => AnswerToMarkType, {
    nullable: true,
    description: "Null for what is not there, not handed in, or the viewer's own.",
  })
  async answerToMark(
    @Args('attemptId', { type: () => ID }) attemptId: string,
    @Args('position', { type: () => Int }) position: number,
    @Args('within', {
      type: () => MarkingFilterInput,
      nullable: true,
      description: 'The list in which the next one is looked for; what is open in its quiz unless given.',
    })
    within: MarkingFilterInput | null,
    @Context() context: GraphqlContext,
  ): Promise<AnswerToMarkType | null> {
    return this.desk.answer(await this.desk.marker(context), attemptId, position, within && toFilter(within));
  }

  @Access(['INSTRUCTOR', 'ADMINISTRATOR'])
  @Query(() => MarkingAgreementType, {
    nullable: true,
    description: 'Of answers that were marked twice. Null when the activity is no quiz.',
  })
  markingAgreement(
    @Args('activityId', { type: () => ID }) activityId: string,
  ): Promise<MarkingAgreementType | null> {
    return this.desk.agreement(activityId);
  }
}
