import { CourseModule } from '@gssr/course';
import { EnrolmentModule } from '@gssr/enrolment';
import { Module } from '@nestjs/common';
import { AnswerCheck } from './lesson/answer-check.js';
import { LessonProgress } from './lesson/lesson-progress.js';
import { Lessons } from './lesson/lessons.js';
import { LessonKind } from './publishing/lesson-kind.js';

const services = [AnswerCheck, LessonProgress, Lessons];

/** Lessons: blocks to read, inline checks to try, and how far somebody is. */
@Module({ imports: [CourseModule, EnrolmentModule], providers: [LessonKind, ...services], exports: services })
export class LessonModule {}
