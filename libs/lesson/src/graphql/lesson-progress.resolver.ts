import { Access, ViewerOf } from '@gssr/identity/graphql';
import { toActivityProgress } from '@gssr/enrolment/graphql';
import { as, InvalidInput, NotAvailable, type GraphqlContext } from '@gssr/platform/graphql';
import { type FieldProblem, told } from '@gssr/kernel';
import { markOf, optionGrades, toNumber } from '@gssr/quiz/grading';
import { Args, Context, Mutation, Resolver } from '@nestjs/graphql';
import type { OptionFeedback } from '@gssr/course/graphql';
import type { RichText } from '@gssr/course';
import { AnswerCheck, type CheckResult } from '../lesson/answer-check.js';
import { LessonProgress, type LessonProgressResult } from '../lesson/lesson-progress.js';
import {
  AnswerCheckInput,
  AnswerCheckResultUnion,
  CheckFeedback,
  LessonProgressInput,
  LessonProgressResultUnion,
  LessonProgressSaved,
} from './lesson-progress.types.js';

@Resolver()
export class LessonProgressResolver {
  constructor(
    private readonly lessonProgress: LessonProgress,
    private readonly answerCheckService: AnswerCheck,
    private readonly viewerOf: ViewerOf,
  ) {}

  @Access('signed-in')
  @Mutation(() => LessonProgressResultUnion)
  async recordLessonProgress(
    @Args('input') input: LessonProgressInput,
    @Context() context: GraphqlContext,
  ): Promise<typeof LessonProgressResultUnion> {
    const { id: personId } = await this.viewerOf.required(context);
    const event = { ...input, personId, requestId: context.request.id };
    return toProgressResult(await this.lessonProgress.record(event), input.activityId);
  }

  @Access('signed-in')
  @Mutation(() => AnswerCheckResultUnion, {
    description: 'For learning: nothing is marked and nothing is kept.',
  })
  async answerCheck(
    @Args('input') { activityId, blockId, response }: AnswerCheckInput,
  ): Promise<typeof AnswerCheckResultUnion> {
    return toCheckResult(await this.answerCheckService.answer(activityId, blockId, { ...response }));
  }
}

function toProgressResult(
  result: LessonProgressResult,
  activityId: string,
): typeof LessonProgressResultUnion {
  switch (result.kind) {
    case 'not-available':
      return notAvailable();
    case 'invalid':
      return invalid([result.problem]);
    case 'saved': {
      const row = result.progress.find((progress) => progress.activityId === activityId);
      if (!row) throw new Error('Progress that was just recorded is not there.');
      return as(LessonProgressSaved, {
        activity: toActivityProgress(row),
        progress: result.completion,
        completedCourse: result.completedNow,
      });
    }
  }
}

function toCheckResult(result: CheckResult): typeof AnswerCheckResultUnion {
  switch (result.kind) {
    case 'not-available':
      return notAvailable();
    case 'invalid':
      return invalid(result.problems);
    case 'feedback':
      return as(CheckFeedback, {
        fraction: toNumber(markOf(result.grade)),
        options: optionGrades(result.grade) as OptionFeedback[],
        feedback: result.grade.feedback as RichText | null,
      });
  }
}

const notAvailable = (): NotAvailable =>
  as(NotAvailable, {
    code: 'LESSON.NOT_AVAILABLE',
    message: 'This lesson is not part of a course that you take. Open it from your own pages.',
  });

const invalid = (problems: readonly FieldProblem[]): InvalidInput =>
  as(InvalidInput, {
    code: 'INPUT.INVALID',
    ...told(problems[0] ?? 'Check what you sent.'),
    fields: [...problems],
  });
