import { FieldProblem, InvalidInput, NotAvailable, Problem } from '@gssr/platform/graphql';
import { createUnionType, Field, InputType, Int, ObjectType } from '@nestjs/graphql';
import { AuthoredQuestionScalar } from '../authored-question.scalar.js';
import { BankQuestionType } from './bank.types.js';

@InputType()
export class SaveQuestionInput {
  @Field(() => String)
  courseCode!: string;

  @Field(() => String, { nullable: true, description: 'Null: a new question, which gets a key of its own.' })
  key!: string | null;

  @Field(() => String)
  category!: string;

  @Field(() => String, { nullable: true })
  title!: string | null;

  @Field(() => String, { nullable: true })
  outcome!: string | null;

  @Field(() => [String])
  tags!: string[];

  @Field(() => String, { nullable: true, description: 'A decimal or a ratio; null for 1.' })
  defaultMark!: string | null;

  @Field(() => AuthoredQuestionScalar)
  question!: object;

  @Field(() => String, {
    nullable: true,
    description: 'The hash of what was changed; null for a new question.',
  })
  baseHash!: string | null;
}

@ObjectType()
export class QuestionSaved {
  @Field(() => BankQuestionType)
  question!: BankQuestionType;

  @Field(() => [FieldProblem], { description: 'What its author should still look at.' })
  warnings!: FieldProblem[];
}

@ObjectType({
  implements: () => [Problem],
  description: 'Somebody else has saved the question meanwhile.',
})
export class QuestionConflict extends Problem {
  @Field(() => BankQuestionType, { description: 'As it stands now.' })
  question!: BankQuestionType;
}

export const SaveQuestionResult = createUnionType({
  name: 'SaveQuestionResult',
  description:
    'Fields of InvalidInput are those of the question, such as options.2.content, or of the input.',
  types: () => [QuestionSaved, QuestionConflict, InvalidInput, NotAvailable] as const,
});

@InputType({ description: 'Exactly one of these.' })
export class QuestionChangeInput {
  @Field(() => String, { nullable: true, description: 'A category.' })
  moveTo?: string | null;

  @Field(() => String, { nullable: true })
  addTag?: string | null;

  @Field(() => String, { nullable: true })
  removeTag?: string | null;

  @Field(() => String, { nullable: true })
  outcome?: string | null;

  @Field(() => Boolean, { nullable: true })
  duplicate?: boolean | null;

  @Field(() => Boolean, { nullable: true })
  delete?: boolean | null;
}

@ObjectType()
export class QuestionsChanged {
  @Field(() => Int)
  count!: number;
}

export const ChangeQuestionsResult = createUnionType({
  name: 'ChangeQuestionsResult',
  types: () => [QuestionsChanged, InvalidInput, NotAvailable] as const,
});

@ObjectType()
export class CategoryChanged {
  @Field(() => String)
  key!: string;
}

export const CategoryResultType = createUnionType({
  name: 'CategoryResult',
  types: () => [CategoryChanged, InvalidInput, NotAvailable] as const,
});
