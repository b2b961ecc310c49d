import { Access } from '@gssr/identity/graphql';
import { Args, Query, Resolver } from '@nestjs/graphql';
import { previewQuestion } from '../preview/preview-question.js';
import { toQuestionPreview } from './question-preview.view.js';
import { PreviewQuestionInput, QuestionPreviewType } from './question-preview.types.js';

@Resolver()
export class QuestionPreviewResolver {
  @Access(['INSTRUCTOR', 'ADMINISTRATOR'])
  @Query(() => QuestionPreviewType)
  previewQuestion(@Args('input') { question, seed, response }: PreviewQuestionInput): QuestionPreviewType {
    return toQuestionPreview(previewQuestion(question, seed, response));
  }
}
