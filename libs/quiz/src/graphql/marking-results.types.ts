import { DateTime, InvalidInput, NotAvailable, Problem } from '@gssr/platform/graphql';
import { createUnionType, Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import type { MarkingStage } from '../marking/marking.js';
import { MarkingType } from './answer-to-mark.types.js';
import { MarkingStageEnum } from './marking.types.js';

@InputType()
class RubricChoiceInput {
  @Field(() => ID)
  criterionId!: string;

  @Field(() => ID)
  levelId!: string;
}

@InputType()
export class SubmitMarkingInput {
  @Field(() => ID)
  attemptId!: string;

  @Field(() => Int)
  position!: number;

  @Field(() => Int, { description: 'The version of the answer that was read.' })
  version!: number;

  @Field(() => [RubricChoiceInput])
  levels!: RubricChoiceInput[];

  @Field(() => String, { nullable: true, description: 'For the learner.' })
  comment?: string | null;

  @Field(() => String, { nullable: true, description: 'For markers.' })
  note?: string | null;
}

@InputType()
export class ChangeMarkInput {
  @Field(() => ID)
  attemptId!: string;

  @Field(() => Int)
  position!: number;

  @Field(() => Int, { description: 'The version of the answer that was read.' })
  version!: number;

  @Field(() => String, {
    nullable: true,
    description: 'Percent of the mark, for example `62.5`; null gives the answer back to its key.',
  })
  percent?: string | null;

  @Field(() => String, { nullable: true, description: 'For the learner.' })
  comment?: string | null;

  @Field(() => String)
  reason!: string;
}

@ObjectType()
export class MarkingSubmitted {
  @Field(() => MarkingStageEnum, { description: 'What the answer waits for now.' })
  stage!: MarkingStage;

  @Field(() => Boolean, { description: 'It was the last that its attempt waited for.' })
  attemptGraded!: boolean;
}

@ObjectType({ implements: () => [Problem], description: 'Another marker was first.' })
export class MarkingConflict extends Problem {
  @Field(() => Int)
  version!: number;

  @Field(() => MarkingStageEnum)
  stage!: MarkingStage;

  @Field(() => MarkingType, {
    nullable: true,
    description: 'What stands; null while the next is to be given without sight of it.',
  })
  standing!: MarkingType | null;
}

export const SubmitMarkingResult = createUnionType({
  name: 'SubmitMarkingResult',
  types: () => [MarkingSubmitted, MarkingConflict, InvalidInput, NotAvailable] as const,
});

@ObjectType()
export class AnswerClaimed {
  @Field(() => DateTime)
  until!: Date;
}

@ObjectType({ implements: () => [Problem], description: 'Another marker is at it.' })
export class AnswerTaken extends Problem {
  @Field(() => DateTime)
  until!: Date;
}

export const ClaimAnswerResult = createUnionType({
  name: 'ClaimAnswerResult',
  types: () => [AnswerClaimed, AnswerTaken, NotAvailable] as const,
});
