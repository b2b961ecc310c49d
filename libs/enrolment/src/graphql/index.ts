import { CourseModule } from '@gssr/course';
import { Module } from '@nestjs/common';
import { EnrolmentModule } from '../enrolment.module.js';
import { EnrolmentFieldsResolver } from './enrolment-fields.resolver.js';
import { EnrolmentResolver } from './enrolment.resolver.js';

export {
  ActivityProgress,
  EnrolmentStatusEnum,
  EnrolmentType,
  ProgressType,
  toActivityProgress,
} from './enrolment.types.js';

/** Enrolments and progress over GraphQL. */
@Module({ imports: [CourseModule, EnrolmentModule], providers: [EnrolmentResolver, EnrolmentFieldsResolver] })
export class EnrolmentGraphqlModule {}
