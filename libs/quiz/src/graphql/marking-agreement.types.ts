import type { RichText } from '@gssr/course';
import { RichTextScalar } from '@gssr/platform/graphql';
import { Field, Float, ID, Int, ObjectType } from '@nestjs/graphql';

@ObjectType('Agreement', { description: 'How far two markers agree beyond what chance would give.' })
export class AgreementType {
  @Field(() => Int, { description: 'Answers marked twice.' })
  n!: number;

  @Field(() => Float, { nullable: true, description: 'Share for which both gave the same; null for none.' })
  observed!: number | null;

  @Field(() => Float, { nullable: true, description: "Cohen's kappa; null where it is not defined." })
  kappa!: number | null;

  @Field(() => Float, { nullable: true, description: 'The same with linear weights.' })
  weightedKappa!: number | null;
}

@ObjectType('CriterionAgreement')
class CriterionAgreementType {
  @Field(() => ID)
  criterionId!: string;

  @Field(() => RichTextScalar)
  content!: RichText;

  @Field(() => AgreementType)
  agreement!: AgreementType;
}

@ObjectType('QuestionAgreement')
export class QuestionAgreementType {
  @Field(() => ID)
  questionVersionId!: string;

  @Field(() => String, { description: 'Its title, or its first words.' })
  title!: string;

  @Field(() => AgreementType, { description: 'Over whole marks.' })
  agreement!: AgreementType;

  @Field(() => [CriterionAgreementType], { description: 'Over levels, by criterion.' })
  criteria!: CriterionAgreementType[];
}

@ObjectType('MarkingAgreement')
export class MarkingAgreementType {
  @Field(() => ID)
  activityId!: string;

  @Field(() => String)
  quizTitle!: string;

  @Field(() => AgreementType, { description: 'Over whole marks of all questions.' })
  agreement!: AgreementType;

  @Field(() => [QuestionAgreementType])
  questions!: QuestionAgreementType[];
}
