import { DateTime } from '@gssr/platform/graphql';
import { Field, Float, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import type { Explained } from '../quiz/explained.js';
import {
  BEHAVIOURS,
  GRADING_METHODS,
  type Behaviour,
  type GradingMethod,
  type Navigation,
} from '../quiz/quiz-rules.js';
import { NavigationEnum } from './section.types.js';

const asEnum = <T extends string>(values: readonly T[]): Record<T, T> =>
  Object.fromEntries(values.map((value) => [value, value])) as Record<T, T>;

export const BehaviourEnum = asEnum(BEHAVIOURS);
registerEnumType(BehaviourEnum, {
  name: 'QuizBehaviour',
  description: 'When a quiz says what answers are worth.',
});

const GradingMethodEnum = asEnum(GRADING_METHODS);
registerEnumType(GradingMethodEnum, {
  name: 'GradingMethod',
  description: "Which of a learner's attempts count.",
});

const ExplainedEnum = asEnum<Explained>(['AFTER_SUBMISSION', 'AFTER_PASS', 'AFTER_CLOSE', 'NEVER']);
registerEnumType(ExplainedEnum, {
  name: 'QuizExplained',
  description:
    'From when on a learner may look at the right answers. AFTER_CLOSE: when no more attempt is possible.',
});

@ObjectType({ description: 'What holds for this learner, with what was granted to the learner alone.' })
export class QuizConditions {
  @Field(() => DateTime, { nullable: true })
  opensAt!: Date | null;

  @Field(() => DateTime, { nullable: true })
  closesAt!: Date | null;

  @Field(() => Int, { nullable: true })
  timeLimitMinutes!: number | null;

  @Field(() => Int, { nullable: true })
  attemptsAllowed!: number | null;

  @Field(() => Int, { description: 'Between the end of an attempt and the start of the next.' })
  waitMinutes!: number;

  @Field(() => Int, {
    description: 'After the deadline, in which answers that were given offline in time may arrive.',
  })
  offlineMinutes!: number;

  @Field(() => GradingMethodEnum)
  gradingMethod!: GradingMethod;

  @Field(() => BehaviourEnum)
  behaviour!: Behaviour;

  @Field(() => NavigationEnum)
  navigation!: Navigation;

  @Field(() => ExplainedEnum)
  explained!: Explained;
}

@ObjectType({ description: "What a learner's graded attempts are worth together." })
export class CountingResultType {
  @Field(() => Float, { description: 'Percent of the maximum.' })
  score!: number;

  @Field(() => Boolean)
  passed!: boolean;

  @Field(() => ID, { description: 'The attempt whose result it is; for a mean, the last one.' })
  attemptId!: string;
}
