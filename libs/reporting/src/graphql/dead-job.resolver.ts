import { Access } from '@gssr/identity/graphql';
import { isId, type Page } from '@gssr/kernel';
import { DeadJobs, type DeadJob } from '@gssr/platform';
import { connectionType, DateTime } from '@gssr/platform/graphql';
import { Args, Field, ID, Int, Mutation, ObjectType, Query, Resolver } from '@nestjs/graphql';

@ObjectType('DeadJob', { description: 'A piece of work that failed on its last try.' })
class DeadJobType {
  @Field(() => ID)
  id!: string;

  @Field(() => String)
  name!: string;

  @Field(() => DateTime)
  failedAt!: Date;

  @Field(() => Int)
  attempts!: number;

  @Field(() => String)
  errorCode!: string;

  @Field(() => String, { nullable: true, description: 'Id of what it was about.' })
  subject!: string | null;
}

const DeadJobConnection = connectionType(DeadJobType, 'DeadJob');

const toType = ({ id, job, failedAt, attempts, errorCode, payload }: DeadJob): DeadJobType => ({
  id,
  name: job,
  failedAt,
  attempts,
  errorCode,
  subject: Object.values(payload)[0] ?? null,
});

@Resolver()
export class DeadJobResolver {
  constructor(private readonly deadJobService: DeadJobs) {}

  @Access(['ADMINISTRATOR'])
  @Query(() => DeadJobConnection, { description: 'Work that failed for good, newest first.' })
  async deadJobs(
    @Args('first', { type: () => Int, nullable: true }) first: number | null,
    @Args('after', { type: () => String, nullable: true }) after: string | null,
  ): Promise<Page<DeadJobType>> {
    const { edges, pageInfo } = await this.deadJobService.list({ first, after });
    return { edges: edges.map(({ cursor, node }) => ({ cursor, node: toType(node) })), pageInfo };
  }

  @Access(['ADMINISTRATOR'])
  @Mutation(() => Boolean, { description: 'Has it tried again. False when it is not there any more.' })
  async retryDeadJob(@Args('id', { type: () => ID }) id: string): Promise<boolean> {
    return isId(id) && this.deadJobService.retry(id);
  }
}
