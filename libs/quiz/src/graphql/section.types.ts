import type { RichText } from '@gssr/course';
import { RichTextScalar } from '@gssr/platform/graphql';
import { Field, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import type { QuizRules } from '../quiz/quiz-rules.js';

export const NavigationEnum = {
  FREE: 'FREE',
  SEQUENTIAL: 'SEQUENTIAL',
} as const satisfies Record<QuizRules['navigation'], QuizRules['navigation']>;
registerEnumType(NavigationEnum, {
  name: 'QuizNavigation',
  description: 'SEQUENTIAL: a page that has been left cannot be opened again.',
});

@ObjectType()
export class QuizSection {
  @Field(() => String, { nullable: true })
  title!: string | null;

  @Field(() => RichTextScalar, { nullable: true })
  instructions!: RichText | null;

  @Field(() => Int, { nullable: true, description: 'Null: all on one page.' })
  questionsPerPage!: number | null;
}
