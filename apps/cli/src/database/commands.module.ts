import { courseEntities, CourseModule } from '@gssr/course';
import { enrolmentEntities } from '@gssr/enrolment';
import { identityEntities, IdentityModule } from '@gssr/identity';
import { lessonEntities, LessonModule } from '@gssr/lesson';
import { PlatformModule, type Environment } from '@gssr/platform';
import { quizEntities, QuizModule } from '@gssr/quiz';
import { Module, type DynamicModule } from '@nestjs/common';

const entities = [
  ...identityEntities,
  ...courseEntities,
  ...enrolmentEntities,
  ...lessonEntities,
  ...quizEntities,
];

/** What the commands need of the domain, without HTTP and without jobs. */
@Module({})
export class CommandsModule {
  static forRoot(environment: Environment): DynamicModule {
    return {
      module: CommandsModule,
      imports: [
        PlatformModule.forRoot({ environment, entities }),
        IdentityModule,
        CourseModule,
        LessonModule,
        QuizModule,
      ],
    };
  }
}
