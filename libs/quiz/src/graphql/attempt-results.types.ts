import { DateTime, InvalidInput, NotAvailable, Problem } from '@gssr/platform/graphql';
import { createUnionType, Field, Float, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import type { AttemptState } from '../attempt/attempt.js';
import { AttemptStateEnum, AttemptType } from './attempt.types.js';
import { ItemResponseScalar } from './question/item-response.scalar.js';
import { AttemptWait, NoAttemptsLeft, QuizClosed, QuizNotOpen } from './start-refusal.types.js';

@InputType()
export class StartAttemptInput {
  @Field(() => ID)
  enrolmentId!: string;

  @Field(() => ID)
  activityId!: string;
}

@ObjectType()
export class AttemptStarted {
  @Field(() => AttemptType)
  attempt!: AttemptType;

  @Field(() => Boolean, { description: 'True when an attempt was open already and goes on.' })
  resumed!: boolean;
}

export const StartAttemptResult = createUnionType({
  name: 'StartAttemptResult',
  types: () => [AttemptStarted, NoAttemptsLeft, QuizNotOpen, QuizClosed, AttemptWait, NotAvailable] as const,
});

@InputType({
  description:
    'When an answer was given. By that a quiz may accept it after its deadline, and of two answers the later one counts.',
})
export class OfflineClaimInput {
  @Field(() => DateTime, { description: "When it was given, by the device's clock." })
  answeredAt!: Date;

  @Field(() => DateTime, { description: "When it is sent, by the device's clock." })
  sentAt!: Date;

  @Field(() => Float, {
    description: "The server's clock less the device's, as found when the server was last heard.",
  })
  clockOffsetMs!: number;
}

@InputType()
export class SaveAnswerInput {
  @Field(() => ID)
  attemptId!: string;

  @Field(() => Int)
  position!: number;

  @Field(() => Int, {
    description: "The client's counter for this item, from 1; a replay is a no-op, the highest wins.",
  })
  revision!: number;

  @Field(() => ItemResponseScalar)
  response!: object;

  @Field(() => Int, {
    nullable: true,
    description: 'How certain the learner is: 1, 2 or 3, most certain. Left out, what was said before stays.',
  })
  certainty?: number | null;
  @Field(() => OfflineClaimInput, { nullable: true })
  offline?: OfflineClaimInput | null;
}

@ObjectType({ description: 'What is stored for the item now.' })
export class AnswerReceipt {
  @Field(() => Int)
  position!: number;

  @Field(() => Int)
  revision!: number;

  @Field(() => DateTime)
  savedAt!: Date;

  @Field(() => Boolean, { description: 'False when this or a newer revision was there already.' })
  stored!: boolean;

  @Field(() => ItemResponseScalar)
  response!: object;

  @Field(() => Boolean, {
    description:
      'True when it arrived after the deadline and counts because it was given before. Instructors see that.',
  })
  offline!: boolean;

  @Field(() => DateTime, {
    nullable: true,
    description: 'Of the attempt as it is now: it may have been moved since the attempt began.',
  })
  deadlineAt!: Date | null;

  @Field(() => DateTime)
  serverTime!: Date;
}

@ObjectType({ implements: () => [Problem], description: 'Pages that were left stay closed in this quiz.' })
export class PageLeft extends Problem {}

@ObjectType({ implements: () => [Problem] })
export class AttemptClosed extends Problem {
  @Field(() => AttemptStateEnum)
  state!: AttemptState;

  @Field(() => DateTime, { nullable: true })
  submittedAt!: Date | null;
}

export const SaveAnswerResult = createUnionType({
  name: 'SaveAnswerResult',
  types: () => [AnswerReceipt, AttemptClosed, PageLeft, InvalidInput, NotAvailable] as const,
});

@InputType()
export class FlagItemInput {
  @Field(() => ID)
  attemptId!: string;

  @Field(() => Int)
  position!: number;

  @Field(() => Boolean)
  flagged!: boolean;
}

@ObjectType()
export class ItemFlagged {
  @Field(() => Int)
  position!: number;

  @Field(() => Boolean)
  flagged!: boolean;
}

export const FlagItemResult = createUnionType({
  name: 'FlagItemResult',
  types: () => [ItemFlagged, AttemptClosed, NotAvailable] as const,
});

@ObjectType()
export class AttemptSubmitted {
  @Field(() => AttemptType)
  attempt!: AttemptType;
}

export const SubmitAttemptResult = createUnionType({
  name: 'SubmitAttemptResult',
  types: () => [AttemptSubmitted, NotAvailable] as const,
});

@ObjectType()
export class PageOpened {
  @Field(() => Int, { description: 'From 0. Pages before it are closed.' })
  reachedPage!: number;
}

export const OpenAttemptPageResult = createUnionType({
  name: 'OpenAttemptPageResult',
  types: () => [PageOpened, AttemptClosed, NotAvailable] as const,
});
