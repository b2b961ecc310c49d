import { certificateEntities } from '@gssr/certificate';
import { CertificateJobsModule, renderCertificateJob } from '@gssr/certificate/jobs';
import { courseEntities } from '@gssr/course';
import { enrolmentEntities } from '@gssr/enrolment';
import { identityEntities } from '@gssr/identity';
import { lessonEntities, LessonModule } from '@gssr/lesson';
import { migrations } from '@gssr/migrations';
import { notificationEntities } from '@gssr/notification';
import {
  HealthController,
  MetricsController,
  PlatformModule,
  type AnyJobContract,
  type Environment,
} from '@gssr/platform';
import { JobsModule } from '@gssr/platform/jobs';
import { quizEntities } from '@gssr/quiz';
import {
  closeAttemptJob,
  gradeAttemptJob,
  QuizJobsModule,
  regradeBatchJob,
  sortFilesJob,
} from '@gssr/quiz/jobs';
import { Module, type DynamicModule } from '@nestjs/common';

/** Every job there is. One without a handler keeps the worker from starting. */
const allJobs: AnyJobContract[] = [
  gradeAttemptJob,
  closeAttemptJob,
  regradeBatchJob,
  sortFilesJob,
  renderCertificateJob,
];

const allEntities = [
  ...identityEntities,
  ...notificationEntities,
  ...courseEntities,
  ...enrolmentEntities,
  ...lessonEntities,
  ...quizEntities,
  ...certificateEntities,
];

/** Everything that works behind the scenes: the same domain as the API, without its doors. */
@Module({})
export class WorkerModule {
  static forRoot(environment: Environment): DynamicModule {
    return {
      module: WorkerModule,
      imports: [
        PlatformModule.forRoot({ environment, entities: allEntities, migrations }),
        JobsModule.forRoot(allJobs),
        LessonModule,
        QuizJobsModule,
        CertificateJobsModule,
      ],
      controllers: [HealthController, MetricsController],
    };
  }
}
