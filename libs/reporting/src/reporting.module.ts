import { CourseModule } from '@gssr/course';
import { Module } from '@nestjs/common';
import { CompletionReport } from './completion/completion-report.js';
import { CourseResultsReport } from './results/course-results.js';

/** Reports: read-only, over everything to the left. */
@Module({
  imports: [CourseModule],
  providers: [CompletionReport, CourseResultsReport],
  exports: [CompletionReport, CourseResultsReport],
})
export class ReportingModule {}
