import { PersonEntity } from '@gssr/identity';
import { Check, Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn, type Relation } from 'typeorm';
import { AttemptEntity } from '../attempt/attempt.entity.js';
import { QuestionVersionEntity } from '../question/question.entity.js';
import { QuizEntity } from '../quiz/quiz.entity.js';

/**
 * A wrong key that is put right for everyone: first calculated, then applied, perhaps undone. Its state only moves forward, and
 * a batch of attempts at a time is done and counted here in one transaction.
 */
@Entity('regrade')
@Index('ix_regrade_question_version_id', ['questionVersionId'])
@Index('ix_regrade_running', ['movedAt'], {
  where: `state IN ('CALCULATING', 'APPLYING', 'UNDOING') AND failed_at IS NULL`,
})
@Check(
  'ck_regrade_state',
  `"state" IN ('CALCULATING', 'READY', 'APPLYING', 'APPLIED', 'UNDOING', 'UNDONE', 'CANCELLED')`,
)
@Check('ck_regrade_action', `"action" IN ('ACCEPT_MORE', 'NEW_KEY', 'FULL_CREDIT', 'DROP', 'NEW_WEIGHT')`)
export class RegradeEntity {
  @PrimaryColumn('uuid', { name: 'id' })
  id!: string;

  @Column('uuid', { name: 'question_version_id' })
  questionVersionId!: string;

  /** Null: every quiz that asks the question. */
  @Column('uuid', { name: 'activity_id', nullable: true })
  activityId!: string | null;

  @Column('text', { name: 'action' })
  action!: string;

  /** KeyChange: what was asked for. */
  @Column('jsonb', { name: 'change' })
  change!: object;

  /** PlannedCorrection[]: the rules that will hold, each merged with the one in force. */
  @Column('jsonb', { name: 'corrections' })
  corrections!: object;

  /** Also marks that people gave by hand are replaced. */
  @Column('boolean', { name: 'replaces_hand_marks', default: false })
  replacesHandMarks!: boolean;

  @Column('text', { name: 'state', default: 'CALCULATING' })
  state!: string;

  /** Counts batches, so that a job that comes twice finds nothing to do. */
  @Column('integer', { name: 'batch', default: 0 })
  batch!: number;

  /** The enrolment up to which the present step has come. */
  @Column('uuid', { name: 'cursor', nullable: true })
  cursor!: string | null;

  /** Attempts of the present step. */
  @Column('integer', { name: 'total', default: 0 })
  total!: number;

  @Column('integer', { name: 'done', default: 0 })
  done!: number;

  /** RegradeCounts; null while they are not known. */
  @Column('jsonb', { name: 'counts', nullable: true })
  counts!: object | null;

  @Column('integer', { name: 'failures', default: 0 })
  failures!: number;

  @Column('text', { name: 'failure_code', nullable: true })
  failureCode!: string | null;

  /** Since when it waits for somebody to try it again. */
  @Column('timestamptz', { name: 'failed_at', nullable: true })
  failedAt!: Date | null;

  @Column('timestamptz', { name: 'moved_at', default: () => 'now()' })
  movedAt!: Date;

  @Column('uuid', { name: 'started_by' })
  startedBy!: string;

  @Column('timestamptz', { name: 'started_at', default: () => 'now()' })
  startedAt!: Date;

  @Column('timestamptz', { name: 'ready_at', nullable: true })
  readyAt!: Date | null;

  @Column('uuid', { name: 'applied_by', nullable: true })
  appliedBy!: string | null;

  @Column('text', { name: 'reason', nullable: true })
  reason!: string | null;

  @Column('timestamptz', { name: 'applied_at', nullable: true })
  appliedAt!: Date | null;

  @Column('uuid', { name: 'undone_by', nullable: true })
  undoneBy!: string | null;

  @Column('text', { name: 'undo_reason', nullable: true })
  undoReason!: string | null;

  @Column('timestamptz', { name: 'undone_at', nullable: true })
  undoneAt!: Date | null;

  @Column('timestamptz', { name: 'cancelled_at', nullable: true })
  cancelledAt!: Date | null;

  @ManyToOne(() => QuestionVersionEntity)
  @JoinColumn({ name: 'question_version_id' })
  questionVersion!: Relation<QuestionVersionEntity>;

  @ManyToOne(() => QuizEntity)
  @JoinColumn({ name: 'activity_id' })
  quiz!: Relation<QuizEntity> | null;

  @ManyToOne(() => PersonEntity)
  @JoinColumn({ name: 'started_by' })
  starter!: Relation<PersonEntity>;
}

/** What a regrade changes of one attempt, or would. */
@Entity('regrade_effect')
@Check('ck_regrade_effect_state', `"state" IN ('FORESEEN', 'APPLIED', 'UNDONE')`)
@Check('ck_regrade_effect_certificate', `"certificate" IN ('COMES', 'GOES')`)
@Index('ix_regrade_effect_attempt_id', ['attemptId'])
export class RegradeEffectEntity {
  @PrimaryColumn('uuid', { name: 'regrade_id' })
  regradeId!: string;

  @PrimaryColumn('uuid', { name: 'attempt_id' })
  attemptId!: string;

  @Column('text', { name: 'state' })
  state!: string;

  @Column('text', { name: 'before_state' })
  beforeState!: string;

  @Column('numeric', { name: 'before_score', precision: 9, scale: 6, nullable: true })
  beforeScore!: string | null;

  @Column('boolean', { name: 'before_passed', nullable: true })
  beforePassed!: boolean | null;

  @Column('text', { name: 'after_state' })
  afterState!: string;

  @Column('numeric', { name: 'after_score', precision: 9, scale: 6, nullable: true })
  afterScore!: string | null;

  @Column('boolean', { name: 'after_passed', nullable: true })
  afterPassed!: boolean | null;

  /** ItemEffect[]: the items whose marks change. */
  @Column('jsonb', { name: 'items' })
  items!: object;

  @Column('boolean', { name: 'changed' })
  changed!: boolean;

  /** A mark given by hand stands, although the corrected key says otherwise. */
  @Column('boolean', { name: 'kept_by_hand' })
  keptByHand!: boolean;

  @Column('text', { name: 'certificate', nullable: true })
  certificate!: string | null;

  /** Why the attempt cannot be regraded and keeps its marks. */
  @Column('text', { name: 'problem', nullable: true })
  problem!: string | null;

  /** Applied otherwise than it was foreseen, because the attempt had changed meanwhile. */
  @Column('boolean', { name: 'differs', default: false })
  differs!: boolean;

  /** What its undoing changed: `ResultChange`. Other corrections may have come in between. */
  @Column('jsonb', { name: 'undone', nullable: true })
  undone!: object | null;

  @ManyToOne(() => RegradeEntity)
  @JoinColumn({ name: 'regrade_id' })
  regrade!: Relation<RegradeEntity>;

  @ManyToOne(() => AttemptEntity)
  @JoinColumn({ name: 'attempt_id' })
  attempt!: Relation<AttemptEntity>;
}
