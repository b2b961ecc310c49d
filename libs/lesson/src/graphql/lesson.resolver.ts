import { PublishedCourses } from '@gssr/course';
import { Access } from '@gssr/identity/graphql';
import type { GraphqlContext } from '@gssr/platform/graphql';
import { Args, Context, ID, Query, Resolver } from '@nestjs/graphql';
import { Lessons } from '../lesson/lessons.js';
import { LessonType } from './lesson.types.js';
import { toLessonType } from './lesson.view.js';

@Resolver()
export class LessonResolver {
  constructor(
    private readonly courses: PublishedCourses,
    private readonly lessons: Lessons,
  ) {}

  @Access('signed-in')
  @Query(() => LessonType, { nullable: true })
  async lesson(
    @Args('activityId', { type: () => ID }) activityId: string,
    @Context() context: GraphqlContext,
  ): Promise<LessonType | null> {
    const lesson = await this.lessons.byActivity(activityId);
    const place = lesson && (await this.courses.activity(activityId));
    context.immutable = Boolean(place);
    return place ? toLessonType(place.activity, lesson) : null;
  }
}
