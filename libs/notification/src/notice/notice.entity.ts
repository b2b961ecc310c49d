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

/** What a person was told, and why: the ledger of notices. Only the time of reading ever changes. */
@Entity('notice')
@Unique('uq_notice_reference_id_person_id_kind', ['referenceId', 'personId', 'kind'])
@Index('ix_notice_person_id', ['personId', 'id'])
@Index('ix_notice_unread', ['personId'], { where: 'read_at IS NULL' })
@Check('ck_notice_kind', `"kind" IN ('RESULT_CORRECTED', 'CORRECTION_UNDONE', 'MARK_CHANGED')`)
export class NoticeEntity {
  /** A UUID v7: the greater is the newer. */
  @PrimaryColumn('uuid', { name: 'id' })
  id!: string;

  @Column('uuid', { name: 'person_id' })
  personId!: string;

  @Column('text', { name: 'kind' })
  kind!: string;

  /** NoticePayload: ids and outcomes, no words. */
  @Column('jsonb', { name: 'payload' })
  payload!: object;

  /** What it was sent for, such as a regrade; nobody hears the same of it twice. */
  @Column('uuid', { name: 'reference_id' })
  referenceId!: string;

  /** Why this person was told, for whoever answers for it later. Not shown to the person. */
  @Column('text', { name: 'reason' })
  reason!: string;

  @Column('timestamptz', { name: 'created_at', default: () => 'now()' })
  createdAt!: Date;

  @Column('timestamptz', { name: 'read_at', nullable: true })
  readAt!: Date | null;

  @ManyToOne(() => PersonEntity)
  @JoinColumn({ name: 'person_id' })
  person!: Relation<PersonEntity>;
}
