import { QuizAllowanceEntity } from './allowance/quiz-allowance.entity.js';
import { AnswerFileEntity } from './answer-file/answer-file.entity.js';
import { AttemptEntity, AttemptItemEntity, AttemptStepEntity } from './attempt/attempt.entity.js';
import { KeyCorrectionEntity } from './correction/key-correction.entity.js';
import { ItemMarkEntity } from './mark/item-mark.entity.js';
import { MarkingClaimEntity, MarkingEntity } from './marking/marking.entity.js';
import { QuestionEntity, QuestionVersionEntity } from './question/question.entity.js';
import { RegradeEffectEntity, RegradeEntity } from './regrade/regrade.entity.js';
import { QuestionImportEntity } from './question-import/question-import.entity.js';
import { QuizEntity, QuizPoolEntity } from './quiz/quiz.entity.js';

export { QuizModule } from './quiz.module.js';
export { Regrades } from './regrade/regrades.js';
export { RunRegrade } from './regrade/run-regrade.js';
export { StartRegrade } from './regrade/start-regrade.js';
export { SteerRegrade, type SteerResult } from './regrade/steer-regrade.js';
export { quizDraftKind, type BankItemDraft } from './source/index.js';
export { EXPORT_FORMATS, QuestionExports, type ExportFormat } from './question-export/question-exports.js';
export { QuestionImports } from './question-import/question-imports.js';
export { SubmitAttempt } from './attempt/submit-attempt.js';
export type { MarkEvent } from './mark/mark-event.js';
export { ExplainAttempt, type ExplainedAttempt, type ExplainedItem } from './explanation/explain-attempt.js';
export { QuizDif } from './statistics/dif/quiz-dif.js';
export { OptionAnalysis } from './statistics/option/option-analysis.js';
export { QuizStatistics } from './statistics/quiz-statistics.js';
export type { StatisticsScope } from './statistics/scope/statistics-scope.js';
export const quizEntities = [
  QuestionEntity,
  QuestionVersionEntity,
  QuizEntity,
  QuizPoolEntity,
  AttemptEntity,
  AttemptItemEntity,
  AttemptStepEntity,
  ItemMarkEntity,
  QuizAllowanceEntity,
  KeyCorrectionEntity,
  MarkingEntity,
  MarkingClaimEntity,
  AnswerFileEntity,
  RegradeEntity,
  RegradeEffectEntity,
  QuestionImportEntity,
];
