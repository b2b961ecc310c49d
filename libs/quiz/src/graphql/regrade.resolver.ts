import { Access, ViewerOf } from '@gssr/identity/graphql';
import type { Page } from '@gssr/kernel';
import type { GraphqlContext } from '@gssr/platform/graphql';
import { Args, Context, ID, Int, Mutation, Query, Resolver } from '@nestjs/graphql';
import { RegradableQuestions, type QuestionToRegrade } from '../regrade/regradable-questions.js';
import { Regrades } from '../regrade/regrades.js';
import { StartRegrade } from '../regrade/start-regrade.js';
import { SteerRegrade } from '../regrade/steer-regrade.js';
import { RegradeConnection, RegradeType, StartRegradeResult, SteerRegradeResult } from './regrade.types.js';
import {
  QuestionToRegradeType,
  RegradableQuestionType,
  RegradableQuizType,
} from './regrade-question.types.js';
import { StartRegradeInput } from './start-regrade.types.js';
import { toStartResult, toSteerResult } from './regrade.view.js';

@Resolver()
@Access(['INSTRUCTOR', 'ADMINISTRATOR'])
export class RegradeResolver {
  constructor(
    private readonly regradeReader: Regrades,
    private readonly questions: RegradableQuestions,
    private readonly starter: StartRegrade,
    private readonly steering: SteerRegrade,
    private readonly viewerOf: ViewerOf,
  ) {}

  @Query(() => RegradeConnection, { description: 'Newest first.' })
  regrades(
    @Args('first', { type: () => Int, nullable: true }) first: number | null,
    @Args('after', { type: () => String, nullable: true }) after: string | null,
  ): Promise<Page<RegradeType>> {
    return this.regradeReader.list({ first, after });
  }

  @Query(() => RegradeType, { nullable: true })
  regrade(@Args('id', { type: () => ID }) id: string): Promise<RegradeType | null> {
    return this.regradeReader.byId(id);
  }

  @Query(() => [RegradableQuizType], { description: 'Published quizzes, newest first; 100 at most.' })
  regradableQuizzes(): Promise<RegradableQuizType[]> {
    return this.questions.quizzes();
  }

  @Query(() => [RegradableQuestionType], { description: 'The questions that a quiz may ask, by key.' })
  regradableQuestions(
    @Args('activityId', { type: () => ID }) activityId: string,
  ): Promise<RegradableQuestionType[]> {
    return this.questions.ofQuiz(activityId);
  }

  @Query(() => QuestionToRegradeType, { nullable: true })
  questionToRegrade(
    @Args('questionVersionId', { type: () => ID }) questionVersionId: string,
    @Args('activityId', { type: () => ID, nullable: true }) activityId: string | null,
  ): Promise<QuestionToRegrade | null> {
    return this.questions.one(questionVersionId, activityId ?? null);
  }

  @Mutation(() => StartRegradeResult, { description: 'Calculates what would change, and changes nothing.' })
  async startRegrade(
    @Args('input') input: StartRegradeInput,
    @Context() context: GraphqlContext,
  ): Promise<typeof StartRegradeResult> {
    const { id } = await this.viewerOf.required(context);
    const request = { ...input, activityId: input.activityId ?? null };
    return toStartResult(await this.starter.start(id, request, context.request.id));
  }

  @Mutation(() => SteerRegradeResult, { description: 'Applies what was calculated.' })
  async applyRegrade(
    @Args('id', { type: () => ID }) id: string,
    @Args('reason', { type: () => String }) reason: string,
    @Context() context: GraphqlContext,
  ): Promise<typeof SteerRegradeResult> {
    const viewer = await this.viewerOf.required(context);
    return toSteerResult(await this.steering.apply(id, viewer.id, reason, context.request.id));
  }

  @Mutation(() => SteerRegradeResult, { description: 'Puts everything back as it was.' })
  async undoRegrade(
    @Args('id', { type: () => ID }) id: string,
    @Args('reason', { type: () => String }) reason: string,
    @Context() context: GraphqlContext,
  ): Promise<typeof SteerRegradeResult> {
    const viewer = await this.viewerOf.required(context);
    return toSteerResult(await this.steering.undo(id, viewer.id, reason, context.request.id));
  }

  @Mutation(() => SteerRegradeResult, {
    description: 'Stops it; what was applied already is put back.',
  })
  async cancelRegrade(
    @Args('id', { type: () => ID }) id: string,
    @Context() context: GraphqlContext,
  ): Promise<typeof SteerRegradeResult> {
    const viewer = await this.viewerOf.required(context);
    return toSteerResult(await this.steering.cancel(id, viewer.id, context.request.id));
  }

  @Mutation(() => SteerRegradeResult, { description: 'Lets one that has stopped go on where it stands.' })
  async resumeRegrade(
    @Args('id', { type: () => ID }) id: string,
    @Context() context: GraphqlContext,
  ): Promise<typeof SteerRegradeResult> {
    return toSteerResult(await this.steering.resume(id, context.request.id));
  }
}
