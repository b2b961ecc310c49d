import { PublishedCourses } from '@gssr/course';
import { Access } from '@gssr/identity/graphql';
import { Args, ID, Query, Resolver } from '@nestjs/graphql';
import { ExplainAttempt } from '../../explanation/explain-attempt.js';
import { Questions } from '../../question/questions.js';
import { AttemptExplanationType } from './explanation.types.js';
import { toExplanation } from './explanation.view.js';

@Resolver()
export class ExplanationResolver {
  constructor(
    private readonly explaining: ExplainAttempt,
    private readonly questions: Questions,
    private readonly courses: PublishedCourses,
  ) {}

  @Access(['INSTRUCTOR', 'ADMINISTRATOR'])
  @Query(() => AttemptExplanationType, { nullable: true })
  async explainAttempt(
    @Args('attemptId', { type: () => ID }) attemptId: string,
  ): Promise<AttemptExplanationType | null> {
    const attempt = await this.explaining.explain(attemptId);
    const place = attempt && (await this.courses.activity(attempt.activityId));
    if (!place) return null;
    const payloads = await this.questions.payloads(attempt.items.map((item) => item.questionVersionId));
    const { activity, version } = place;
    return toExplanation(attempt, payloads, { quizTitle: activity.title, courseCode: version.code });
  }
}
