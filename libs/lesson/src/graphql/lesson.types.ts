import type { RichText } from '@gssr/course';
import { ItemView } from '@gssr/course/graphql';
import { RichTextScalar } from '@gssr/platform/graphql';
import { createUnionType, Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';

export const CalloutToneEnum = { PRACTICE: 'PRACTICE', CAUTION: 'CAUTION', VOICE: 'VOICE' } as const;
registerEnumType(CalloutToneEnum, { name: 'CalloutTone' });

@ObjectType()
class LessonSource {
  @Field(() => String)
  id!: string;

  @Field(() => String)
  citation!: string;

  @Field(() => String, { nullable: true })
  url!: string | null;
}

@ObjectType()
export class TextBlock {
  @Field(() => String)
  id!: string;

  @Field(() => RichTextScalar)
  content!: RichText;
}

@ObjectType({ description: 'One point that must not be missed.' })
export class CalloutBlock {
  @Field(() => String)
  id!: string;

  @Field(() => CalloutToneEnum)
  tone!: string;

  @Field(() => String)
  title!: string;

  @Field(() => RichTextScalar)
  content!: RichText;
}

@ObjectType({ description: 'A situation to think through; the learner opens the discussion.' })
export class CaseBlock {
  @Field(() => String)
  id!: string;

  @Field(() => String)
  title!: string;

  @Field(() => RichTextScalar)
  content!: RichText;

  @Field(() => String, { nullable: true })
  question!: string | null;

  @Field(() => RichTextScalar)
  discussion!: RichText;
}

@ObjectType({ description: 'Where national law belongs.' })
export class LawSlotBlock {
  @Field(() => String)
  id!: string;

  @Field(() => String)
  key!: string;

  @Field(() => String)
  title!: string;

  @Field(() => String)
  text!: string;
}

@ObjectType()
export class KeyPointsBlock {
  @Field(() => String)
  id!: string;

  @Field(() => [String])
  points!: string[];
}

@ObjectType({ description: 'An inline check, answered with answerCheck and not marked. It carries no key.' })
export class CheckBlock {
  @Field(() => String)
  id!: string;

  @Field(() => ItemView)
  item!: ItemView;
}

export const LessonBlock = createUnionType({
  name: 'LessonBlock',
  types: () => [TextBlock, CalloutBlock, CaseBlock, LawSlotBlock, KeyPointsBlock, CheckBlock] as const,
});

@ObjectType('Lesson')
export class LessonType {
  @Field(() => ID)
  activityId!: string;

  @Field(() => String)
  title!: string;

  @Field(() => Int)
  minutes!: number;

  @Field(() => Int, { description: '0 none, 1 mentions violence, 2 describes it, 3 describes it closely.' })
  intensity!: number;

  @Field(() => String, { nullable: true, description: 'What is in here and what may be skipped.' })
  notice!: string | null;

  @Field(() => [LessonBlock])
  blocks!: (typeof LessonBlock)[];

  @Field(() => [LessonSource])
  sources!: LessonSource[];
}
