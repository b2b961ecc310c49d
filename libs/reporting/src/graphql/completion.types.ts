import { EnrolmentStatusEnum } from '@gssr/enrolment/graphql';
import { connectionType, DateTime, PageInfo } from '@gssr/platform/graphql';
import { Field, Float, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import type { CompletionFilter } from '../completion/completion-report.js';

export const CompletionFilterEnum = {
  ALL: 'ALL',
  IN_PROGRESS: 'IN_PROGRESS',
  COMPLETED: 'COMPLETED',
} as const satisfies Record<CompletionFilter, CompletionFilter>;
registerEnumType(CompletionFilterEnum, { name: 'CompletionFilter' });

@ObjectType('CompletionRow')
export class CompletionRowType {
  @Field(() => ID)
  enrolmentId!: string;

  @Field(() => String)
  personName!: string;

  @Field(() => String)
  personEmail!: string;

  @Field(() => Int)
  versionNumber!: number;

  @Field(() => EnrolmentStatusEnum)
  status!: string;

  @Field(() => DateTime)
  enrolledAt!: Date;

  @Field(() => DateTime, { nullable: true })
  completedAt!: Date | null;

  @Field(() => Int)
  done!: number;

  @Field(() => Int)
  total!: number;

  @Field(() => Float, { nullable: true, description: 'Percent of the maximum.' })
  bestScore!: number | null;
}

const Connection = connectionType(CompletionRowType, 'CompletionRow');

@ObjectType()
export class CompletionConnection extends Connection {
  @Field(() => Int, { description: 'Everybody in the course, whatever is searched for.' })
  totalCount!: number;

  @Field(() => Int)
  completedCount!: number;

  @Field(() => String)
  csvUrl!: string;

  declare pageInfo: PageInfo;
}
