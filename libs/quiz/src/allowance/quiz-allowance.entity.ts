import { PersonEntity } from '@gssr/identity';
import { Check, Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn, type Relation } from 'typeorm';
import { QuizEntity } from '../quiz/quiz.entity.js';

/** What one person gets beyond the rules of a quiz. One that is changed is revoked and followed by another, so nothing is lost. */
@Entity('quiz_allowance')
@Index('uq_quiz_allowance_active', ['activityId', 'personId'], { unique: true, where: 'revoked_at IS NULL' })
@Check('ck_quiz_allowance_extra', `"extra_minutes" >= 0 AND "extra_attempts" >= 0`)
@Check('ck_quiz_allowance_revoked', `("revoked_at" IS NULL) = ("revoked_by" IS NULL)`)
export class QuizAllowanceEntity {
  @PrimaryColumn('uuid', { name: 'id' })
  id!: string;

  @Column('uuid', { name: 'activity_id' })
  activityId!: string;

  @Column('uuid', { name: 'person_id' })
  personId!: string;

  /** Beyond the time limit. */
  @Column('integer', { name: 'extra_minutes' })
  extraMinutes!: number;

  @Column('integer', { name: 'extra_attempts' })
  extraAttempts!: number;

  /** Instead of the quiz's; null: as the quiz has it. */
  @Column('timestamptz', { name: 'opens_at', nullable: true })
  opensAt!: Date | null;

  @Column('timestamptz', { name: 'closes_at', nullable: true })
  closesAt!: Date | null;

  @Column('text', { name: 'reason' })
  reason!: string;

  @Column('uuid', { name: 'granted_by' })
  grantedBy!: string;

  @Column('timestamptz', { name: 'granted_at', default: () => 'now()' })
  grantedAt!: Date;

  @Column('uuid', { name: 'revoked_by', nullable: true })
  revokedBy!: string | null;

  @Column('timestamptz', { name: 'revoked_at', nullable: true })
  revokedAt!: Date | null;

  @ManyToOne(() => QuizEntity)
  @JoinColumn({ name: 'activity_id' })
  quiz!: Relation<QuizEntity>;

  @ManyToOne(() => PersonEntity)
  @JoinColumn({ name: 'person_id' })
  person!: Relation<PersonEntity>;

  @ManyToOne(() => PersonEntity)
  @JoinColumn({ name: 'granted_by' })
  granter!: Relation<PersonEntity>;

  @ManyToOne(() => PersonEntity)
  @JoinColumn({ name: 'revoked_by' })
  revoker!: Relation<PersonEntity> | null;
}
