import { DateTime, Problem } from '@gssr/platform/graphql';
import { createUnionType, Field, ObjectType } from '@nestjs/graphql';

@ObjectType({ implements: () => [Problem] })
export class NoAttemptsLeft extends Problem {}

@ObjectType({ implements: () => [Problem] })
export class QuizNotOpen extends Problem {
  @Field(() => DateTime)
  opensAt!: Date;
}

@ObjectType({ implements: () => [Problem] })
export class QuizClosed extends Problem {
  @Field(() => DateTime)
  closedAt!: Date;

  @Field(() => DateTime, {
    nullable: true,
    description:
      'Of a quiz that is still open: when the wait before the next attempt is over, which is too late.',
  })
  waitUntil!: Date | null;
}

@ObjectType({ implements: () => [Problem], description: 'The wait between two attempts is not over.' })
export class AttemptWait extends Problem {
  @Field(() => DateTime)
  until!: Date;
}

/** Why no attempt may begin now. */
export const StartRefusal = createUnionType({
  name: 'StartRefusal',
  types: () => [NoAttemptsLeft, QuizNotOpen, QuizClosed, AttemptWait] as const,
});
