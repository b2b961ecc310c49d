import { DateTime, InvalidInput, NotAvailable, Problem } from '@gssr/platform/graphql';
import { createUnionType, Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { AttemptClosed, PageLeft, SaveAnswerInput } from './attempt-results.types.js';
import { LiveItem } from './live-item.types.js';
import { ItemResponseScalar } from './question/item-response.scalar.js';

@InputType()
export class CheckAnswerInput extends SaveAnswerInput {}

@InputType()
export class TryAgainInput {
  @Field(() => ID)
  attemptId!: string;

  @Field(() => Int)
  position!: number;

  @Field(() => Int, { description: 'Of the answer that was checked.' })
  revision!: number;
}

@ObjectType({
  description:
    'The question as it stands now, whether or not this request changed it: one that comes twice does not.',
})
export class AnswerStanding {
  @Field(() => Int)
  position!: number;

  @Field(() => Int)
  revision!: number;

  @Field(() => DateTime, { nullable: true })
  savedAt!: Date | null;

  @Field(() => ItemResponseScalar, { nullable: true })
  response!: object | null;

  @Field(() => Int, { nullable: true })
  certainty!: number | null;

  @Field(() => LiveItem)
  live!: LiveItem;
}

@ObjectType({
  implements: () => [Problem],
  description: 'This quiz says what answers are worth when it is over.',
})
export class NotChecked extends Problem {}

const checkResults = [
  AnswerStanding,
  NotChecked,
  AttemptClosed,
  PageLeft,
  InvalidInput,
  NotAvailable,
] as const;

export const CheckAnswerResult = createUnionType({ name: 'CheckAnswerResult', types: () => checkResults });

export const TryAgainResult = createUnionType({ name: 'TryAgainResult', types: () => checkResults });
