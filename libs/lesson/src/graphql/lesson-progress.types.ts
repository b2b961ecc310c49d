import { OptionFeedback, ResponseInput } from '@gssr/course/graphql';
import type { RichText } from '@gssr/course';
import { ActivityProgress, ProgressType } from '@gssr/enrolment/graphql';
import { InvalidInput, NotAvailable, RichTextScalar } from '@gssr/platform/graphql';
import { createUnionType, Field, Float, ID, InputType, Int, ObjectType } from '@nestjs/graphql';

@InputType()
export class LessonProgressInput {
  @Field(() => ID)
  enrolmentId!: string;

  @Field(() => ID)
  activityId!: string;

  @Field(() => Int, { description: 'Index of the block last reached.' })
  position!: number;

  @Field(() => Boolean)
  finished!: boolean;
}

@ObjectType()
export class LessonProgressSaved {
  @Field(() => ActivityProgress)
  activity!: ActivityProgress;

  @Field(() => ProgressType)
  progress!: ProgressType;

  @Field(() => Boolean, { description: 'True when this very step completed the course.' })
  completedCourse!: boolean;
}

export const LessonProgressResultUnion = createUnionType({
  name: 'LessonProgressResult',
  types: () => [LessonProgressSaved, NotAvailable, InvalidInput] as const,
});

@InputType()
export class AnswerCheckInput {
  @Field(() => ID)
  activityId!: string;

  @Field(() => String)
  blockId!: string;

  @Field(() => ResponseInput)
  response!: ResponseInput;
}

@ObjectType()
export class CheckFeedback {
  @Field(() => Float, { description: 'Share of the mark that the answer would earn.' })
  fraction!: number;

  @Field(() => [OptionFeedback])
  options!: OptionFeedback[];

  @Field(() => RichTextScalar, { nullable: true })
  feedback!: RichText | null;
}

export const AnswerCheckResultUnion = createUnionType({
  name: 'AnswerCheckResult',
  types: () => [CheckFeedback, InvalidInput, NotAvailable] as const,
});
