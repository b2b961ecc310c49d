import { Access } from '@gssr/identity/graphql';
import type { Page } from '@gssr/kernel';
import { connectionType, DateTime } from '@gssr/platform/graphql';
import { Args, Field, Float, ID, Int, ObjectType, Query, Resolver } from '@nestjs/graphql';
import type { AttemptState } from '../../attempt/attempt.js';
import { QuizAttempts } from '../../explanation/quiz-attempts.js';
import { AttemptStateEnum } from '../attempt.types.js';

@ObjectType('ListedAttempt', { description: 'An attempt in a list for those who teach.' })
class ListedAttemptType {
  @Field(() => ID)
  id!: string;

  @Field(() => String, { nullable: true, description: 'Null until it is graded, where marking is blind.' })
  personName!: string | null;

  @Field(() => Int, { nullable: true, description: 'As the name.' })
  number!: number | null;

  @Field(() => AttemptStateEnum)
  state!: AttemptState;

  @Field(() => DateTime, { nullable: true })
  submittedAt!: Date | null;

  @Field(() => Float, { nullable: true, description: 'Percent of the maximum.' })
  score!: number | null;

  @Field(() => Boolean, { nullable: true })
  passed!: boolean | null;
}

const ListedAttemptConnection = connectionType(ListedAttemptType, 'ListedAttempt');

@Resolver()
export class QuizAttemptsResolver {
  constructor(private readonly attempts: QuizAttempts) {}

  @Access(['INSTRUCTOR', 'ADMINISTRATOR'])
  @Query(() => ListedAttemptConnection, { description: 'Newest first.' })
  quizAttempts(
    @Args('activityId', { type: () => ID }) activityId: string,
    @Args('search', { type: () => String, nullable: true, description: 'Part of a name.' })
    search: string | null,
    @Args('first', { type: () => Int, nullable: true }) first: number | null,
    @Args('after', { type: () => String, nullable: true }) after: string | null,
  ): Promise<Page<ListedAttemptType>> {
    return this.attempts.page(activityId, search ?? '', { first, after });
  }
}
