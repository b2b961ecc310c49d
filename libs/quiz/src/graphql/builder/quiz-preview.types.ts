import { FieldProblem } from '@gssr/platform/graphql';
import { Field, Float, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { AttemptItemType } from '../attempt.types.js';
import { ItemResponseScalar } from '../question/item-response.scalar.js';
import { NavigationEnum, QuizSection } from '../section.types.js';

const StepActionEnum = { CHECK: 'CHECK', TRY_AGAIN: 'TRY_AGAIN' } as const;
registerEnumType(StepActionEnum, {
  name: 'StepAction',
  description: 'The button that was pressed at a question.',
});

@InputType()
class TriedStepInput {
  @Field(() => StepActionEnum)
  action!: keyof typeof StepActionEnum;

  @Field(() => ItemResponseScalar, { nullable: true, description: 'What was checked; null for a try again.' })
  response!: object | null;

  @Field(() => Int, { nullable: true })
  certainty!: number | null;
}

@InputType({ description: 'What somebody who tries a quiz out has done at one of its questions.' })
class TriedAnswerInput {
  @Field(() => Int)
  position!: number;

  @Field(() => ItemResponseScalar, { nullable: true, description: 'Null: what the last step left.' })
  response!: object | null;

  @Field(() => Int, { nullable: true })
  certainty!: number | null;

  @Field(() => [TriedStepInput], { description: 'Oldest first.' })
  steps!: TriedStepInput[];
}

@InputType()
export class PreviewQuizInput {
  @Field(() => String)
  courseCode!: string;

  @Field(() => String)
  key!: string;

  @Field(() => String, { description: 'Decides which questions are drawn, their order and their variants.' })
  seed!: string;

  @Field(() => [TriedAnswerInput])
  answers!: TriedAnswerInput[];

  @Field(() => Boolean, { description: 'Whether to hand it in.' })
  finished!: boolean;
}

@ObjectType('QuizPreview', {
  description: 'A quiz of a draft as a learner would get it at a first attempt. Nothing is stored.',
})
export class QuizPreviewType {
  @Field(() => String)
  title!: string;

  @Field(() => [FieldProblem], {
    description: 'What keeps it from being asked; without them there are items.',
  })
  problems!: FieldProblem[];

  @Field(() => Float, { description: 'Percent of the maximum.' })
  passMark!: number;

  @Field(() => Int, { nullable: true })
  timeLimitMinutes!: number | null;

  @Field(() => NavigationEnum)
  navigation!: keyof typeof NavigationEnum;

  @Field(() => [QuizSection])
  sections!: QuizSection[];

  @Field(() => [AttemptItemType])
  items!: AttemptItemType[];

  @Field(() => Float, {
    nullable: true,
    description:
      'Percent of the maximum. Null before it is handed in, and where a person has to mark some of it.',
  })
  score!: number | null;

  @Field(() => Boolean, { nullable: true })
  passed!: boolean | null;
}
