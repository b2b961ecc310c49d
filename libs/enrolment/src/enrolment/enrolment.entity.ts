import { CourseEntity, CourseVersionEntity } from '@gssr/course';
import { PersonEntity } from '@gssr/identity';
import {
  Check,
  Column,
  Entity,
  Index,
  JoinColumn,
  ManyToOne,
  PrimaryColumn,
  Unique,
  type Relation,
} from 'typeorm';

/** A person taking a version of a course. A new cycle is a new row; nothing is ever reset. */
@Entity('enrolment')
@Unique('uq_enrolment_person_id_course_id_cycle', ['personId', 'courseId', 'cycle'])
@Index('ix_enrolment_course_id', ['courseId'])
@Index('ix_enrolment_course_version_id', ['courseVersionId'])
@Check('ck_enrolment_completed', `("status" = 'COMPLETED') = ("completed_at" IS NOT NULL)`)
@Check('ck_enrolment_status', `"status" IN ('ACTIVE', 'COMPLETED')`)
export class EnrolmentEntity {
  @PrimaryColumn('uuid', { name: 'id' })
  id!: string;

  @Column('uuid', { name: 'person_id' })
  personId!: string;

  @Column('uuid', { name: 'course_id' })
  courseId!: string;

  @Column('uuid', { name: 'course_version_id' })
  courseVersionId!: string;

  @Column('integer', { name: 'cycle', default: 1 })
  cycle!: number;

  @Column('text', { name: 'status', default: 'ACTIVE' })
  status!: string;

  @Column('timestamptz', { name: 'enrolled_at', default: () => 'now()' })
  enrolledAt!: Date;

  @Column('timestamptz', { name: 'completed_at', nullable: true })
  completedAt!: Date | null;

  @ManyToOne(() => PersonEntity)
  @JoinColumn({ name: 'person_id' })
  person!: Relation<PersonEntity>;

  @ManyToOne(() => CourseEntity)
  @JoinColumn({ name: 'course_id' })
  course!: Relation<CourseEntity>;

  @ManyToOne(() => CourseVersionEntity)
  @JoinColumn({ name: 'course_version_id' })
  courseVersion!: Relation<CourseVersionEntity>;
}
