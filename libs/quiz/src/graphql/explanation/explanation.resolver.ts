import { PublishedCourses } from '@gssr/course';
import { Access, ViewerOf } from '@gssr/identity/graphql';
import type { GraphqlContext } from '@gssr/platform/graphql';
import { Args, Context, ID, Query, Resolver } from '@nestjs/graphql';
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
    private readonly viewerOf: ViewerOf,
  ) {}

  @Access(['INSTRUCTOR', 'ADMINISTRATOR'])
  @Query(() => AttemptExplanationType, {
    nullable: true,
    description: "Null for the viewer's own attempt, too.",
  })
  async explainAttempt(
    @Args('attemptId', { type: () => ID }) attemptId: string,
    @Context() context: GraphqlContext,
  ): Promise<AttemptExplanationType | null> {
    const attempt = await this.explaining.explain(attemptId, (await this.viewerOf.required(context)).id);
    const place = attempt && (await this.courses.activity(attempt.activityId));
    if (!place) return null;
    const payloads = await this.questions.payloads(attempt.items.map((item) => item.questionVersionId));
    const { activity, version } = place;
    return toExplanation(attempt, payloads, { quizTitle: activity.title, courseCode: version.code });
  }
}
