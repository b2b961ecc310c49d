import { PersonEntity } from '@gssr/identity';
import { Check, Column, Entity, JoinColumn, ManyToOne, PrimaryColumn, type Relation } from 'typeorm';
import { AttemptEntity } from '../attempt/attempt.entity.js';

/** One marking of an answer by a person. Never changed: who thinks again adds another, with a reason. */
@Entity('marking')
@Check('ck_marking_role', `"role" IN ('FIRST', 'SECOND', 'FINAL', 'CHANGE')`)
@Check('ck_marking_reason', `("role" = 'CHANGE') = ("reason" IS NOT NULL)`)
@Check('ck_marking_fraction', `"role" = 'CHANGE' OR ("fraction" IS NOT NULL AND "levels" IS NOT NULL)`)
export class MarkingEntity {
  @PrimaryColumn('uuid', { name: 'attempt_id' })
  attemptId!: string;

  @PrimaryColumn('integer', { name: 'position' })
  position!: number;

  /** From 1. Two markers who both knew of one marking cannot both add the second. */
  @PrimaryColumn('integer', { name: 'number' })
  number!: number;

  @Column('text', { name: 'role' })
  role!: string;

  @Column('uuid', { name: 'marker_id' })
  markerId!: string;

  /** Chosen levels by criterion. */
  @Column('jsonb', { name: 'levels', nullable: true })
  levels!: object | null;

  /** As the engine writes exact figures; null for a change that gave the answer back to its key. */
  @Column('text', { name: 'fraction', nullable: true })
  fraction!: string | null;

  /** For the learner. */
  @Column('text', { name: 'comment', nullable: true })
  comment!: string | null;

  /** For markers. */
  @Column('text', { name: 'note', nullable: true })
  note!: string | null;

  /** Of a change. */
  @Column('text', { name: 'reason', nullable: true })
  reason!: string | null;

  @Column('timestamptz', { name: 'marked_at', default: () => 'clock_timestamp()' })
  markedAt!: Date;

  @ManyToOne(() => AttemptEntity)
  @JoinColumn({ name: 'attempt_id' })
  attempt!: Relation<AttemptEntity>;

  @ManyToOne(() => PersonEntity)
  @JoinColumn({ name: 'marker_id' })
  marker!: Relation<PersonEntity>;
}

/** Who is at an answer now, so that no two markers do the same. Without worth once it has expired. */
@Entity('marking_claim')
export class MarkingClaimEntity {
  @PrimaryColumn('uuid', { name: 'attempt_id' })
  attemptId!: string;

  @PrimaryColumn('integer', { name: 'position' })
  position!: number;

  @Column('uuid', { name: 'marker_id' })
  markerId!: string;

  @Column('timestamptz', { name: 'expires_at' })
  expiresAt!: Date;

  @ManyToOne(() => AttemptEntity)
  @JoinColumn({ name: 'attempt_id' })
  attempt!: Relation<AttemptEntity>;

  @ManyToOne(() => PersonEntity)
  @JoinColumn({ name: 'marker_id' })
  marker!: Relation<PersonEntity>;
}
