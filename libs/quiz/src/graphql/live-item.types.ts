import type { RichText } from '@gssr/course';
import { RichTextScalar } from '@gssr/platform/graphql';
import { Field, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import type { Phase } from '../grading/index.js';
import { ItemResult } from './item-result.types.js';

export const PhaseEnum = {
  OPEN: 'OPEN',
  CHECKED: 'CHECKED',
  FINISHED: 'FINISHED',
} as const satisfies Record<Phase, Phase>;
registerEnumType(PhaseEnum, {
  name: 'QuestionPhase',
  description:
    'OPEN takes answers; CHECKED waits until its learner tries again; FINISHED takes nothing more.',
});

@ObjectType({ description: 'A question of a quiz that checks answers at once.' })
export class LiveItem {
  @Field(() => PhaseEnum)
  phase!: Phase;

  @Field(() => Boolean)
  mayCheck!: boolean;

  @Field(() => Int, { nullable: true, description: 'Null for as many as one likes.' })
  triesLeft!: number | null;

  @Field(() => RichTextScalar, { nullable: true, description: 'Due after a try that was not right.' })
  hint!: RichText | null;

  @Field(() => Int, { nullable: true, description: 'How many parts are right, where the hint says so.' })
  rightParts!: number | null;

  @Field(() => ItemResult, {
    nullable: true,
    description:
      'Of the answer that was checked. The key is there once the question is finished, if the quiz shows it.',
  })
  result!: ItemResult | null;
}
