import { DateTime } from '@gssr/platform/graphql';
import { Field, Float, ID, ObjectType, registerEnumType } from '@nestjs/graphql';
import type { GradeState } from '../grading/index.js';
import type { MarkEventKind } from '../mark/mark-event.js';
import { GradeStateEnum } from './item-result.types.js';
import { RubricChoice } from './marking.types.js';

const MarkEventKindEnum = {
  GRADED: 'GRADED',
  FIRST: 'FIRST',
  SECOND: 'SECOND',
  FINAL: 'FINAL',
  CHANGE: 'CHANGE',
  REGRADE: 'REGRADE',
  UNDO: 'UNDO',
} as const satisfies Record<MarkEventKind, MarkEventKind>;
registerEnumType(MarkEventKindEnum, {
  name: 'MarkEventKind',
  description:
    'GRADED is the first mark of all, by the key; FIRST, SECOND, FINAL and CHANGE are given by people.',
});

@ObjectType('StandingMark', { description: 'What an answer was worth at one time.' })
class StandingMarkType {
  @Field(() => GradeStateEnum, { nullable: true })
  state!: GradeState | null;

  @Field(() => Float, { nullable: true, description: 'Share of the mark; null for none.' })
  fraction!: number | null;
}

@ObjectType('WeightChange', { description: 'What a question counts in its quiz, before and after.' })
class WeightChangeType {
  @Field(() => Float)
  before!: number;

  @Field(() => Float)
  after!: number;
}

@ObjectType('MarkEvent', { description: 'One entry in the history of a mark. It never names the learner.' })
export class MarkEventType {
  @Field(() => MarkEventKindEnum)
  kind!: MarkEventKind;

  @Field(() => DateTime)
  at!: Date;

  @Field(() => String, { nullable: true, description: 'Who marked, or asked for the regrade.' })
  personName!: string | null;

  @Field(() => Float, { nullable: true, description: 'The share of the mark that this person gave.' })
  given!: number | null;

  @Field(() => [RubricChoice], { description: 'Empty where no rubric was used.' })
  levels!: RubricChoice[];

  @Field(() => String, { nullable: true, description: 'For the learner.' })
  comment!: string | null;

  @Field(() => String, { nullable: true, description: 'For markers.' })
  note!: string | null;

  @Field(() => String, { nullable: true, description: 'Of a change, a regrade or its undoing.' })
  reason!: string | null;

  @Field(() => ID, { nullable: true })
  regradeId!: string | null;

  @Field(() => StandingMarkType, { nullable: true, description: 'Null before the first mark.' })
  before!: StandingMarkType | null;

  @Field(() => StandingMarkType)
  after!: StandingMarkType;

  @Field(() => WeightChangeType, {
    nullable: true,
    description: 'Null where what the question counts stays the same.',
  })
  weight!: WeightChangeType | null;
}
