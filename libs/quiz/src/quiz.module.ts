import { CourseModule } from '@gssr/course';
import { EnrolmentModule } from '@gssr/enrolment';
import { NotificationModule } from '@gssr/notification';
import { Module } from '@nestjs/common';
import { Allowances } from './allowance/allowances.js';
import { AnswerFiles } from './answer-file/answer-files.js';
import { SortFiles } from './answer-file/sort-files.js';
import { UploadFile } from './answer-file/upload-file.js';
import { AttemptQuestions } from './attempt/attempt-questions.js';
import { Attempts } from './attempt/attempts.js';
import { FlagItem } from './attempt/flag-item.js';
import { CheckAnswer } from './attempt/check-answer.js';
import { GradeAttempt } from './attempt/grade-attempt.js';
import { OpenPage } from './attempt/open-page.js';
import { QuizStandings } from './attempt/quiz-standing.js';
import { ReadAnswer } from './attempt/read-answer.js';
import { RecordResult } from './attempt/record-result.js';
import { SaveAnswer } from './attempt/save-answer.js';
import { StartAttempt } from './attempt/start-attempt.js';
import { SubmitAttempt } from './attempt/submit-attempt.js';
import { AnswersToMark } from './marking/answer-to-mark.js';
import { ChangeMark } from './marking/change-mark.js';
import { CorrectResult } from './marking/correct-result.js';
import { HandMark } from './marking/hand-mark.js';
import { MarkAnswer } from './marking/mark-answer.js';
import { MarkingAgreement } from './marking/marking-agreement.js';
import { MarkingClaims } from './marking/marking-claims.js';
import { MarkingQueue } from './marking/marking-queue.js';
import { QuizAttempts } from './explanation/quiz-attempts.js';
import { ExplainAttempt } from './explanation/explain-attempt.js';
import { QuizDrafts } from './builder/quiz-drafts.js';
import { SaveQuiz } from './builder/save-quiz.js';
import { BankQuestions } from './bank/bank-questions.js';
import { ChangeCategories } from './bank/change-categories.js';
import { ChangeQuestions } from './bank/change-questions.js';
import { SaveQuestion } from './bank/save-question.js';
import { QuizKind } from './publishing/quiz-kind.js';
import { QuestionExports } from './question-export/question-exports.js';
import { QuestionImports } from './question-import/question-imports.js';
import { Questions } from './question/questions.js';
import { Quizzes } from './quiz/quizzes.js';
import { RegradableQuestions } from './regrade/regradable-questions.js';
import { RegradeBatch } from './regrade/regrade-batch.js';
import { RegradeNotices } from './regrade/regrade-notices.js';
import { Regrades } from './regrade/regrades.js';
import { RunRegrade } from './regrade/run-regrade.js';
import { StartRegrade } from './regrade/start-regrade.js';
import { SteerRegrade } from './regrade/steer-regrade.js';
import { DifAnalysis } from './statistics/dif/dif-analysis.js';
import { Reviews } from './review/reviews.js';
import { QuizDif } from './statistics/dif/quiz-dif.js';
import { StatisticsFiles } from './statistics/export/statistics-files.js';
import { OptionAnalysis } from './statistics/option/option-analysis.js';
import { QuizStatistics } from './statistics/quiz-statistics.js';

const statistics = [DifAnalysis, OptionAnalysis, QuizDif, QuizStatistics, StatisticsFiles];
const marking = [AnswersToMark, ChangeMark, MarkAnswer, MarkingAgreement, MarkingClaims, MarkingQueue];
const regrading = [RegradableQuestions, Regrades, RunRegrade, StartRegrade, SteerRegrade];
const bank = [BankQuestions, ChangeCategories, ChangeQuestions, QuizDrafts, SaveQuestion, SaveQuiz];
const services = [
  Allowances,
  AnswerFiles,
  Attempts,
  CheckAnswer,
  ExplainAttempt,
  FlagItem,
  GradeAttempt,
  QuestionExports,
  QuestionImports,
  Questions,
  OpenPage,
  QuizAttempts,
  QuizStandings,
  Quizzes,
  Reviews,
  SaveAnswer,
  SortFiles,
  StartAttempt,
  SubmitAttempt,
  UploadFile,
  ...marking,
  ...regrading,
  ...statistics,
  ...bank,
];

/** Quizzes, their question bank, attempts and grading. */
@Module({
  imports: [CourseModule, EnrolmentModule, NotificationModule],
  providers: [
    QuizKind,
    AttemptQuestions,
    CorrectResult,
    HandMark,
    ReadAnswer,
    RecordResult,
    RegradeBatch,
    RegradeNotices,
    ...services,
  ],
  exports: services,
})
export class QuizModule {}
