import { FieldProblem } from '@gssr/platform/graphql';
import { Field, InputType, ObjectType } from '@nestjs/graphql';
import { AuthoredQuestionScalar } from './authored-question.scalar.js';
import { ItemResult } from './item-result.types.js';
import { ItemResponseScalar } from './question/item-response.scalar.js';
import { QuestionView } from './question/question-view.types.js';

@InputType()
export class PreviewQuestionInput {
  @Field(() => AuthoredQuestionScalar)
  question!: object;

  @Field(() => String, { description: 'Decides the variant and the order of the options.' })
  seed!: string;

  @Field(() => ItemResponseScalar, { nullable: true, description: 'An answer to mark; null for none.' })
  response!: object | null;
}

@ObjectType('QuestionPreview', {
  description: 'A question as a learner would see it, and what an answer would earn. Nothing is stored.',
})
export class QuestionPreviewType {
  @Field(() => [FieldProblem], { description: 'What keeps the question from being used.' })
  problems!: FieldProblem[];

  @Field(() => [FieldProblem], { description: 'What its author should still look at.' })
  warnings!: FieldProblem[];

  @Field(() => QuestionView, { nullable: true, description: 'Null while there are problems.' })
  question!: typeof QuestionView | null;

  @Field(() => [FieldProblem], { description: 'What is wrong with the answer.' })
  responseProblems!: FieldProblem[];

  @Field(() => ItemResult, { nullable: true, description: 'Null while nothing is answered.' })
  result!: ItemResult | null;
}
