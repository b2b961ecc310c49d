import { ActivityEntity } from '@gssr/course';
import { Check, Column, Entity, JoinColumn, ManyToOne, PrimaryColumn, type Relation } from 'typeorm';
import { EnrolmentEntity } from '../enrolment/enrolment.entity.js';

/** How far an enrolment is in one activity. No row: not started. All progress is derived from these rows. */
@Entity('activity_progress')
@Check('ck_activity_progress_state', `"state" IN ('STARTED', 'SUBMITTED', 'FAILED', 'COMPLETED')`)
@Check('ck_activity_progress_completed', `("state" = 'COMPLETED') = ("completed_at" IS NOT NULL)`)
export class ActivityProgressEntity {
  @PrimaryColumn('uuid', { name: 'enrolment_id' })
  enrolmentId!: string;

  @PrimaryColumn('uuid', { name: 'activity_id' })
  activityId!: string;

  @Column('text', { name: 'state' })
  state!: string;

  /** Index of the lesson block last reached. */
  @Column('integer', { name: 'position', nullable: true })
  position!: number | null;

  /** Percent of the maximum, for activities that are scored. */
  @Column('numeric', { name: 'best_score', precision: 9, scale: 6, nullable: true })
  bestScore!: string | null;

  /** What completed it, for example the attempt: evidence for the certificate. */
  @Column('uuid', { name: 'reference_id', nullable: true })
  referenceId!: string | null;

  @Column('timestamptz', { name: 'updated_at', default: () => 'now()' })
  updatedAt!: Date;

  @Column('timestamptz', { name: 'completed_at', nullable: true })
  completedAt!: Date | null;

  @ManyToOne(() => EnrolmentEntity)
  @JoinColumn({ name: 'enrolment_id' })
  enrolment!: Relation<EnrolmentEntity>;

  @ManyToOne(() => ActivityEntity)
  @JoinColumn({ name: 'activity_id' })
  activity!: Relation<ActivityEntity>;
}
