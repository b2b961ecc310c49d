import { EnrolmentEntity } from './enrolment/enrolment.entity.js';
import { ProgressRevisionEntity } from './correction/progress-revision.entity.js';
import { ActivityProgressEntity } from './progress/activity-progress.entity.js';

export { CompletionHooks, type CompletedEnrolment } from './completion/completion-hooks.js';
export type { Completion, ProgressState, Unmet } from './completion/completion.js';
export type { ProgressCorrection } from './correction/corrected-progress.js';
export {
  ProgressCorrections,
  type CompletionChange,
  type CompletionChanges,
} from './correction/progress-corrections.js';
export { WithdrawalHooks, type CorrectionCause, type RestoreFrom } from './correction/withdrawal-hooks.js';
export { EnrolmentEntity } from './enrolment/enrolment.entity.js';
export { EnrolmentModule } from './enrolment.module.js';
export { Enrolments } from './enrolment/enrolments.js';
export type { EnrolmentRow, EnrolmentStatus } from './enrolment/enrolments.repository.js';
export { Progress, type ProgressAfter } from './progress/progress.js';
export type { ActivityEvent, ProgressRow } from './progress/progress.repository.js';
export { resumeAt } from './progress/resume.js';
export const enrolmentEntities = [EnrolmentEntity, ActivityProgressEntity, ProgressRevisionEntity];
