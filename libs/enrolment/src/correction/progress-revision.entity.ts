import { PersonEntity } from '@gssr/identity';
import { Column, Entity, JoinColumn, ManyToOne, PrimaryColumn, Unique, type Relation } from 'typeorm';
import { ActivityProgressEntity } from '../progress/activity-progress.entity.js';

/** A row of progress that something other than learning has changed: as it was before, as it was left, why and by whom. */
@Entity('progress_revision')
@Unique('uq_progress_revision_cause_id_enrolment_id_activity_id', ['causeId', 'enrolmentId', 'activityId'])
export class ProgressRevisionEntity {
  @PrimaryColumn('uuid', { name: 'id' })
  id!: string;

  @Column('uuid', { name: 'enrolment_id' })
  enrolmentId!: string;

  @Column('uuid', { name: 'activity_id' })
  activityId!: string;

  /** What changed it, for example a regrade. */
  @Column('uuid', { name: 'cause_id' })
  causeId!: string;

  @Column('text', { name: 'reason' })
  reason!: string;

  @Column('uuid', { name: 'person_id', nullable: true })
  personId!: string | null;

  /** The whole row of activity_progress. */
  @Column('jsonb', { name: 'before' })
  before!: object;

  @Column('jsonb', { name: 'after' })
  after!: object;

  /** When the enrolment had been completed that this revision opened again; null when it opened none. */
  @Column('timestamptz', { name: 'reopened_from', nullable: true })
  reopenedFrom!: Date | null;

  @Column('timestamptz', { name: 'revised_at', default: () => 'now()' })
  revisedAt!: Date;

  @Column('timestamptz', { name: 'reverted_at', nullable: true })
  revertedAt!: Date | null;

  @ManyToOne(() => ActivityProgressEntity)
  @JoinColumn([
    { name: 'enrolment_id', referencedColumnName: 'enrolmentId' },
    { name: 'activity_id', referencedColumnName: 'activityId' },
  ])
  progress!: Relation<ActivityProgressEntity>;

  @ManyToOne(() => PersonEntity)
  @JoinColumn({ name: 'person_id' })
  person!: Relation<PersonEntity> | null;
}
