import { connectionType, DateTime, NotAvailable } from '@gssr/platform/graphql';
import { createUnionType, Field, Float, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import type { ProgressState, UnmetReason } from '../completion/completion.js';
import type { EnrolmentRow, EnrolmentStatus } from '../enrolment/enrolments.repository.js';
import type { ProgressRow } from '../progress/progress.repository.js';

type ActivityState = Exclude<ProgressState, 'SUBMITTED'>;

export const EnrolmentStatusEnum = { ACTIVE: 'ACTIVE', COMPLETED: 'COMPLETED' } as const satisfies Record<
  EnrolmentStatus,
  EnrolmentStatus
>;
registerEnumType(EnrolmentStatusEnum, { name: 'EnrolmentStatus' });

const ActivityStateEnum = {
  NOT_STARTED: 'NOT_STARTED',
  STARTED: 'STARTED',
  FAILED: 'FAILED',
  COMPLETED: 'COMPLETED',
} as const satisfies Record<ActivityState, ActivityState>;
registerEnumType(ActivityStateEnum, { name: 'ActivityState' });

const UnmetReasonEnum = {
  ACTIVITY_NOT_STARTED: 'ACTIVITY_NOT_STARTED',
  ACTIVITY_NOT_FINISHED: 'ACTIVITY_NOT_FINISHED',
  QUIZ_NOT_PASSED: 'QUIZ_NOT_PASSED',
  QUIZ_BEING_GRADED: 'QUIZ_BEING_GRADED',
} as const satisfies Record<UnmetReason, UnmetReason>;
registerEnumType(UnmetReasonEnum, { name: 'UnmetReason' });

@ObjectType()
export class ActivityProgress {
  @Field(() => ID)
  activityId!: string;

  @Field(() => ActivityStateEnum)
  state!: ActivityState;

  @Field(() => Int, { nullable: true, description: 'Index of the lesson block last reached.' })
  position!: number | null;

  @Field(() => DateTime, { nullable: true })
  completedAt!: Date | null;

  @Field(() => Float, { nullable: true, description: 'Percent of the maximum.' })
  bestScore!: number | null;
}

@ObjectType({ description: 'A rule that is not met yet.' })
class Unmet {
  @Field(() => ID)
  activityId!: string;

  @Field(() => UnmetReasonEnum)
  reason!: UnmetReason;
}

@ObjectType('Progress', {
  description: 'What the completion rules say; the certificate follows the same ones.',
})
export class ProgressType {
  @Field(() => Int)
  done!: number;

  @Field(() => Int)
  total!: number;

  @Field(() => Int, { description: '0 to 100; 100 only when complete.' })
  percent!: number;

  @Field(() => [Unmet])
  unmet!: Unmet[];
}

@ObjectType('Enrolment')
export class EnrolmentType {
  @Field(() => ID)
  id!: string;

  @Field(() => EnrolmentStatusEnum)
  status!: EnrolmentStatus;

  @Field(() => DateTime)
  enrolledAt!: Date;

  @Field(() => DateTime, { nullable: true })
  completedAt!: Date | null;

  /** Not a field of the API. */
  versionId!: string;
}

export const EnrolmentConnection = connectionType(EnrolmentType, 'Enrolment');

@ObjectType()
export class Enrolled {
  @Field(() => EnrolmentType)
  enrolment!: EnrolmentRow;
}

export const EnrolResult = createUnionType({
  name: 'EnrolResult',
  types: () => [Enrolled, NotAvailable] as const,
});

export const toActivityProgress = ({
  activityId,
  state,
  position,
  completedAt,
  bestScore,
}: ProgressRow): ActivityProgress => ({
  activityId,
  state: state === 'SUBMITTED' ? 'STARTED' : state,
  position,
  completedAt,
  bestScore,
});
