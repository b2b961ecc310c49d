import type { RichText } from '@gssr/course';
import { RichTextScalar } from '@gssr/platform/graphql';
import { Field, Float, ID, ObjectType, registerEnumType } from '@nestjs/graphql';
import type { GradeState } from '../grading/index.js';
import type { MarkSource } from '../review/item-review.js';

export const GradeStateEnum = {
  NOT_ANSWERED: 'NOT_ANSWERED',
  WRONG: 'WRONG',
  PARTLY_RIGHT: 'PARTLY_RIGHT',
  RIGHT: 'RIGHT',
  NEEDS_MARKING: 'NEEDS_MARKING',
  NOT_GRADED: 'NOT_GRADED',
} as const satisfies Record<GradeState, GradeState>;
registerEnumType(GradeStateEnum, {
  name: 'GradeState',
  description:
    'A blank is not answered and not wrong. NEEDS_MARKING waits for a person; NOT_GRADED never gets a mark.',
});

export const MarkSourceEnum = {
  KEY: 'KEY',
  PERSON: 'PERSON',
  EVERYBODY: 'EVERYBODY',
} as const satisfies Record<MarkSource, MarkSource>;
registerEnumType(MarkSourceEnum, {
  name: 'MarkSource',
  description: 'By what an answer has its mark: the key, a person, or full credit for everybody.',
});

@ObjectType({ description: 'What may be told of an option.' })
class OptionResult {
  @Field(() => ID)
  optionId!: string;

  @Field(() => Boolean, { nullable: true })
  chosen!: boolean | null;

  @Field(() => Boolean, { nullable: true })
  correct!: boolean | null;

  @Field(() => RichTextScalar, { nullable: true })
  feedback!: RichText | null;
}

@ObjectType({ description: 'What may be told of one part of a question that is marked part by part.' })
class PartResult {
  @Field(() => ID)
  id!: string;

  @Field(() => GradeStateEnum, { nullable: true })
  state!: GradeState | null;

  @Field(() => Float, { nullable: true })
  fraction!: number | null;

  @Field(() => String, { nullable: true, description: 'An id, or the text as typed. Null for a blank.' })
  given!: string | null;

  @Field(() => String, { nullable: true, description: 'In the same form.' })
  expected!: string | null;

  @Field(() => RichTextScalar, { nullable: true })
  feedback!: RichText | null;
}

@ObjectType({ description: 'A criterion of a rubric, and the level that a person chose for it.' })
class CriterionResult {
  @Field(() => RichTextScalar)
  criterion!: RichText;

  @Field(() => RichTextScalar)
  level!: RichText;

  @Field(() => Float)
  points!: number;

  @Field(() => Float, { description: 'The most points that the criterion has.' })
  most!: number;
}

@ObjectType({
  description:
    'What may be told of an answer. Null stands for what the quiz keeps to itself, as for what there is not.',
})
export class ItemResult {
  @Field(() => GradeStateEnum, { nullable: true })
  state!: GradeState | null;

  @Field(() => Boolean, { description: 'False for a blank, which is not answered and not wrong.' })
  answered!: boolean;

  @Field(() => MarkSourceEnum, { nullable: true })
  source!: MarkSource | null;

  @Field(() => Float, { nullable: true, description: 'Share of the mark that was earned.' })
  fraction!: number | null;

  @Field(() => Float, { nullable: true, description: 'Points that were earned.' })
  mark!: number | null;

  @Field(() => Float, {
    nullable: true,
    description: 'Points that could be earned; zero for what does not count.',
  })
  most!: number | null;

  @Field(() => [OptionResult], {
    description: "In the author's order; none for a question that has no options.",
  })
  options!: OptionResult[];

  @Field(() => [PartResult])
  parts!: PartResult[];

  @Field(() => String, {
    nullable: true,
    description: 'An answer that earns everything, where that is a text.',
  })
  expected!: string | null;

  @Field(() => RichTextScalar, { nullable: true })
  feedback!: RichText | null;

  @Field(() => RichTextScalar, { nullable: true, description: 'On this very answer.' })
  answerFeedback!: RichText | null;

  @Field(() => [String], { description: 'What the persons who marked it say to the learner.' })
  comments!: string[];

  @Field(() => [CriterionResult], { description: 'How a person has marked it.' })
  rubric!: CriterionResult[];
}
