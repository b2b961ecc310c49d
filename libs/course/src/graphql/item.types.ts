import { RichTextScalar } from '@gssr/platform/graphql';
import { Field, InputType, ObjectType, registerEnumType } from '@nestjs/graphql';
import type { RichText } from '../curriculum/index.js';

export const ItemKindEnum = {
  SINGLE_CHOICE: 'SINGLE_CHOICE',
  MULTIPLE_CHOICE: 'MULTIPLE_CHOICE',
  TRUE_FALSE: 'TRUE_FALSE',
} as const;
registerEnumType(ItemKindEnum, { name: 'ItemKind' });

@ObjectType()
class OptionView {
  @Field(() => String)
  id!: string;

  @Field(() => RichTextScalar)
  content!: RichText;
}

@ObjectType({ description: 'A question as a learner sees it. It has no field that could carry a key.' })
export class ItemView {
  @Field(() => ItemKindEnum)
  kind!: string;

  @Field(() => RichTextScalar)
  stem!: RichText;

  @Field(() => [OptionView])
  options!: OptionView[];
}

@InputType()
export class ResponseInput {
  @Field(() => [String], { description: 'Ids of the chosen options; none means not answered.' })
  options!: string[];
}

@ObjectType({ description: 'What is said about an option once the item is answered and may be explained.' })
export class OptionFeedback {
  @Field(() => String)
  optionId!: string;

  @Field(() => Boolean)
  chosen!: boolean;

  @Field(() => Boolean)
  correct!: boolean;

  @Field(() => RichTextScalar, { nullable: true })
  feedback!: RichText | null;
}
