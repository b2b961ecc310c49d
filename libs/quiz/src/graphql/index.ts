import { CourseModule } from '@gssr/course';
import { EnrolmentModule } from '@gssr/enrolment';
import { Module } from '@nestjs/common';
import { QuizModule } from '../quiz.module.js';
import { AllowanceResolver } from './allowance.resolver.js';
import { AnswerFilesController } from './answer-files.controller.js';
import { AttemptFieldsResolver } from './attempt-fields.resolver.js';
import { AttemptResolver } from './attempt.resolver.js';
import { AttemptView } from './attempt.view.js';
import { MarkingDesk } from './marking-desk.js';
import { MarkingQueueResolver } from './marking-queue.resolver.js';
import { MarkingResolver } from './marking.resolver.js';
import { QuestionPreviewResolver } from './question-preview.resolver.js';
import { CheckAnswerResolver } from './check-answer.resolver.js';
import { BankResolver } from './bank/bank.resolver.js';
import { ExplanationResolver } from './explanation/explanation.resolver.js';
import { QuizAttemptsResolver } from './explanation/quiz-attempts.resolver.js';
import { BuilderResolver } from './builder/builder.resolver.js';
import { QuizPreviewResolver } from './builder/quiz-preview.resolver.js';
import { QuestionExportResolver } from './question-export.resolver.js';
import { QuestionFilesController } from './question-files.controller.js';
import { QuestionImportResolver } from './question-import.resolver.js';
import { QuestionImportView } from './question-import.view.js';
import { QuizStatisticsFilesController } from './quiz-statistics-files.controller.js';
import { QuizStatisticsResolver } from './quiz-statistics.resolver.js';
import { RegradeFieldsResolver } from './regrade-fields.resolver.js';
import { RegradeFilesController } from './regrade-files.controller.js';
import { RegradeResolver } from './regrade.resolver.js';
import { QuizResolver } from './quiz.resolver.js';

/** Quizzes and attempts over GraphQL. */
@Module({
  imports: [CourseModule, EnrolmentModule, QuizModule],
  providers: [
    AllowanceResolver,
    AttemptResolver,
    AttemptFieldsResolver,
    AttemptView,
    QuestionPreviewResolver,
    MarkingDesk,
    MarkingQueueResolver,
    MarkingResolver,
    CheckAnswerResolver,
    QuestionExportResolver,
    QuestionImportResolver,
    QuestionImportView,
    QuizResolver,
    QuizStatisticsResolver,
    RegradeResolver,
    RegradeFieldsResolver,
    BankResolver,
    BuilderResolver,
    ExplanationResolver,
    QuizAttemptsResolver,
    QuizPreviewResolver,
  ],
  controllers: [
    AnswerFilesController,
    QuestionFilesController,
    QuizStatisticsFilesController,
    RegradeFilesController,
  ],
})
export class QuizGraphqlModule {}
