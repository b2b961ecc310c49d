import type { CompletionChange } from '@gssr/enrolment';
import { connectionType } from '@gssr/platform/graphql';
import { Field, Float, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import type { EffectFilter } from '../regrade/regrade-views.repository.js';

export const RegradeEffectFilterEnum = {
  ALL: 'ALL',
  CHANGED: 'CHANGED',
  PASSES_LOST: 'PASSES_LOST',
  PASSES_WON: 'PASSES_WON',
  CERTIFICATES: 'CERTIFICATES',
  KEPT_BY_HAND: 'KEPT_BY_HAND',
  PROBLEMS: 'PROBLEMS',
  DIFFERS: 'DIFFERS',
} as const satisfies Record<EffectFilter, EffectFilter>;
registerEnumType(RegradeEffectFilterEnum, { name: 'RegradeEffectFilter' });

const CompletionChangeEnum = { COMES: 'COMES', GOES: 'GOES' } as const satisfies Record<
  CompletionChange,
  CompletionChange
>;
registerEnumType(CompletionChangeEnum, { name: 'CertificateChange' });

@ObjectType('RegradeEffect', { description: 'What a regrade does to an attempt, or would do.' })
export class RegradeEffectType {
  @Field(() => ID)
  attemptId!: string;

  @Field(() => String, { nullable: true, description: 'Null until it is graded, where marking is blind.' })
  personName!: string | null;

  @Field(() => String, { nullable: true, description: 'As the name.' })
  personEmail!: string | null;

  @Field(() => Int, { nullable: true, description: 'As the name.' })
  attemptNumber!: number | null;

  @Field(() => String)
  activityTitle!: string;

  @Field(() => Float, {
    nullable: true,
    description: 'Percent of the maximum; null while a person has to mark.',
  })
  beforeScore!: number | null;

  @Field(() => Float, { nullable: true })
  afterScore!: number | null;

  @Field(() => Boolean, { nullable: true })
  beforePassed!: boolean | null;

  @Field(() => Boolean, { nullable: true })
  afterPassed!: boolean | null;

  @Field(() => Boolean)
  changed!: boolean;

  @Field(() => Boolean)
  keptByHand!: boolean;

  @Field(() => CompletionChangeEnum, { nullable: true })
  certificate!: CompletionChange | null;

  @Field(() => Boolean)
  differs!: boolean;

  @Field(() => String, { nullable: true })
  problem!: string | null;
}

export const RegradeEffectConnection = connectionType(RegradeEffectType, 'RegradeEffect');
