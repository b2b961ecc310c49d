import { DateTime, InvalidInput, NotAvailable, Problem } from '@gssr/platform/graphql';
import { createUnionType, Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import type { AttemptState } from '../attempt/attempt.js';
import { AttemptStateEnum, AttemptType } from './attempt.types.js';
import { ItemResponseScalar } from './question/item-response.scalar.js';

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

@ObjectType({ implements: () => [Problem] })
export class NoAttemptsLeft extends Problem {}

export const StartAttemptResult = createUnionType({
  name: 'StartAttemptResult',
  types: () => [AttemptStarted, NoAttemptsLeft, NotAvailable] as const,
});

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
}

@ObjectType({ implements: () => [Problem] })
export class AttemptClosed extends Problem {
  @Field(() => AttemptStateEnum)
  state!: AttemptState;

  @Field(() => DateTime, { nullable: true })
  submittedAt!: Date | null;
}

export const SaveAnswerResult = createUnionType({
  name: 'SaveAnswerResult',
  types: () => [AnswerReceipt, AttemptClosed, InvalidInput, NotAvailable] as const,
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
