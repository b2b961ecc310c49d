import { PersonEntity } from '@gssr/identity';
import { Check, Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn, type Relation } from 'typeorm';
import { AttemptEntity } from '../attempt/attempt.entity.js';

/** A change of a mark after it was first given: by hand, by a regrade, or by its undoing. Never changed. */
@Entity('item_mark')
@Index('ix_item_mark_attempt_id', ['attemptId', 'position'])
@Check('ck_item_mark_cause', `"cause" IN ('HAND', 'REGRADE', 'UNDO')`)
export class ItemMarkEntity {
  @PrimaryColumn('uuid', { name: 'id' })
  id!: string;

  @Column('uuid', { name: 'attempt_id' })
  attemptId!: string;

  @Column('integer', { name: 'position' })
  position!: number;

  @Column('text', { name: 'cause' })
  cause!: string;

  @Column('numeric', { name: 'before_fraction', precision: 9, scale: 7, nullable: true })
  beforeFraction!: string | null;

  @Column('numeric', { name: 'after_fraction', precision: 9, scale: 7, nullable: true })
  afterFraction!: string | null;

  @Column('text', { name: 'before_state', nullable: true })
  beforeState!: string | null;

  @Column('text', { name: 'after_state', nullable: true })
  afterState!: string | null;

  /** What the item counts, exact; null where that stays. */
  @Column('text', { name: 'before_weight', nullable: true })
  beforeWeight!: string | null;

  @Column('text', { name: 'after_weight', nullable: true })
  afterWeight!: string | null;

  /** Who marked, or asked for the regrade. */
  @Column('uuid', { name: 'person_id', nullable: true })
  personId!: string | null;

  @Column('text', { name: 'reason', nullable: true })
  reason!: string | null;

  @Column('uuid', { name: 'regrade_id', nullable: true })
  regradeId!: string | null;

  @Column('timestamptz', { name: 'marked_at', default: () => 'clock_timestamp()' })
  markedAt!: Date;

  @ManyToOne(() => AttemptEntity)
  @JoinColumn({ name: 'attempt_id' })
  attempt!: Relation<AttemptEntity>;

  @ManyToOne(() => PersonEntity)
  @JoinColumn({ name: 'person_id' })
  person!: Relation<PersonEntity> | null;
}
