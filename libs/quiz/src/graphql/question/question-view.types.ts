import type { RichText } from '@gssr/course';
import { RichTextScalar } from '@gssr/platform/graphql';
import { createUnionType, Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import type { QuestionKind } from '../../grading/index.js';
import { ImageRegion, QuestionImageType } from './image.types.js';
import { QuestionKindEnum } from './question-kind.enum.js';

/** What each view has. None of them has a field that could carry a key. */
@ObjectType({ isAbstract: true })
abstract class Question {
  @Field(() => QuestionKindEnum)
  kind!: QuestionKind;

  @Field(() => RichTextScalar)
  stem!: RichText;
}

@ObjectType()
class QuestionOption {
  @Field(() => ID)
  id!: string;

  @Field(() => RichTextScalar)
  content!: RichText;
}

@ObjectType({ description: 'One or several options to choose.' })
export class ChoiceView extends Question {
  @Field(() => [QuestionOption])
  options!: readonly QuestionOption[];
}

@ObjectType({ description: 'A field for some words.' })
export class TextView extends Question {}

export const DecimalSeparatorEnum = { POINT: 'POINT', COMMA: 'COMMA' } as const;
registerEnumType(DecimalSeparatorEnum, { name: 'DecimalSeparator' });

@ObjectType({ description: 'A field for a number.' })
export class NumberView extends Question {
  @Field(() => DecimalSeparatorEnum)
  decimalSeparator!: keyof typeof DecimalSeparatorEnum;

  @Field(() => [String], { nullable: true, description: 'To choose from. Null when no unit is chosen.' })
  units!: readonly string[] | null;
}

@ObjectType({ description: 'A choice for every stem.' })
export class MatchingView extends Question {
  @Field(() => [QuestionOption])
  stems!: readonly QuestionOption[];

  @Field(() => [QuestionOption])
  choices!: readonly QuestionOption[];
}

@ObjectType({ description: 'A list to sort.' })
export class OrderingView extends Question {
  @Field(() => [QuestionOption])
  items!: readonly QuestionOption[];
}

@ObjectType()
class Gap {
  @Field(() => ID)
  id!: string;

  @Field(() => String, { description: 'It takes the words of this group.' })
  group!: string;
}

@ObjectType()
class GapWord {
  @Field(() => ID)
  id!: string;

  @Field(() => String)
  text!: string;

  @Field(() => String)
  group!: string;

  @Field(() => Boolean, { description: 'Whether it may fill several gaps.' })
  reusable!: boolean;
}

@ObjectType({ description: 'A text with gaps, [[id]] in its stem, and words for them.' })
export class GapsView extends Question {
  @Field(() => [Gap])
  gaps!: readonly Gap[];

  @Field(() => [GapWord])
  words!: readonly GapWord[];
}

export const ClozePartView = createUnionType({
  name: 'ClozePartView',
  types: () => [ChoiceView, TextView, NumberView] as const,
});

@ObjectType()
class ClozePart {
  @Field(() => ID)
  id!: string;

  @Field(() => ClozePartView, { description: 'Its stem names the field for those who hear the page.' })
  question!: typeof ClozePartView;
}

@ObjectType({ description: 'A text with a question in each [[id]] of its stem.' })
export class ClozeView extends Question {
  @Field(() => [ClozePart])
  parts!: readonly ClozePart[];
}

@ObjectType()
class ImageZone {
  @Field(() => ID)
  id!: string;

  @Field(() => String)
  label!: string;

  @Field(() => ImageRegion)
  region!: typeof ImageRegion;
}

@ObjectType()
class ImageLabel {
  @Field(() => ID)
  id!: string;

  @Field(() => RichTextScalar)
  content!: RichText;

  @Field(() => Boolean, { description: 'Whether it may stand in several zones.' })
  reusable!: boolean;
}

@ObjectType({ description: 'Labels to put on zones of an image.' })
export class DragImageView extends Question {
  @Field(() => QuestionImageType)
  image!: QuestionImageType;

  @Field(() => [ImageZone])
  zones!: readonly ImageZone[];

  @Field(() => [ImageLabel])
  labels!: readonly ImageLabel[];
}

@ObjectType()
class ImageSpot {
  @Field(() => ID)
  id!: string;

  @Field(() => String)
  label!: string;
}

@ObjectType({ description: 'Parts of an image to point at, or to choose by name. No region is told.' })
export class HotspotView extends Question {
  @Field(() => QuestionImageType)
  image!: QuestionImageType;

  @Field(() => [ImageSpot])
  spots!: readonly ImageSpot[];

  @Field(() => Int)
  mostPicks!: number;
}

export const JudgementFormatEnum = {
  BEST: 'BEST',
  MOST_LEAST: 'MOST_LEAST',
  RANK: 'RANK',
  RATE: 'RATE',
} as const;
registerEnumType(JudgementFormatEnum, { name: 'JudgementFormat' });

@ObjectType({ description: 'What one could do in a situation.' })
export class JudgementView extends Question {
  @Field(() => JudgementFormatEnum)
  format!: keyof typeof JudgementFormatEnum;

  @Field(() => [QuestionOption])
  options!: readonly QuestionOption[];

  @Field(() => [String], { description: 'Names of its steps, for RATE.' })
  scale!: readonly string[];
}

@ObjectType({ description: 'A field for a text of many words.' })
export class EssayView extends Question {
  @Field(() => Int, { nullable: true })
  leastWords!: number | null;

  @Field(() => Int, { nullable: true })
  mostWords!: number | null;
}

@ObjectType({ description: 'Files to hand in.' })
export class FileUploadView extends Question {
  @Field(() => Int)
  mostFiles!: number;

  @Field(() => Int, { description: 'Of one file.' })
  mostBytes!: number;

  @Field(() => [String], { description: 'Of file names, without the dot; none for any.' })
  endings!: readonly string[];
}

@ObjectType({ description: 'A text to read.' })
export class DescriptionView extends Question {}

export const QuestionView = createUnionType({
  name: 'QuestionView',
  description: 'A question as a learner sees it. No member has a field that could carry a key.',
  types: () =>
    [
      ChoiceView,
      TextView,
      NumberView,
      MatchingView,
      OrderingView,
      GapsView,
      ClozeView,
      DragImageView,
      HotspotView,
      JudgementView,
      EssayView,
      FileUploadView,
      DescriptionView,
    ] as const,
});
