import { connectionType, DateTime, InvalidInput, NotAvailable } from '@gssr/platform/graphql';
import { createUnionType, Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';

@ObjectType('QuizAllowance', { description: 'What one person gets beyond the rules of a quiz.' })
export class QuizAllowanceType {
  @Field(() => ID)
  id!: string;

  @Field(() => ID)
  personId!: string;

  @Field(() => String)
  personName!: string;

  @Field(() => String)
  personEmail!: string;

  @Field(() => Int)
  extraMinutes!: number;

  @Field(() => Int)
  extraAttempts!: number;

  @Field(() => DateTime, { nullable: true, description: 'Null: as the quiz has it.' })
  opensAt!: Date | null;

  @Field(() => DateTime, { nullable: true, description: 'Null: as the quiz has it.' })
  closesAt!: Date | null;

  @Field(() => String)
  reason!: string;

  @Field(() => String)
  grantedByName!: string;

  @Field(() => DateTime)
  grantedAt!: Date;
}

export const QuizAllowanceConnection = connectionType(QuizAllowanceType, 'QuizAllowance');

@ObjectType('QuizLearner')
export class QuizLearnerType {
  @Field(() => ID)
  id!: string;

  @Field(() => String)
  name!: string;

  @Field(() => String)
  email!: string;
}

@InputType()
export class GrantQuizAllowanceInput {
  @Field(() => ID)
  activityId!: string;

  @Field(() => ID)
  personId!: string;

  @Field(() => Int, { defaultValue: 0 })
  extraMinutes!: number;

  @Field(() => Int, { defaultValue: 0 })
  extraAttempts!: number;

  @Field(() => DateTime, { nullable: true })
  opensAt?: Date | null;

  @Field(() => DateTime, { nullable: true })
  closesAt?: Date | null;

  @Field(() => String)
  reason!: string;
}

@ObjectType()
export class AllowanceGranted {
  @Field(() => QuizAllowanceType)
  allowance!: QuizAllowanceType;

  @Field(() => DateTime, {
    nullable: true,
    description:
      'When the quiz closes for this person, if that is before the open attempt, or one that begins now, has had all the extra minutes.',
  })
  cutOffAt!: Date | null;
}

export const GrantQuizAllowanceResult = createUnionType({
  name: 'GrantQuizAllowanceResult',
  types: () => [AllowanceGranted, InvalidInput, NotAvailable] as const,
});

@ObjectType()
export class AllowanceRevoked {
  @Field(() => ID)
  id!: string;
}

export const RevokeQuizAllowanceResult = createUnionType({
  name: 'RevokeQuizAllowanceResult',
  types: () => [AllowanceRevoked, NotAvailable] as const,
});
