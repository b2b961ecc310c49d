import { CourseModule } from '@gssr/course';
import { Module } from '@nestjs/common';
import { CompletionHooks } from './completion/completion-hooks.js';
import { Enrolments } from './enrolment/enrolments.js';
import { Progress } from './progress/progress.js';

/** Who takes which version, how far they are, and when they are through. */
@Module({
  imports: [CourseModule],
  providers: [CompletionHooks, Enrolments, Progress],
  exports: [CompletionHooks, Enrolments, Progress],
})
export class EnrolmentModule {}
