import { DateTime } from '@gssr/platform/graphql';
import { Field, Float, ID, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import type { AttemptChoice } from '../statistics/scope/statistics-scope.js';

export const AttemptChoiceEnum = {
  FIRST: 'first',
  ALL: 'all',
  HIGHEST: 'highest',
} as const satisfies Record<string, AttemptChoice>;
registerEnumType(AttemptChoiceEnum, {
  name: 'AttemptChoice',
  description: "Which of each person's attempts count.",
});

@InputType()
export class QuizStatisticsFilter {
  @Field(() => AttemptChoiceEnum, { defaultValue: AttemptChoiceEnum.ALL })
  attempts!: AttemptChoice;

  @Field(() => Boolean, {
    defaultValue: false,
    description: 'Takes the quiz of the same key in the other versions of the course in.',
  })
  allVersions!: boolean;

  @Field(() => DateTime, { nullable: true, description: 'Submitted then or later.' })
  from?: Date | null;

  @Field(() => DateTime, { nullable: true, description: 'Submitted before.' })
  to?: Date | null;
}

@ObjectType('QuizFigures')
export class QuizFiguresType {
  @Field(() => Int, { description: 'Attempts.' })
  n!: number;

  @Field(() => Float, {
    nullable: true,
    description: 'Marks. Null, as all the rest, when it is not the same for all attempts.',
  })
  maximum!: number | null;

  @Field(() => Float, { nullable: true, description: 'Marks.' })
  mean!: number | null;

  @Field(() => Float, { nullable: true, description: 'Marks.' })
  median!: number | null;

  @Field(() => Float, { nullable: true, description: 'Marks.' })
  standardDeviation!: number | null;

  @Field(() => Float, { nullable: true })
  skewness!: number | null;

  @Field(() => Float, { nullable: true, description: 'Above that of a normal distribution.' })
  kurtosis!: number | null;

  @Field(() => Float, { nullable: true, description: "Cronbach's; at most 1, and it may be negative." })
  alpha!: number | null;

  @Field(() => Float, { nullable: true, description: 'Percent of the standard deviation that is chance.' })
  errorRatio!: number | null;

  @Field(() => Float, { nullable: true, description: 'Of one total, in marks.' })
  standardError!: number | null;
}

@ObjectType('ItemStatistics')
export class ItemStatisticsType {
  @Field(() => ID)
  questionVersionId!: string;

  @Field(() => String)
  questionKey!: string;

  @Field(() => Int)
  questionVersion!: number;

  @Field(() => String, { description: 'Kind of the question.' })
  kind!: string;

  @Field(() => String, { description: 'What the question says, in words.' })
  stem!: string;

  @Field(() => Int, { description: 'Attempts that had the item.' })
  n!: number;

  @Field(() => Float, { description: 'Mean share of the mark: the facility index.' })
  facility!: number;

  @Field(() => Float, { nullable: true })
  standardDeviation!: number | null;

  @Field(() => Float, { nullable: true, description: 'Mean share of the mark of a blind guess.' })
  randomGuessScore!: number | null;

  @Field(() => Float, { nullable: true, description: 'Percent.' })
  intendedWeight!: number | null;

  @Field(() => Float, {
    nullable: true,
    description: 'Percent. Null when the item works against the total, or not every attempt had it.',
  })
  effectiveWeight!: number | null;

  @Field(() => Float, {
    nullable: true,
    description: 'Correlation with the rest of the attempt, −100 to 100.',
  })
  discriminationIndex!: number | null;

  @Field(() => Float, { nullable: true, description: 'Percent of the discrimination that could be reached.' })
  discriminativeEfficiency!: number | null;

  @Field(() => Float, { nullable: true, description: 'Correlation with the total, −1 to 1.' })
  pointBiserial!: number | null;
}

@ObjectType('QuizStatistics', { description: "How well a quiz measures: figures, nobody's name." })
export class QuizStatisticsType {
  @Field(() => QuizFiguresType)
  quiz!: QuizFiguresType;

  @Field(() => [ItemStatisticsType], { description: 'By key of the question.' })
  items!: ItemStatisticsType[];

  @Field(() => [Int], {
    description: 'Attempts with a score of 0 to 9, 10 to 19, …, 90 to 100 percent.',
  })
  bands!: number[];

  @Field(() => Int, {
    description:
      'Alpha, discrimination and other correlations of fewer attempts are null: they would be chance.',
  })
  fewestForCorrelation!: number;

  @Field(() => String, { description: 'The items of these attempts.' })
  csvUrl!: string;

  @Field(() => String, { description: 'All tables of these attempts.' })
  xlsxUrl!: string;
}
