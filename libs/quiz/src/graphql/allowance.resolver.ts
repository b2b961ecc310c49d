import { Access, ViewerOf } from '@gssr/identity/graphql';
import { isId } from '@gssr/kernel';
import type { GraphqlContext } from '@gssr/platform/graphql';
import { Args, Context, ID, Int, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Allowances } from '../allowance/allowances.js';
import {
  GrantQuizAllowanceInput,
  GrantQuizAllowanceResult,
  QuizAllowanceConnection,
  QuizLearnerType,
  RevokeQuizAllowanceResult,
} from './allowance.types.js';
import { toGrantResult, toRevokeResult } from './allowance.view.js';

@Resolver()
export class AllowanceResolver {
  constructor(
    private readonly allowances: Allowances,
    private readonly viewerOf: ViewerOf,
  ) {}

  @Access(['INSTRUCTOR', 'ADMINISTRATOR'])
  @Query(() => QuizAllowanceConnection, {
    nullable: true,
    description:
      'Those that hold at a quiz, by name; `search` is a part of a name or address. Null when it is no quiz.',
  })
  async quizAllowances(
    @Args('activityId', { type: () => ID }) activityId: string,
    @Args('search', { type: () => String, defaultValue: '' }) search: string,
    @Args('first', { type: () => Int, nullable: true }) first: number | null,
    @Args('after', { type: () => String, nullable: true }) after: string | null,
  ) {
    return isId(activityId) ? this.allowances.list(activityId, search, { first, after }) : null;
  }

  @Access(['INSTRUCTOR', 'ADMINISTRATOR'])
  @Query(() => [QuizLearnerType], {
    description: 'People who take the quiz, by name, at most 20; `search` is a part of a name or address.',
  })
  async quizLearners(
    @Args('activityId', { type: () => ID }) activityId: string,
    @Args('search', { type: () => String }) search: string,
  ): Promise<QuizLearnerType[]> {
    return isId(activityId) ? this.allowances.learners(activityId, search) : [];
  }

  @Access(['INSTRUCTOR', 'ADMINISTRATOR'])
  @Mutation(() => GrantQuizAllowanceResult, {
    description: 'Instead of what the person had at this quiz. An open attempt gets the time at once.',
  })
  async grantQuizAllowance(
    @Args('input') input: GrantQuizAllowanceInput,
    @Context() context: GraphqlContext,
  ): Promise<typeof GrantQuizAllowanceResult> {
    const { id } = await this.viewerOf.required(context);
    const { opensAt = null, closesAt = null } = input;
    return toGrantResult(await this.allowances.grant({ ...input, opensAt, closesAt }, id));
  }

  @Access(['INSTRUCTOR', 'ADMINISTRATOR'])
  @Mutation(() => RevokeQuizAllowanceResult, { description: 'An open attempt keeps the time it was given.' })
  async revokeQuizAllowance(
    @Args('id', { type: () => ID }) id: string,
    @Context() context: GraphqlContext,
  ): Promise<typeof RevokeQuizAllowanceResult> {
    const { id: viewerId } = await this.viewerOf.required(context);
    return toRevokeResult(id, await this.allowances.revoke(id, viewerId));
  }
}
