import { PublishedCourses } from '@gssr/course';
import { Enrolments } from '@gssr/enrolment';
import { Access, ViewerOf } from '@gssr/identity/graphql';
import { isId } from '@gssr/kernel';
import type { GraphqlContext } from '@gssr/platform/graphql';
import { Args, Context, ID, Query, Resolver } from '@nestjs/graphql';
import { QuizStandings } from '../attempt/quiz-standing.js';
import { itemCount } from '../quiz/quiz-settings.js';
import { Quizzes } from '../quiz/quizzes.js';
import { QuizInfo, QuizStatus } from './attempt.types.js';
import { toStatus } from './quiz-status.view.js';

@Resolver()
export class QuizResolver {
  constructor(
    private readonly courses: PublishedCourses,
    private readonly quizzes: Quizzes,
    private readonly enrolments: Enrolments,
    private readonly standings: QuizStandings,
    private readonly viewerOf: ViewerOf,
  ) {}

  @Access('signed-in')
  @Query(() => QuizInfo, { nullable: true })
  async quiz(@Args('activityId', { type: () => ID }) activityId: string): Promise<QuizInfo | null> {
    const quiz = isId(activityId) ? await this.quizzes.byActivity(activityId) : null;
    const place = quiz && (await this.courses.activity(activityId));
    return place ? { ...quiz, title: place.activity.title, itemCount: itemCount(quiz) } : null;
  }

  @Access('signed-in')
  @Query(() => QuizStatus, {
    nullable: true,
    description: "The viewer's attempts at a quiz, and whether another may be started.",
  })
  async quizStatus(
    @Args('enrolmentId', { type: () => ID }) enrolmentId: string,
    @Args('activityId', { type: () => ID }) activityId: string,
    @Context() context: GraphqlContext,
  ): Promise<QuizStatus | null> {
    const info = await this.quiz(activityId);
    const enrolment = await this.enrolments.own(enrolmentId, (await this.viewerOf.required(context)).id);
    if (!info || !enrolment) return null;
    const quiz = await this.quizzes.byActivity(activityId);
    return quiz && toStatus(info, quiz, await this.standings.of(enrolment.personId, enrolment.id, quiz));
  }
}
