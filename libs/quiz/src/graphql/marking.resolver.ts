import { Access } from '@gssr/identity/graphql';
import type { GraphqlContext } from '@gssr/platform/graphql';
import { Args, Context, ID, Int, Mutation, Resolver } from '@nestjs/graphql';
import { ChangeMark } from '../marking/change-mark.js';
import { MarkAnswer } from '../marking/mark-answer.js';
import { MarkingClaims } from '../marking/marking-claims.js';
import { MarkingDesk } from './marking-desk.js';
import {
  ChangeMarkInput,
  ClaimAnswerResult,
  SubmitMarkingInput,
  SubmitMarkingResult,
} from './marking-results.types.js';
import { toClaimAnswerResult, toNewMarking, toRevision, toSubmitMarkingResult } from './marking.view.js';

@Resolver()
export class MarkingResolver {
  constructor(
    private readonly desk: MarkingDesk,
    private readonly claims: MarkingClaims,
    private readonly markAnswer: MarkAnswer,
    private readonly markChange: ChangeMark,
  ) {}

  @Access(['INSTRUCTOR', 'ADMINISTRATOR'])
  @Mutation(() => ClaimAnswerResult, {
    description: 'Takes an answer for half an hour, so that nobody else marks it meanwhile.',
  })
  async claimAnswer(
    @Args('attemptId', { type: () => ID }) attemptId: string,
    @Args('position', { type: () => Int }) position: number,
    @Context() context: GraphqlContext,
  ): Promise<typeof ClaimAnswerResult> {
    return toClaimAnswerResult(await this.claims.claim(await this.desk.marker(context), attemptId, position));
  }

  @Access(['INSTRUCTOR', 'ADMINISTRATOR'])
  @Mutation(() => Boolean, { description: 'Gives it back. False when the viewer did not have it.' })
  async releaseAnswer(
    @Args('attemptId', { type: () => ID }) attemptId: string,
    @Args('position', { type: () => Int }) position: number,
    @Context() context: GraphqlContext,
  ): Promise<boolean> {
    return this.claims.release(await this.desk.marker(context), attemptId, position);
  }

  @Access(['INSTRUCTOR', 'ADMINISTRATOR'])
  @Mutation(() => SubmitMarkingResult, { description: 'The marking that is due: first, second or final.' })
  async submitMarking(
    @Args('input') input: SubmitMarkingInput,
    @Context() context: GraphqlContext,
  ): Promise<typeof SubmitMarkingResult> {
    const marker = await this.desk.marker(context);
    return toSubmitMarkingResult(await this.markAnswer.mark(marker, toNewMarking(input), context.request.id));
  }

  @Access(['INSTRUCTOR', 'ADMINISTRATOR'])
  @Mutation(() => SubmitMarkingResult, {
    description: 'Another mark for an answer that has one, by a person or by the key, with a reason.',
  })
  async changeMark(
    @Args('input') input: ChangeMarkInput,
    @Context() context: GraphqlContext,
  ): Promise<typeof SubmitMarkingResult> {
    const marker = await this.desk.marker(context);
    return toSubmitMarkingResult(await this.markChange.change(marker, toRevision(input), context.request.id));
  }
}
