import { InvalidInput, NotAvailable, Problem } from '@gssr/platform/graphql';
import { createUnionType, Field, InputType, Int, ObjectType } from '@nestjs/graphql';
import { AuthoredQuizScalar } from './authored-quiz.scalar.js';
import { ActivityPlaceInput, QuizDraftType } from './builder.types.js';

@InputType()
export class SaveQuizInput {
  @Field(() => String)
  courseCode!: string;

  @Field(() => String, { nullable: true, description: 'Null: a new quiz, which gets a key of its own.' })
  key!: string | null;

  @Field(() => String)
  title!: string;

  @Field(() => Int)
  minutes!: number;

  @Field(() => Boolean)
  required!: boolean;

  @Field(() => ActivityPlaceInput, {
    nullable: true,
    description: 'Null: where it stands; a new one at the end of the course.',
  })
  place!: ActivityPlaceInput | null;

  @Field(() => AuthoredQuizScalar)
  quiz!: object;

  @Field(() => String, { nullable: true, description: 'The hash of what was changed; null for a new quiz.' })
  baseHash!: string | null;
}

@ObjectType({
  description: 'It is saved, even where its check says what keeps the course from being published.',
})
export class QuizSaved {
  @Field(() => QuizDraftType)
  quiz!: QuizDraftType;
}

@ObjectType()
export class QuizDeleted {
  @Field(() => String)
  key!: string;
}

@ObjectType({ implements: () => [Problem], description: 'Somebody else has saved the quiz meanwhile.' })
export class QuizConflict extends Problem {
  @Field(() => QuizDraftType, { description: 'As it stands now.' })
  quiz!: QuizDraftType;
}

export const SaveQuizResult = createUnionType({
  name: 'SaveQuizResult',
  description:
    'Fields of InvalidInput are those of the quiz, such as sections.0.draw.1.count, or of the input.',
  types: () => [QuizSaved, QuizConflict, InvalidInput, NotAvailable] as const,
});

export const DeleteQuizResult = createUnionType({
  name: 'DeleteQuizResult',
  types: () => [QuizDeleted, QuizConflict, InvalidInput, NotAvailable] as const,
});
