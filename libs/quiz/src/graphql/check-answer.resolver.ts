import { Access, ViewerOf } from '@gssr/identity/graphql';
import type { GraphqlContext } from '@gssr/platform/graphql';
import { Args, Context, Mutation, Resolver } from '@nestjs/graphql';
import { CheckAnswer } from '../attempt/check-answer.js';
import { CheckAnswerInput, CheckAnswerResult, TryAgainInput, TryAgainResult } from './check-answer.types.js';
import { toCheckResult } from './check-answer.view.js';

@Resolver()
export class CheckAnswerResolver {
  constructor(
    private readonly checkAnswerService: CheckAnswer,
    private readonly viewerOf: ViewerOf,
  ) {}

  @Access('signed-in')
  @Mutation(() => CheckAnswerResult, {
    description: 'Stores an answer and says what it is worth, in a quiz that does so before it is handed in.',
  })
  async checkAnswer(
    @Args('input') input: CheckAnswerInput,
    @Context() context: GraphqlContext,
  ): Promise<typeof CheckAnswerResult> {
    const { id: personId } = await this.viewerOf.required(context);
    const answer = { ...input, certainty: input.certainty ?? null, personId };
    return toCheckResult(await this.checkAnswerService.check(answer, context.request.id), input.position);
  }

  @Access('signed-in')
  @Mutation(() => TryAgainResult, { description: 'Opens a question that was checked for another answer.' })
  async tryAgain(
    @Args('input') input: TryAgainInput,
    @Context() context: GraphqlContext,
  ): Promise<typeof TryAgainResult> {
    const { id: personId } = await this.viewerOf.required(context);
    const request = { ...input, personId };
    return toCheckResult(await this.checkAnswerService.tryAgain(request, context.request.id), input.position);
  }
}
