import type { RichText } from '@gssr/course';
import { connectionType, DateTime, RichTextScalar } from '@gssr/platform/graphql';
import { Field, Float, ID, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import type { MarkingState } from '../marking/queued-answer.js';
import type { MarkingStage } from '../marking/marking.js';

export const MarkingStageEnum = {
  FIRST: 'FIRST',
  SECOND: 'SECOND',
  FINAL: 'FINAL',
  DONE: 'DONE',
} as const satisfies Record<MarkingStage, MarkingStage>;
registerEnumType(MarkingStageEnum, {
  name: 'MarkingStage',
  description: 'Which marking an answer waits for. DONE: its mark stands.',
});

const MarkingStateEnum = {
  OPEN: 'OPEN',
  FIRST: 'FIRST',
  SECOND: 'SECOND',
  FINAL: 'FINAL',
  MARKED: 'MARKED',
  BY_KEY: 'BY_KEY',
} as const satisfies Record<MarkingState, MarkingState>;
registerEnumType(MarkingStateEnum, {
  name: 'MarkingState',
  description:
    'OPEN: what the viewer may mark, all or by what is due. MARKED: marked by people. BY_KEY: marked by the engine.',
});

@InputType('MarkingFilter')
export class MarkingFilterInput {
  @Field(() => String, { nullable: true })
  courseCode?: string | null;

  @Field(() => ID, { nullable: true })
  activityId?: string | null;

  @Field(() => ID, { nullable: true })
  questionId?: string | null;

  @Field(() => ID, { nullable: true })
  attemptId?: string | null;

  @Field(() => MarkingStateEnum, { nullable: true, description: 'OPEN unless given.' })
  state?: MarkingState | null;

  @Field(() => Boolean, { nullable: true, description: 'Only what the viewer has marked or has taken.' })
  mine?: boolean | null;
}

@ObjectType('MarkingCounts', {
  description: 'How many answers of a quiz wait for which marking, and how many are marked.',
})
export class MarkingCountsType {
  @Field(() => Int)
  first!: number;

  @Field(() => Int)
  second!: number;

  @Field(() => Int)
  final!: number;

  @Field(() => Int)
  marked!: number;
}

@ObjectType('MarkingQuiz')
export class MarkingQuizType extends MarkingCountsType {
  @Field(() => ID)
  activityId!: string;

  @Field(() => String)
  title!: string;

  @Field(() => String)
  courseCode!: string;

  @Field(() => String)
  courseTitle!: string;

  @Field(() => Int)
  versionNumber!: number;

  @Field(() => DateTime, {
    nullable: true,
    description: 'Of the answer that waits longest; null when none does.',
  })
  waitingSince!: Date | null;
}

export const MarkingQuizConnection = connectionType(MarkingQuizType, 'MarkingQuiz');

@ObjectType('MarkingEntry', { description: 'An answer in the queue of markers.' })
export class MarkingEntryType {
  @Field(() => ID)
  attemptId!: string;

  @Field(() => Int)
  position!: number;

  @Field(() => ID)
  activityId!: string;

  @Field(() => String)
  quizTitle!: string;

  @Field(() => String)
  courseCode!: string;

  @Field(() => ID)
  questionId!: string;

  @Field(() => String, { description: 'Its title, or its first words.' })
  questionTitle!: string;

  @Field(() => DateTime)
  submittedAt!: Date;

  @Field(() => MarkingStageEnum)
  stage!: MarkingStage;

  @Field(() => Float, { nullable: true, description: 'Share of the mark, 0 to 1; null while there is none.' })
  fraction!: number | null;

  @Field(() => Boolean)
  markedByMe!: boolean;

  @Field(() => Boolean)
  claimedByMe!: boolean;

  @Field(() => DateTime, { nullable: true, description: 'While another marker is at it.' })
  takenUntil!: Date | null;
}

export const MarkingEntryConnection = connectionType(MarkingEntryType, 'MarkingEntry');

@ObjectType('MarkingFacet', {
  description: 'A course or a question to filter by, and how many answers it leaves.',
})
export class MarkingFacetType {
  @Field(() => String, { description: 'The code of the course, or the id of the question.' })
  value!: string;

  @Field(() => String)
  title!: string;

  @Field(() => Int, {
    nullable: true,
    description: 'Null of answers that have their marks, which nobody has to get through.',
  })
  count!: number | null;
}

@ObjectType('MarkingFacets')
export class MarkingFacetsType {
  @Field(() => [MarkingFacetType])
  courses!: MarkingFacetType[];

  @Field(() => [MarkingFacetType])
  questions!: MarkingFacetType[];
}

@ObjectType()
export class RubricLevel {
  @Field(() => ID)
  id!: string;

  @Field(() => RichTextScalar)
  content!: RichText;

  @Field(() => String, { description: 'A decimal.' })
  points!: string;
}

@ObjectType()
export class RubricCriterion {
  @Field(() => ID)
  id!: string;

  @Field(() => RichTextScalar)
  content!: RichText;

  @Field(() => [RubricLevel])
  levels!: RubricLevel[];
}

@ObjectType({ description: 'The level chosen for a criterion.' })
export class RubricChoice {
  @Field(() => ID)
  criterionId!: string;

  @Field(() => ID)
  levelId!: string;
}
