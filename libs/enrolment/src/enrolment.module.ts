import { CourseModule } from '@gssr/course';
import { Module } from '@nestjs/common';
import { CompletionHooks } from './completion/completion-hooks.js';
import { ProgressCorrections } from './correction/progress-corrections.js';
import { WithdrawalHooks } from './correction/withdrawal-hooks.js';
import { Enrolments } from './enrolment/enrolments.js';
import { Progress } from './progress/progress.js';

const services = [CompletionHooks, Enrolments, Progress, ProgressCorrections, WithdrawalHooks];

/** Who takes which version, how far they are, and when they are through. */
@Module({
  imports: [CourseModule],
  providers: services,
  exports: services,
})
export class EnrolmentModule {}
