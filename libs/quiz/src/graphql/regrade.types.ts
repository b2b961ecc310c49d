import { connectionType, DateTime, InvalidInput, NotAvailable, Problem } from '@gssr/platform/graphql';
import { createUnionType, Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import type { RegradeAction, RegradeState } from '../regrade/regrade.js';

export const RegradeActionEnum = {
  ACCEPT_MORE: 'ACCEPT_MORE',
  NEW_KEY: 'NEW_KEY',
  FULL_CREDIT: 'FULL_CREDIT',
  DROP: 'DROP',
  NEW_WEIGHT: 'NEW_WEIGHT',
} as const satisfies Record<RegradeAction, RegradeAction>;
registerEnumType(RegradeActionEnum, { name: 'RegradeAction' });

const RegradeStateEnum = {
  CALCULATING: 'CALCULATING',
  READY: 'READY',
  APPLYING: 'APPLYING',
  APPLIED: 'APPLIED',
  UNDOING: 'UNDOING',
  UNDONE: 'UNDONE',
  CANCELLED: 'CANCELLED',
} as const satisfies Record<RegradeState, RegradeState>;
registerEnumType(RegradeStateEnum, { name: 'RegradeState' });

@ObjectType('RegradeCounts', { description: 'Attempts.' })
class RegradeCountsType {
  @Field(() => Int)
  attempts!: number;

  @Field(() => Int)
  changed!: number;

  @Field(() => Int, { description: 'From not passed to passed.' })
  passesWon!: number;

  @Field(() => Int)
  passesLost!: number;

  @Field(() => Int)
  certificatesCome!: number;

  @Field(() => Int)
  certificatesGo!: number;

  @Field(() => Int)
  keptByHand!: number;

  @Field(() => Int, { description: 'They cannot be regraded and keep their marks.' })
  problems!: number;

  @Field(() => Int, {
    description: 'Applied otherwise than foreseen, because the attempt had changed meanwhile.',
  })
  differs!: number;
}

@ObjectType('Regrade', { description: 'A wrong key that is put right for everyone.' })
export class RegradeType {
  @Field(() => ID)
  id!: string;

  @Field(() => ID)
  questionVersionId!: string;

  @Field(() => ID, { nullable: true, description: 'Null: every quiz that asks the question.' })
  activityId!: string | null;

  @Field(() => RegradeActionEnum)
  action!: RegradeAction;

  @Field(() => RegradeStateEnum)
  state!: RegradeState;

  @Field(() => Boolean)
  replacesHandMarks!: boolean;

  @Field(() => Int, { description: 'Attempts of the present step.' })
  total!: number;

  @Field(() => Int)
  done!: number;

  @Field(() => RegradeCountsType, { nullable: true, description: 'Null until calculated.' })
  counts!: RegradeCountsType | null;

  @Field(() => String, {
    nullable: true,
    description: 'Why a step has stopped. Resume it when the cause is gone.',
  })
  failureCode!: string | null;

  @Field(() => DateTime, { nullable: true, description: 'Since when it waits for somebody to resume it.' })
  failedAt!: Date | null;

  @Field(() => DateTime)
  startedAt!: Date;

  @Field(() => DateTime, { nullable: true })
  readyAt!: Date | null;

  @Field(() => String, { nullable: true })
  reason!: string | null;

  @Field(() => DateTime, { nullable: true })
  appliedAt!: Date | null;

  @Field(() => String, { nullable: true })
  undoReason!: string | null;

  @Field(() => DateTime, { nullable: true })
  undoneAt!: Date | null;

  @Field(() => DateTime, { nullable: true })
  cancelledAt!: Date | null;
}

export const RegradeConnection = connectionType(RegradeType, 'Regrade');

@ObjectType('RegradeNames', { description: 'The words by which people know a regrade.' })
export class RegradeNamesType {
  @Field(() => String)
  questionKey!: string;

  @Field(() => String, { description: 'The first words of the question.' })
  stem!: string;

  @Field(() => String, { nullable: true })
  activityTitle!: string | null;

  @Field(() => String)
  courseCode!: string;

  @Field(() => String)
  startedByName!: string;

  @Field(() => String, { nullable: true })
  appliedByName!: string | null;

  @Field(() => String, { nullable: true })
  undoneByName!: string | null;
}

@ObjectType()
export class RegradeStarted {
  @Field(() => RegradeType)
  regrade!: RegradeType;
}

export const StartRegradeResult = createUnionType({
  name: 'StartRegradeResult',
  types: () => [RegradeStarted, InvalidInput, NotAvailable] as const,
});

@ObjectType()
export class RegradeMoved {
  @Field(() => RegradeType)
  regrade!: RegradeType;
}

@ObjectType({
  implements: () => [Problem],
  description: 'Another regrade is in the way, or this one has moved on.',
})
export class RegradeConflict extends Problem {}

export const SteerRegradeResult = createUnionType({
  name: 'SteerRegradeResult',
  types: () => [RegradeMoved, RegradeConflict, InvalidInput, NotAvailable] as const,
});
