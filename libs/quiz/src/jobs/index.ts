import { Transactions } from '@gssr/platform';
import { JobHandlers, Sweep } from '@gssr/platform/jobs';
import { Module, type OnModuleInit } from '@nestjs/common';
import { sortFilesJob } from '../answer-file/answer-file.jobs.js';
import { findUnsorted } from '../answer-file/answer-files.repository.js';
import { SortFiles } from '../answer-file/sort-files.js';
import { closeAttemptJob, gradeAttemptJob } from '../attempt/attempt.jobs.js';
import { findOverdue, findUngraded } from '../attempt/attempts.repository.js';
import { GradeAttempt } from '../attempt/grade-attempt.js';
import { SubmitAttempt } from '../attempt/submit-attempt.js';
import { regradeBatchJob } from '../regrade/regrade.jobs.js';
import { findUnfinished } from '../regrade/regrades.repository.js';
import { RunRegrade } from '../regrade/run-regrade.js';
import { QuizModule } from '../quiz.module.js';

export { sortFilesJob } from '../answer-file/answer-file.jobs.js';
export { closeAttemptJob, gradeAttemptJob } from '../attempt/attempt.jobs.js';
export { regradeBatchJob } from '../regrade/regrade.jobs.js';

/** Grading, and closing what is overdue. */
@Module({ imports: [QuizModule] })
export class QuizJobsModule implements OnModuleInit {
  constructor(
    private readonly handlers: JobHandlers,
    private readonly sweep: Sweep,
    private readonly gradeAttempt: GradeAttempt,
    private readonly submitAttempt: SubmitAttempt,
    private readonly runRegrade: RunRegrade,
    private readonly sortFiles: SortFiles,
    private readonly transactions: Transactions,
  ) {}

  onModuleInit(): void {
    this.handlers.register(gradeAttemptJob, ({ attemptId }, { requestId }) =>
      this.gradeAttempt.grade(attemptId, requestId),
    );
    this.handlers.register(closeAttemptJob, ({ attemptId }, { requestId }) =>
      this.submitAttempt.closeOverdue(attemptId, requestId),
    );
    this.handlers.register(regradeBatchJob, (payload, { requestId }) =>
      this.runRegrade.run(payload, requestId),
    );
    this.sweep.register({
      job: regradeBatchJob,
      find: (ageMs, limit) => findUnfinished(this.transactions.single, ageMs, limit),
    });
    this.handlers.register(sortFilesJob, ({ attemptId }, { requestId }) =>
      this.sortFiles.sort(attemptId, requestId),
    );
    this.sweep.register({
      job: sortFilesJob,
      find: (ageMs, limit) => findUnsorted(this.transactions.single, ageMs, limit),
    });
    this.sweep.register({
      job: gradeAttemptJob,
      find: (ageMs, limit) => findUngraded(this.transactions.single, ageMs, limit),
    });
    this.sweep.register({
      job: closeAttemptJob,
      find: (_ageMs, limit) => findOverdue(this.transactions.single, limit),
    });
  }
}
