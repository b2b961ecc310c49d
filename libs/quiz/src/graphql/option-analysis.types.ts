import { Field, Float, ID, Int, ObjectType } from '@nestjs/graphql';
import type { PerThird } from '../statistics/option/option-shares.js';

@ObjectType('OptionShare')
class OptionShareType {
  @Field(() => ID, { nullable: true, description: 'Of a stem to match, a gap, an item to order; else null.' })
  partId!: string | null;

  @Field(() => String, { nullable: true, description: 'What the part says, in words.' })
  part!: string | null;

  @Field(() => ID, {
    nullable: true,
    description: 'Or the text that was typed; `*` for a point outside every spot. Null for blanks.',
  })
  optionId!: string | null;

  @Field(() => String, { nullable: true, description: 'What the option says, in words.' })
  label!: string | null;

  @Field(() => String, { nullable: true, description: 'Share of the mark that the option earns or costs.' })
  fraction!: string | null;

  @Field(() => [Int])
  chosen!: PerThird<number>;

  @Field(() => [Float], { nullable: 'items', description: 'Of those who were asked, 0 to 1.' })
  share!: PerThird<number | null>;
}

@ObjectType('ItemOptions', {
  description:
    'How often options were chosen, by thirds of the score: lower, middle and upper. Equal scores are in one third.',
})
export class ItemOptionsType {
  @Field(() => ID)
  questionVersionId!: string;

  @Field(() => String)
  questionKey!: string;

  @Field(() => Int)
  questionVersion!: number;

  @Field(() => [Int])
  asked!: PerThird<number>;

  @Field(() => [OptionShareType])
  options!: OptionShareType[];
}
