import { RichTextScalar } from '@gssr/platform/graphql';
import { Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import type { KeyForm } from '../grading/index.js';
import type { RegradeAction } from '../regrade/regrade.js';
import { AuthoredQuestionScalar } from './authored-question.scalar.js';
import { RegradeActionEnum } from './regrade.types.js';

const KeyFormEnum = {
  CHOICES: 'CHOICES',
  TEXTS: 'TEXTS',
  NUMBERS: 'NUMBERS',
  SLOTS: 'SLOTS',
  ORDER: 'ORDER',
  WHOLE: 'WHOLE',
  NONE: 'NONE',
} as const satisfies Record<KeyForm, KeyForm>;
registerEnumType(KeyFormEnum, {
  name: 'KeyForm',
  description: 'How the key of a question is written. WHOLE: with the question, as its author writes it.',
});

@ObjectType('RegradableQuiz')
export class RegradableQuizType {
  @Field(() => ID)
  activityId!: string;

  @Field(() => String)
  title!: string;

  @Field(() => String)
  courseCode!: string;

  @Field(() => String)
  courseTitle!: string;

  @Field(() => Int)
  versionNumber!: number;
}

@ObjectType('RegradableQuestion')
export class RegradableQuestionType {
  @Field(() => ID)
  questionVersionId!: string;

  @Field(() => String)
  questionKey!: string;

  @Field(() => Int)
  number!: number;

  @Field(() => String)
  kind!: string;

  @Field(() => String)
  stem!: string;
}

@ObjectType('KeyEntry', { description: 'One part of a key, or something to choose for it.' })
class KeyEntryType {
  @Field(() => ID)
  id!: string;

  @Field(() => RichTextScalar, { nullable: true })
  content!: unknown;

  @Field(() => String, { nullable: true })
  text!: string | null;

  @Field(() => String, { nullable: true, description: 'A share, or the id of the choice that belongs here.' })
  value!: string | null;

  @Field(() => String, { nullable: true })
  tolerance!: string | null;

  @Field(() => [ID], { description: 'Ids of the choices that are right here besides `value`.' })
  alsoRight!: readonly string[];
}

@ObjectType({ isAbstract: true })
class KeyLinesType {
  @Field(() => KeyFormEnum)
  form!: KeyForm;

  @Field(() => [KeyEntryType])
  entries!: KeyEntryType[];

  @Field(() => [KeyEntryType])
  choices!: KeyEntryType[];
}

@ObjectType('PartKey', { description: 'The key of a part of a cloze.' })
class PartKeyType extends KeyLinesType {
  @Field(() => ID)
  id!: string;

  @Field(() => RichTextScalar, { description: 'What the part is called.' })
  content!: unknown;
}

@ObjectType('CorrectionKey', { description: 'The key that holds now, as people correct it.' })
class CorrectionKeyType extends KeyLinesType {
  @Field(() => [PartKeyType], { description: 'Of a cloze: the keys of the parts that take further answers.' })
  parts!: PartKeyType[];
}

@ObjectType('QuestionToRegrade')
export class QuestionToRegradeType extends RegradableQuestionType {
  @Field(() => RichTextScalar)
  content!: unknown;

  @Field(() => [RegradeActionEnum])
  actions!: RegradeAction[];

  @Field(() => CorrectionKeyType)
  key!: CorrectionKeyType;

  @Field(() => AuthoredQuestionScalar, {
    nullable: true,
    description: 'The key that holds now, as its author writes it. Null for a question that people mark.',
  })
  question!: object | null;
}
