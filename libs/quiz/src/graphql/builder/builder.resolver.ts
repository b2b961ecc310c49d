import { Access } from '@gssr/identity/graphql';
import { as } from '@gssr/platform/graphql';
import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { QuizDrafts } from '../../builder/quiz-drafts.js';
import { SaveQuiz, type CheckedQuiz } from '../../builder/save-quiz.js';
import { invalid, notAvailable } from '../bank/bank.resolver.js';
import {
  CheckQuizInput,
  CourseOutlineType,
  QuizCheckType,
  QuizDraftType,
  toQuizDraft,
} from './builder.types.js';
import {
  DeleteQuizResult,
  QuizConflict,
  QuizDeleted,
  QuizSaved,
  SaveQuizInput,
  SaveQuizResult,
} from './builder-results.types.js';

@Resolver()
export class BuilderResolver {
  constructor(
    private readonly quizzes: QuizDrafts,
    private readonly saving: SaveQuiz,
  ) {}

  @Access(['INSTRUCTOR', 'ADMINISTRATOR'])
  @Query(() => CourseOutlineType, { nullable: true })
  courseOutline(@Args('courseCode') courseCode: string): Promise<CourseOutlineType | null> {
    return this.quizzes.outline(courseCode);
  }

  @Access(['INSTRUCTOR', 'ADMINISTRATOR'])
  @Query(() => QuizDraftType, { nullable: true })
  async quizDraft(
    @Args('courseCode') courseCode: string,
    @Args('key') key: string,
  ): Promise<QuizDraftType | null> {
    const found = await this.quizzes.quiz(courseCode, key);
    return found && toQuizDraft(found);
  }

  @Access(['INSTRUCTOR', 'ADMINISTRATOR'])
  @Query(() => QuizCheckType, { nullable: true, description: 'Of a quiz that nobody has saved.' })
  checkQuiz(
    @Args('input') { courseCode, key, minutes, quiz }: CheckQuizInput,
  ): Promise<QuizCheckType | null> {
    return this.quizzes.check(courseCode, key, minutes, quiz);
  }

  @Access(['INSTRUCTOR', 'ADMINISTRATOR'])
  @Mutation(() => SaveQuizResult)
  async saveQuiz(@Args('input') input: SaveQuizInput): Promise<typeof SaveQuizResult> {
    const result = await this.saving.save(input);
    switch (result.kind) {
      case 'saved':
        return as(QuizSaved, { quiz: toQuizDraft(result) });
      case 'conflict':
        return conflict(result);
      case 'invalid':
        return invalid(result.problems);
      case 'not-available':
        return notAvailable();
    }
  }

  @Access(['INSTRUCTOR', 'ADMINISTRATOR'])
  @Mutation(() => DeleteQuizResult, {
    description: 'Takes a quiz out of the draft. What is published keeps it until the draft is published.',
  })
  async deleteQuiz(
    @Args('courseCode') courseCode: string,
    @Args('key') key: string,
    @Args('baseHash') baseHash: string,
  ): Promise<typeof DeleteQuizResult> {
    const result = await this.saving.remove(courseCode, key, baseHash);
    switch (result.kind) {
      case 'deleted':
        return as(QuizDeleted, { key });
      case 'conflict':
        return conflict(result);
      case 'invalid':
        return invalid(result.problems);
      case 'not-available':
        return notAvailable();
    }
  }
}

const conflict = (checked: CheckedQuiz): QuizConflict =>
  as(QuizConflict, {
    code: 'QUIZ.CONFLICT',
    message: 'Somebody else has saved this quiz meanwhile. Compare both, and choose.',
    quiz: toQuizDraft(checked),
  });
