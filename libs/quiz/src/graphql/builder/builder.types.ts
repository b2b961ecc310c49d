import { FieldProblem } from '@gssr/platform/graphql';
import { Field, Float, InputType, Int, ObjectType } from '@nestjs/graphql';
import { quizHash } from '../../builder/quiz-entry.js';
import type { CheckedQuiz } from '../../builder/save-quiz.js';
import { toAuthoredQuiz, type AuthoredQuiz } from '../../source/index.js';
import { AuthoredQuizScalar } from './authored-quiz.scalar.js';

@ObjectType()
class NamedQuestionType {
  @Field(() => String)
  key!: string;

  @Field(() => String, { description: 'Its title, or else its words.' })
  words!: string;
}

@ObjectType({ description: 'What the bank has for one draw of a quiz.' })
class DrawCheckType {
  @Field(() => Int, { description: "Index of the quiz's sections." })
  section!: number;

  @Field(() => Int, { description: "Index of the section's draws." })
  index!: number;

  @Field(() => Int, { description: 'How many questions fit.' })
  available!: number;

  @Field(() => [NamedQuestionType], {
    description: 'The questions that the draw names, as far as the bank has them; none for a random draw.',
  })
  named!: NamedQuestionType[];
}

@ObjectType('QuizCheck', { description: 'What comes of the settings of a quiz, with the bank as it is.' })
export class QuizCheckType {
  @Field(() => [FieldProblem], { description: 'What keeps the course from being published.' })
  problems!: FieldProblem[];

  @Field(() => [FieldProblem], { description: 'What its author should look at.' })
  warnings!: FieldProblem[];

  @Field(() => Int, { description: 'How many questions it asks.' })
  questions!: number;

  @Field(() => Float, { description: 'The most points there are.' })
  most!: number;

  @Field(() => [DrawCheckType], { description: 'In the order in which they are asked.' })
  draws!: DrawCheckType[];
}

@ObjectType({ description: 'An activity of the draft; only a quiz is checked.' })
class OutlineActivityType {
  @Field(() => String)
  key!: string;

  @Field(() => String)
  kind!: string;

  @Field(() => String)
  title!: string;

  @Field(() => Int)
  minutes!: number;

  @Field(() => Boolean)
  required!: boolean;

  @Field(() => QuizCheckType, { nullable: true })
  check!: QuizCheckType | null;
}

@ObjectType()
class OutlineSectionType {
  @Field(() => String)
  title!: string;

  @Field(() => [OutlineActivityType])
  activities!: OutlineActivityType[];
}

@ObjectType('CourseOutline', { description: 'The activities of a draft in their order.' })
export class CourseOutlineType {
  @Field(() => String)
  title!: string;

  @Field(() => [OutlineSectionType])
  sections!: OutlineSectionType[];
}

@ObjectType('ActivityPlace')
export class ActivityPlaceType {
  @Field(() => Int, { description: "Index of the course's sections." })
  section!: number;

  @Field(() => String, {
    nullable: true,
    description: 'Key of the activity before it; null: it is the first of its section.',
  })
  after!: string | null;
}

@InputType()
export class ActivityPlaceInput {
  @Field(() => Int)
  section!: number;

  @Field(() => String, { nullable: true })
  after!: string | null;
}

@ObjectType('QuizDraft', { description: 'A quiz as its draft has it.' })
export class QuizDraftType {
  @Field(() => String)
  key!: string;

  @Field(() => String)
  title!: string;

  @Field(() => Int)
  minutes!: number;

  @Field(() => Boolean, { description: 'Whether the course cannot be completed without it.' })
  required!: boolean;

  @Field(() => ActivityPlaceType)
  place!: ActivityPlaceType;

  @Field(() => AuthoredQuizScalar)
  quiz!: AuthoredQuiz;

  @Field(() => String, {
    description: 'To be sent back with a change, so that nobody overwrites what others saved.',
  })
  hash!: string;

  @Field(() => QuizCheckType)
  check!: QuizCheckType;
}

export function toQuizDraft({ entry, check }: CheckedQuiz): QuizDraftType {
  const { key, title, minutes, required, content } = entry.activity;
  return {
    ...{ key, title, minutes, required, check },
    place: entry.place,
    quiz: toAuthoredQuiz(content),
    hash: quizHash(entry),
  };
}

@InputType()
export class CheckQuizInput {
  @Field(() => String)
  courseCode!: string;

  @Field(() => String, {
    nullable: true,
    description: 'Of the quiz that it would replace; null for a new one.',
  })
  key!: string | null;

  @Field(() => Int)
  minutes!: number;

  @Field(() => AuthoredQuizScalar)
  quiz!: object;
}
