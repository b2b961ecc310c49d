import { DateTime } from '@gssr/platform/graphql';
import { Field, Float, ID, Int, ObjectType } from '@nestjs/graphql';
import type { AttemptState } from '../../attempt/attempt.js';
import type { Behaviour, GradeState } from '../../grading/index.js';
import { AttemptStateEnum } from '../attempt.types.js';
import { GradeStateEnum, ItemResult } from '../item-result.types.js';
import { ItemResponseScalar } from '../question/item-response.scalar.js';
import { QuestionView } from '../question/question-view.types.js';
import { BehaviourEnum } from '../quiz-conditions.types.js';
import { RubricCriterion } from '../marking.types.js';
import { MarkEventType } from '../mark-event.types.js';

@ObjectType({ description: 'What a rule has looked at.' })
class RuleDetailType {
  @Field(() => String)
  name!: string;

  @Field(() => String)
  value!: string;
}

@ObjectType('ExplainedMark', { description: 'A mark and the rule that gave it.' })
export class ExplainedMarkType {
  @Field(() => GradeStateEnum)
  state!: GradeState;

  @Field(() => String, { nullable: true, description: 'Share of the mark, exact: a decimal or a ratio.' })
  fraction!: string | null;

  @Field(() => String, { description: 'A stable code, such as FIRST_MATCHING_PATTERN.' })
  rule!: string;

  @Field(() => [RuleDetailType])
  details!: RuleDetailType[];
}

@ObjectType('ExplainedPart')
class ExplainedPartType {
  @Field(() => ID)
  id!: string;

  @Field(() => String, { description: 'Within the question, exact.' })
  weight!: string;

  @Field(() => String, { nullable: true })
  given!: string | null;

  @Field(() => String, { nullable: true, description: 'Null where several would do.' })
  expected!: string | null;

  @Field(() => ExplainedMarkType)
  mark!: ExplainedMarkType;
}

@ObjectType('ExplainedStep', { description: 'A press of a button before the attempt was handed in.' })
class ExplainedStepType {
  @Field(() => Boolean, { description: 'False: the learner took the question up again.' })
  isCheck!: boolean;

  @Field(() => String, { description: 'In words.' })
  answer!: string;

  @Field(() => Int, { nullable: true })
  certainty!: number | null;

  @Field(() => ExplainedMarkType, { nullable: true, description: 'What the answer would be worth alone.' })
  mark!: ExplainedMarkType | null;
}

@ObjectType('ExplainedItem', { description: 'One question of an attempt, graded again. It holds the key.' })
export class ExplainedItemType {
  @Field(() => Int)
  position!: number;

  @Field(() => ID)
  questionVersionId!: string;

  @Field(() => String)
  questionKey!: string;

  @Field(() => Int, { description: "Of the question's version." })
  questionNumber!: number;

  @Field(() => QuestionView, {
    description: 'As it was asked: in its variant, with its options in their order.',
  })
  item!: typeof QuestionView;

  @Field(() => String, { nullable: true, description: 'Which set of figures.' })
  variant!: string | null;

  @Field(() => ItemResponseScalar, { nullable: true })
  response!: object | null;

  @Field(() => String, { description: 'The answer in words; empty for none.' })
  answer!: string;

  @Field(() => DateTime, { nullable: true, description: "By the server's clock." })
  savedAt!: Date | null;

  @Field(() => DateTime, {
    nullable: true,
    description:
      "When it was given, where that was offline: by its device, whose clock was set right by the server's.",
  })
  answeredAt!: Date | null;

  @Field(() => Int, { nullable: true })
  certainty!: number | null;

  @Field(() => ItemResult, {
    nullable: true,
    description: 'With everything that can be told; null before grading.',
  })
  result!: ItemResult | null;

  @Field(() => String, { description: 'What it counts in the total, exact.' })
  weight!: string;

  @Field(() => ExplainedMarkType)
  mark!: ExplainedMarkType;

  @Field(() => ExplainedMarkType, {
    nullable: true,
    description: 'What the key in force gives, where a person has given the mark.',
  })
  byKey!: ExplainedMarkType | null;

  @Field(() => Boolean, { description: 'Whether the key was corrected after it was asked.' })
  corrected!: boolean;

  @Field(() => [ExplainedPartType])
  parts!: ExplainedPartType[];

  @Field(() => [ExplainedStepType], { description: 'Oldest first.' })
  steps!: ExplainedStepType[];

  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether grading again gives the mark that is stored. Null before grading.',
  })
  agrees!: boolean | null;

  @Field(() => [RubricCriterion], { description: 'Empty for a question that the engine marks.' })
  rubric!: RubricCriterion[];

  @Field(() => [MarkEventType], { description: 'Every mark it has had, oldest first.' })
  history!: MarkEventType[];
}

@ObjectType('AttemptExplanation', {
  description:
    'How a grade comes from what is stored, graded again for this answer. It never names the learner, so that marking stays blind.',
})
export class AttemptExplanationType {
  @Field(() => ID)
  attemptId!: string;

  @Field(() => ID)
  activityId!: string;

  @Field(() => String)
  quizTitle!: string;

  @Field(() => String)
  courseCode!: string;

  @Field(() => Int, { nullable: true, description: 'Null until it is graded, where marking is blind.' })
  number!: number | null;

  @Field(() => AttemptStateEnum)
  state!: AttemptState;

  @Field(() => String, { description: 'By which questions, orders and variants were drawn.' })
  seed!: string;

  @Field(() => BehaviourEnum)
  behaviour!: Behaviour;

  @Field(() => Float, { description: 'Percent of the maximum.' })
  passMark!: number;

  @Field(() => DateTime, { nullable: true })
  submittedAt!: Date | null;

  @Field(() => DateTime, { nullable: true, description: 'When it first had a result.' })
  gradedAt!: Date | null;

  @Field(() => Float, { nullable: true, description: 'As stored.' })
  score!: number | null;

  @Field(() => Boolean, { nullable: true })
  passed!: boolean | null;

  @Field(() => Float, { nullable: true, description: 'As graded again.' })
  replayedScore!: number | null;

  @Field(() => Boolean, { nullable: true, description: 'Whether both are the same in every mark.' })
  agrees!: boolean | null;

  @Field(() => [ExplainedItemType])
  items!: ExplainedItemType[];
}
