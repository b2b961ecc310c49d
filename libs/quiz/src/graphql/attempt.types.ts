import { DateTime } from '@gssr/platform/graphql';
import { Field, Float, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import type { AttemptState, ShownItem } from '../attempt/attempt.js';
import { ItemResult } from './item-result.types.js';
import { LiveItem } from './live-item.types.js';
import { ItemResponseScalar } from './question/item-response.scalar.js';
import { QuestionView } from './question/question-view.types.js';
import { CountingResultType, QuizConditions } from './quiz-conditions.types.js';
import { StartRefusal } from './start-refusal.types.js';

export const AttemptStateEnum = {
  IN_PROGRESS: 'IN_PROGRESS',
  SUBMITTED: 'SUBMITTED',
  NEEDS_MARKING: 'NEEDS_MARKING',
  GRADED: 'GRADED',
} as const satisfies Record<AttemptState, AttemptState>;
registerEnumType(AttemptStateEnum, { name: 'AttemptState' });

@ObjectType('AttemptItem')
export class AttemptItemType {
  @Field(() => Int, { description: 'From 0.' })
  position!: number;

  @Field(() => Int, { description: "Index of the attempt's sections." })
  section!: number;

  @Field(() => Int, { description: 'From 0. A section begins on a page of its own.' })
  page!: number;

  @Field(() => Boolean, { description: 'The learner wants to come back to it.' })
  flagged!: boolean;

  @Field(() => QuestionView)
  item!: typeof QuestionView;

  @Field(() => ItemResponseScalar, {
    nullable: true,
    description: 'What was saved. Null for nothing, and where the quiz does not show it any more.',
  })
  response!: object | null;

  @Field(() => Int, { description: 'The newest stored revision, 0 when there is none.' })
  revision!: number;

  @Field(() => DateTime, { nullable: true })
  savedAt!: Date | null;

  @Field(() => Int, { nullable: true, description: 'How certain the learner is of the answer: 1 to 3.' })
  certainty!: number | null;

  @Field(() => Boolean, { description: 'Whether the mark follows how certain the learner is.' })
  asksCertainty!: boolean;

  @Field(() => LiveItem, {
    nullable: true,
    description:
      'Where the question stands while the attempt is open, in a quiz that checks answers at once.',
  })
  live!: LiveItem | null;

  @Field(() => ItemResult, { nullable: true, description: 'After grading, as far as the quiz allows.' })
  result!: ItemResult | null;
}

@ObjectType('Attempt')
export class AttemptType {
  @Field(() => ID)
  id!: string;

  @Field(() => ID)
  activityId!: string;

  @Field(() => ID)
  enrolmentId!: string;

  @Field(() => Int)
  number!: number;

  @Field(() => AttemptStateEnum)
  state!: AttemptState;

  @Field(() => DateTime)
  startedAt!: Date;

  @Field(() => DateTime, { nullable: true })
  deadlineAt!: Date | null;

  @Field(() => DateTime, { nullable: true })
  submittedAt!: Date | null;

  @Field(() => DateTime, { nullable: true })
  gradedAt!: Date | null;

  @Field(() => Int, {
    description:
      'The furthest page that was opened. Where the quiz is taken page by page, those before it are closed.',
  })
  reachedPage!: number;

  @Field(() => Int, {
    description:
      'After deadline and grace, in which answers that were given offline in time may arrive; grading waits for them.',
  })
  offlineSeconds!: number;

  @Field(() => DateTime, {
    description: "The server's clock, so that a wrong one on the device does not matter.",
  })
  serverTime!: Date;

  @Field(() => Float, {
    nullable: true,
    description: 'Percent of the maximum, cut and not rounded; null until graded.',
  })
  score!: number | null;

  @Field(() => Boolean, { nullable: true })
  passed!: boolean | null;

  /** Not a field of the API: the items of an attempt that was just started. */
  knownItems?: ShownItem[] | null;
}

@ObjectType()
export class AttemptSummary {
  @Field(() => ID)
  id!: string;

  @Field(() => Int)
  number!: number;

  @Field(() => AttemptStateEnum)
  state!: AttemptState;

  @Field(() => DateTime)
  startedAt!: Date;

  @Field(() => DateTime, { nullable: true })
  submittedAt!: Date | null;

  @Field(() => Float, { nullable: true })
  score!: number | null;

  @Field(() => Boolean, { nullable: true })
  passed!: boolean | null;
}

@ObjectType()
export class QuizInfo {
  @Field(() => ID)
  activityId!: string;

  @Field(() => String)
  title!: string;

  @Field(() => Int)
  itemCount!: number;

  @Field(() => Int, { description: 'Percent of the maximum.' })
  passMark!: number;

  @Field(() => Int, { nullable: true })
  timeLimitMinutes!: number | null;

  @Field(() => Int, { nullable: true })
  attemptsAllowed!: number | null;
}

@ObjectType()
export class QuizStatus {
  @Field(() => QuizInfo)
  info!: QuizInfo;

  @Field(() => [AttemptSummary], { description: 'Oldest first.' })
  attempts!: AttemptSummary[];

  @Field(() => ID, { nullable: true })
  openAttemptId!: string | null;

  @Field(() => Boolean, { description: 'Also true to go on with an open attempt.' })
  canStart!: boolean;

  @Field(() => StartRefusal, { nullable: true, description: 'Why not.' })
  refusal!: typeof StartRefusal | null;

  @Field(() => QuizConditions)
  conditions!: QuizConditions;

  @Field(() => CountingResultType, { nullable: true })
  counting!: CountingResultType | null;

  @Field(() => DateTime, { description: "The server's clock." })
  serverTime!: Date;
}
