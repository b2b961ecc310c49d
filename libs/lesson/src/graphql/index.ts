import { CourseModule } from '@gssr/course';
import { Module } from '@nestjs/common';
import { LessonModule } from '../lesson.module.js';
import { LessonProgressResolver } from './lesson-progress.resolver.js';
import { LessonResolver } from './lesson.resolver.js';

/** Lessons over GraphQL. */
@Module({ imports: [CourseModule, LessonModule], providers: [LessonResolver, LessonProgressResolver] })
export class LessonGraphqlModule {}
