import { Drafts } from '@gssr/course';
import { Access } from '@gssr/identity/graphql';
import { Args, Query, Resolver } from '@nestjs/graphql';
import { checkQuiz } from '../../builder/quiz-check.js';
import { quizEntry } from '../../builder/quiz-entry.js';
import { previewQuiz } from '../../preview/preview-quiz.js';
import { PreviewQuizInput, QuizPreviewType } from './quiz-preview.types.js';
import { toQuizPreview, unaskable } from './quiz-preview.view.js';

@Resolver()
export class QuizPreviewResolver {
  constructor(private readonly drafts: Drafts) {}

  @Access(['INSTRUCTOR', 'ADMINISTRATOR'])
  @Query(() => QuizPreviewType, { nullable: true })
  async previewQuiz(
    @Args('input') { courseCode, key, seed, answers, finished }: PreviewQuizInput,
  ): Promise<QuizPreviewType | null> {
    const draft = await this.drafts.newest(courseCode);
    const entry = draft && quizEntry(draft, key);
    if (!entry) return null;
    const { title, content } = entry.activity;
    const { problems } = checkQuiz(draft, entry.activity);
    if (problems.length > 0) return unaskable(title, content.passMark, problems);
    return toQuizPreview(title, previewQuiz(draft, content, seed, answers, finished));
  }
}
