import { certificateEntities } from '@gssr/certificate';
import { CertificateGraphqlModule } from '@gssr/certificate/graphql';
import { trustedDocuments } from '@gssr/contract/trusted-documents';
import { courseEntities } from '@gssr/course';
import { CourseGraphqlModule } from '@gssr/course/graphql';
import { enrolmentEntities } from '@gssr/enrolment';
import { EnrolmentGraphqlModule } from '@gssr/enrolment/graphql';
import { identityEntities } from '@gssr/identity';
import { IdentityGraphqlModule } from '@gssr/identity/graphql';
import { lessonEntities } from '@gssr/lesson';
import { LessonGraphqlModule } from '@gssr/lesson/graphql';
import { migrations } from '@gssr/migrations';
import { notificationEntities } from '@gssr/notification';
import { NotificationGraphqlModule } from '@gssr/notification/graphql';
import {
  graphqlConfig,
  Logger,
  Metrics,
  PlatformModule,
  readConfig,
  Sentences,
  type Environment,
} from '@gssr/platform';
import { graphqlOptions } from '@gssr/platform/graphql';
import { quizEntities } from '@gssr/quiz';
import { QuizGraphqlModule } from '@gssr/quiz/graphql';
import { ReportingGraphqlModule } from '@gssr/reporting/graphql';
import { ApolloDriver, type ApolloDriverConfig } from '@nestjs/apollo';
import { Module, type DynamicModule } from '@nestjs/common';
import { GraphQLModule } from '@nestjs/graphql';
import { HttpModule } from './http/http.module.js';

/** The tables of every lib. */
export const allEntities = [
  ...identityEntities,
  ...notificationEntities,
  ...courseEntities,
  ...enrolmentEntities,
  ...lessonEntities,
  ...quizEntities,
  ...certificateEntities,
];

const graphqlDoors = [
  IdentityGraphqlModule,
  NotificationGraphqlModule,
  CourseGraphqlModule,
  EnrolmentGraphqlModule,
  LessonGraphqlModule,
  QuizGraphqlModule,
  CertificateGraphqlModule,
  ReportingGraphqlModule,
];

/** Everything that is served over HTTP. */
@Module({})
export class ApiModule {
  static forRoot(environment: Environment): DynamicModule {
    return {
      module: ApiModule,
      imports: [
        PlatformModule.forRoot({ environment, entities: allEntities, migrations }),
        GraphQLModule.forRootAsync<ApolloDriverConfig>({
          driver: ApolloDriver,
          inject: [Logger, Metrics, Sentences],
          useFactory: (logger: Logger, metrics: Metrics, sentences: Sentences) =>
            graphqlOptions({
              config: readConfig(graphqlConfig, environment),
              documents: trustedDocuments,
              logger,
              metrics,
              sentences,
            }),
        }),
        HttpModule,
        ...graphqlDoors,
      ],
    };
  }
}
