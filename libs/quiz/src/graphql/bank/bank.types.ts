import { connectionType, DateTime } from '@gssr/platform/graphql';
import { Field, Float, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { entryHash } from '../../bank/bank.js';
import { wordsOf } from '../../bank/bank-filter.js';
import type { HeldCorrection } from '../../bank/bank-figures.repository.js';
import type { BankQuestion } from '../../bank/bank-questions.js';
import type { QuestionKind } from '../../grading/index.js';
import type { RegradeAction } from '../../regrade/regrade.js';
import { toAuthored, type AuthoredPayload } from '../../source/index.js';
import { QuestionKindEnum } from '../question/question-kind.enum.js';
import { DecimalSeparatorEnum } from '../question/question-view.types.js';
import { AuthoredQuestionScalar } from '../authored-question.scalar.js';
import { RegradeActionEnum } from '../regrade.types.js';

@ObjectType()
class BankQuizType {
  @Field(() => String)
  key!: string;

  @Field(() => String)
  title!: string;
}

@ObjectType({ description: 'A published quiz that may ask a question.' })
class AskingQuizType {
  @Field(() => ID)
  activityId!: string;

  @Field(() => String)
  title!: string;
}

@ObjectType({ description: 'A published version of a question. It never changes.' })
export class BankQuestionVersionType {
  @Field(() => ID)
  id!: string;

  @Field(() => Int)
  number!: number;

  @Field(() => DateTime)
  createdAt!: Date;

  @Field(() => Int, { description: "How many of the course's latest graded attempts had it." })
  attempts!: number;

  @Field(() => [AskingQuizType], { description: 'Quizzes that may ask it, as they were published last.' })
  quizzes!: AskingQuizType[];
}

@ObjectType({
  description:
    'A correction of a published question that its draft does not have: the next version would bring the error back.',
})
class BankCorrectionType {
  @Field(() => ID)
  regradeId!: string;

  @Field(() => RegradeActionEnum)
  action!: RegradeAction;

  @Field(() => String, { nullable: true })
  reason!: string | null;

  @Field(() => String, { nullable: true, description: 'Who applied it.' })
  personName!: string | null;

  @Field(() => DateTime)
  appliedAt!: Date;

  @Field(() => AuthoredQuestionScalar, {
    nullable: true,
    description:
      'The question of the draft with the corrected key. Null where the key stays, and what it counts or earns is another.',
  })
  question!: AuthoredPayload | null;
}

@ObjectType('BankQuestion', { description: 'A question of the bank as its draft has it.' })
export class BankQuestionType {
  @Field(() => String)
  key!: string;

  @Field(() => String, { description: 'Of the category.' })
  category!: string;

  @Field(() => String, { nullable: true })
  title!: string | null;

  @Field(() => String, { description: 'The words of the question, without formatting.' })
  words!: string;

  @Field(() => QuestionKindEnum)
  kind!: QuestionKind;

  @Field(() => String, { nullable: true })
  outcome!: string | null;

  @Field(() => [String])
  tags!: string[];

  @Field(() => String, { description: 'A decimal or a ratio.' })
  defaultMark!: string;

  @Field(() => AuthoredQuestionScalar)
  question!: AuthoredPayload;

  @Field(() => String, {
    description: 'To be sent back with a change, so that nobody overwrites what others saved.',
  })
  hash!: string;

  @Field(() => Int, { description: 'How many versions of it were published.' })
  versionCount!: number;

  @Field(() => Boolean, { description: 'It is not as it was published last, or never was published.' })
  changed!: boolean;

  @Field(() => [BankQuizType], { description: 'Quizzes of the draft that may draw it.' })
  quizzes!: BankQuizType[];

  @Field(() => Int, { description: "How many of the course's latest graded attempts had it." })
  attempts!: number;

  @Field(() => Float, {
    nullable: true,
    description: 'Mean share of its mark in those attempts, from 0 to 1.',
  })
  facility!: number | null;

  @Field(() => Float, {
    nullable: true,
    description: 'Its correlation with the rest of the attempt, in percent.',
  })
  discrimination!: number | null;

  @Field(() => BankCorrectionType, {
    nullable: true,
    description: 'Null where the draft has what was corrected.',
  })
  correction!: BankCorrectionType | null;
}

export function toBankQuestion(question: BankQuestion): BankQuestionType {
  const { category, item, quizzes, versions, changed, figures, correction } = question;
  return {
    key: item.key,
    category,
    title: item.title ?? null,
    words: wordsOf(question),
    kind: item.payload.kind,
    outcome: item.outcome,
    tags: item.tags,
    defaultMark: item.defaultMark ?? '1',
    question: toAuthored(item.payload),
    hash: entryHash(question),
    versionCount: versions,
    changed,
    quizzes,
    attempts: figures?.attempts ?? 0,
    facility: figures?.facility ?? null,
    discrimination: figures?.discrimination ?? null,
    correction: correction && toCorrection(correction),
  };
}

const toCorrection = ({ payload, appliedAt, ...correction }: HeldCorrection): BankCorrectionType => ({
  ...correction,
  appliedAt: new Date(appliedAt),
  question: payload && toAuthored(payload),
});

@ObjectType({ description: 'A value, and how many questions of the bank have it.' })
class BankFacetType {
  @Field(() => String)
  value!: string;

  @Field(() => Int)
  count!: number;
}

@ObjectType({ description: 'What can be filtered by, counted over the whole bank.' })
class BankFacetsType {
  @Field(() => [BankFacetType])
  tags!: BankFacetType[];

  @Field(() => [BankFacetType])
  outcomes!: BankFacetType[];

  @Field(() => [BankFacetType])
  kinds!: BankFacetType[];
}

@ObjectType()
class BankCategoryType {
  @Field(() => String)
  key!: string;

  @Field(() => String)
  title!: string;

  @Field(() => Int)
  count!: number;
}

@ObjectType()
class BankOutcomeType {
  @Field(() => String)
  id!: string;

  @Field(() => String)
  text!: string;
}

const QuestionConnection = connectionType(BankQuestionType, 'BankQuestion');

@ObjectType('QuestionBank')
export class QuestionBankType extends QuestionConnection {
  @Field(() => Int, { description: 'How many questions fit the filter.' })
  totalCount!: number;

  @Field(() => BankFacetsType)
  facets!: BankFacetsType;

  @Field(() => [BankCategoryType])
  categories!: BankCategoryType[];

  @Field(() => [BankOutcomeType], { description: 'Of the course.' })
  outcomes!: BankOutcomeType[];

  @Field(() => DecimalSeparatorEnum, { description: "As the course's language writes numbers." })
  decimalSeparator!: keyof typeof DecimalSeparatorEnum;
}

@InputType()
export class BankFilterInput {
  @Field(() => String, { nullable: true })
  category?: string | null;

  @Field(() => [String], { nullable: true, description: 'All of them.' })
  tags?: string[] | null;

  @Field(() => String, { nullable: true })
  outcome?: string | null;

  @Field(() => QuestionKindEnum, { nullable: true })
  kind?: QuestionKind | null;

  @Field(() => String, {
    nullable: true,
    description: 'Words of the key, the title, the question or the tags.',
  })
  search?: string | null;

  @Field(() => Boolean, { nullable: true, description: 'Whether a quiz of the draft may draw it.' })
  used?: boolean | null;
}
