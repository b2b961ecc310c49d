import { Access, ViewerOf } from '@gssr/identity/graphql';
import { as, type GraphqlContext } from '@gssr/platform/graphql';
import { Args, Context, ID, Int, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Attempts } from '../attempt/attempts.js';
import { FlagItem } from '../attempt/flag-item.js';
import { OpenPage } from '../attempt/open-page.js';
import { SaveAnswer } from '../attempt/save-answer.js';
import { StartAttempt } from '../attempt/start-attempt.js';
import { SubmitAttempt } from '../attempt/submit-attempt.js';
import {
  AttemptStarted,
  AttemptSubmitted,
  FlagItemInput,
  FlagItemResult,
  ItemFlagged,
  OpenAttemptPageResult,
  PageOpened,
  SaveAnswerInput,
  SaveAnswerResult,
  StartAttemptInput,
  StartAttemptResult,
  SubmitAttemptResult,
} from './attempt-results.types.js';
import { AttemptType } from './attempt.types.js';
import { attemptClosed, notAvailable, toSaveAnswerResult } from './save-answer.view.js';
import { toRefusal } from './start-refusal.view.js';

@Resolver()
export class AttemptResolver {
  constructor(
    private readonly attempts: Attempts,
    private readonly startAttemptService: StartAttempt,
    private readonly saveAnswerService: SaveAnswer,
    private readonly flagItemService: FlagItem,
    private readonly submitAttemptService: SubmitAttempt,
    private readonly openPage: OpenPage,
    private readonly viewerOf: ViewerOf,
  ) {}

  @Access('signed-in')
  @Query(() => AttemptType, { nullable: true })
  async attempt(
    @Args('id', { type: () => ID }) id: string,
    @Context() context: GraphqlContext,
  ): Promise<AttemptType | null> {
    return this.attempts.own(id, (await this.viewerOf.required(context)).id);
  }

  @Access('signed-in')
  @Mutation(() => StartAttemptResult, { description: 'Goes on with the open attempt when there is one.' })
  async startAttempt(
    @Args('input') input: StartAttemptInput,
    @Context() context: GraphqlContext,
  ): Promise<typeof StartAttemptResult> {
    const { id: personId } = await this.viewerOf.required(context);
    const { enrolmentId, activityId } = input;
    const result = await this.startAttemptService.start(
      personId,
      enrolmentId,
      activityId,
      context.request.id,
    );
    if (result.kind === 'not-available') return notAvailable();
    if (result.kind !== 'started') return toRefusal(result);
    return as(AttemptStarted, {
      attempt: { ...result.attempt, knownItems: result.items },
      resumed: result.resumed,
    });
  }

  @Access('signed-in')
  @Mutation(() => SaveAnswerResult)
  async saveAnswer(
    @Args('input') input: SaveAnswerInput,
    @Context() context: GraphqlContext,
  ): Promise<typeof SaveAnswerResult> {
    const { id: personId } = await this.viewerOf.required(context);
    const result = await this.saveAnswerService.save({
      ...input,
      certainty: input.certainty ?? null,
      personId,
    });
    return toSaveAnswerResult(result, input.position);
  }

  @Access('signed-in')
  @Mutation(() => FlagItemResult, {
    description: 'Marks a question to come back to, or takes the mark away.',
  })
  async flagItem(
    @Args('input') { attemptId, position, flagged }: FlagItemInput,
    @Context() context: GraphqlContext,
  ): Promise<typeof FlagItemResult> {
    const { id: personId } = await this.viewerOf.required(context);
    const result = await this.flagItemService.flag(attemptId, personId, position, flagged);
    if (result.kind === 'flagged') return as(ItemFlagged, { position, flagged });
    return result.kind === 'closed' ? attemptClosed(result) : notAvailable();
  }

  @Access('signed-in')
  @Mutation(() => SubmitAttemptResult, { description: 'Submitting again returns the attempt as it is.' })
  async submitAttempt(
    @Args('attemptId', { type: () => ID }) attemptId: string,
    @Context() context: GraphqlContext,
  ): Promise<typeof SubmitAttemptResult> {
    const { id: personId } = await this.viewerOf.required(context);
    const submitted = await this.submitAttemptService.submit(attemptId, personId, context.request.id);
    const attempt = submitted ?? (await this.attempts.own(attemptId, personId));
    return attempt ? as(AttemptSubmitted, { attempt }) : notAvailable();
  }

  @Access('signed-in')
  @Mutation(() => OpenAttemptPageResult, {
    description: 'Where pages that were left stay closed, opening one closes those before it.',
  })
  async openAttemptPage(
    @Args('attemptId', { type: () => ID }) attemptId: string,
    @Args('page', { type: () => Int, description: 'From 0.' }) page: number,
    @Context() context: GraphqlContext,
  ): Promise<typeof OpenAttemptPageResult> {
    const { id: personId } = await this.viewerOf.required(context);
    const result = await this.openPage.open(attemptId, personId, page);
    if (result.kind === 'opened') return as(PageOpened, result);
    return result.kind === 'closed' ? attemptClosed(result) : notAvailable();
  }
}
