import { EnrolmentEntity } from '@gssr/enrolment';
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
import { QuestionVersionEntity } from '../question/question.entity.js';
import { QuizEntity } from '../quiz/quiz.entity.js';

/**
 * One go at a quiz. Its state moves forward: IN_PROGRESS, SUBMITTED, NEEDS_MARKING when a person has to mark, GRADED. Only a regrade
 * that is undone takes it back to NEEDS_MARKING, where no mark is left without it.
 */
@Entity('attempt')
@Unique('uq_attempt_enrolment_id_activity_id_number', ['enrolmentId', 'activityId', 'number'])
@Index('uq_attempt_open', ['enrolmentId', 'activityId'], { unique: true, where: `state = 'IN_PROGRESS'` })
@Index('ix_attempt_ungraded', ['submittedAt'], { where: `state = 'SUBMITTED'` })
@Index('ix_attempt_needs_marking', ['submittedAt', 'id'], { where: `state = 'NEEDS_MARKING'` })
@Index('ix_attempt_deadline', ['deadlineAt'], { where: `state = 'IN_PROGRESS'` })
@Index('ix_attempt_activity_id', ['activityId'])
@Check('ck_attempt_state', `"state" IN ('IN_PROGRESS', 'SUBMITTED', 'NEEDS_MARKING', 'GRADED')`)
@Check('ck_attempt_submitted', `("state" = 'IN_PROGRESS') = ("submitted_at" IS NULL)`)
@Check(
  'ck_attempt_graded',
  `("state" = 'GRADED') = ("graded_at" IS NOT NULL AND "score" IS NOT NULL AND "passed" IS NOT NULL)`,
)
@Check(
  'ck_attempt_first_graded',
  `("state" IN ('NEEDS_MARKING', 'GRADED')) = ("first_graded_at" IS NOT NULL)`,
)
export class AttemptEntity {
  @PrimaryColumn('uuid', { name: 'id' })
  id!: string;

  @Column('uuid', { name: 'enrolment_id' })
  enrolmentId!: string;

  @Column('uuid', { name: 'activity_id' })
  activityId!: string;

  @Column('uuid', { name: 'person_id' })
  personId!: string;

  @Column('integer', { name: 'number' })
  number!: number;

  @Column('text', { name: 'state', default: 'IN_PROGRESS' })
  state!: string;

  /** From which the questions and the order of their options were drawn. */
  @Column('text', { name: 'seed' })
  seed!: string;

  @Column('timestamptz', { name: 'started_at', default: () => 'now()' })
  startedAt!: Date;

  @Column('timestamptz', { name: 'deadline_at', nullable: true })
  deadlineAt!: Date | null;

  /** After the deadline, in which an answer already on its way still counts. */
  @Column('integer', { name: 'grace_seconds', default: 10 })
  graceSeconds!: number;

  /** After deadline and grace, in which an answer that was given offline in time may still arrive. */
  @Column('integer', { name: 'offline_seconds', default: 0 })
  offlineSeconds!: number;

  /** The furthest page that was opened, where pages that were left stay closed. */
  @Column('integer', { name: 'reached_page', default: 0 })
  reachedPage!: number;

  @Column('timestamptz', { name: 'submitted_at', nullable: true })
  submittedAt!: Date | null;

  /** When the engine first marked it, a person's turn or not. */
  @Column('timestamptz', { name: 'first_graded_at', nullable: true })
  firstGradedAt!: Date | null;

  /** When it first had a result. */
  @Column('timestamptz', { name: 'graded_at', nullable: true })
  gradedAt!: Date | null;

  /** Percent of the maximum. */
  @Column('numeric', { name: 'score', precision: 9, scale: 6, nullable: true })
  score!: string | null;

  @Column('boolean', { name: 'passed', nullable: true })
  passed!: boolean | null;

  @ManyToOne(() => EnrolmentEntity)
  @JoinColumn({ name: 'enrolment_id' })
  enrolment!: Relation<EnrolmentEntity>;

  @ManyToOne(() => QuizEntity)
  @JoinColumn({ name: 'activity_id' })
  quiz!: Relation<QuizEntity>;

  @ManyToOne(() => PersonEntity)
  @JoinColumn({ name: 'person_id' })
  person!: Relation<PersonEntity>;
}

/** One question of an attempt: what was shown, what was answered, what it earned. */
@Entity('attempt_item')
@Index('ix_attempt_item_correction_id', ['correctionId'], { where: 'correction_id IS NOT NULL' })
@Check('ck_attempt_item_certainty', `"certainty" BETWEEN 1 AND 3`)
@Check(
  'ck_attempt_item_state',
  `"state" IN ('NOT_ANSWERED', 'WRONG', 'PARTLY_RIGHT', 'RIGHT', 'NEEDS_MARKING', 'NOT_GRADED')`,
)
export class AttemptItemEntity {
  @PrimaryColumn('uuid', { name: 'attempt_id' })
  attemptId!: string;

  @PrimaryColumn('integer', { name: 'position' })
  position!: number;

  @Column('uuid', { name: 'question_version_id' })
  questionVersionId!: string;

  @Column('text', { name: 'option_order', array: true })
  optionOrder!: string[];

  /** The engine's response; null until something was saved. */
  @Column('jsonb', { name: 'response', nullable: true })
  response!: object | null;

  /** The client's counter: the highest one stored wins. */
  @Column('integer', { name: 'revision', default: 0 })
  revision!: number;

  @Column('timestamptz', { name: 'saved_at', nullable: true })
  savedAt!: Date | null;

  /** Its place in the draw, before the order was shuffled; null for attempts from before there were slots. */
  @Column('integer', { name: 'slot', nullable: true })
  slot!: number | null;

  /** Index of the quiz's sections. */
  @Column('integer', { name: 'section', default: 0 })
  section!: number;

  /** From 0. */
  @Column('integer', { name: 'page', default: 0 })
  page!: number;

  /** What it counts in the total: a decimal or a ratio. */
  @Column('text', { name: 'weight', default: '1' })
  weight!: string;

  /** Which set of figures it is shown and marked with; null when the question has but one form. */
  @Column('text', { name: 'variant', nullable: true })
  variant!: string | null;

  /** The learner wants to come back to it. */
  @Column('boolean', { name: 'flagged', default: false })
  flagged!: boolean;

  /** How certain the learner is of the answer: 1 to 3; null unless the quiz asks. */
  @Column('integer', { name: 'certainty', nullable: true })
  certainty!: number | null;

  /** When the answer was given by the device's clock, for one that was given offline. */
  @Column('timestamptz', { name: 'answered_at', nullable: true })
  answeredAt!: Date | null;

  /** When the stored answer was given, as its device said and however it arrived; null when it said nothing. */
  @Column('timestamptz', { name: 'given_at', nullable: true })
  givenAt!: Date | null;

  /** GradeState of the engine, null until graded. */
  @Column('text', { name: 'state', nullable: true })
  state!: string | null;

  /** What a person gave for it, as the engine writes exact figures. It stands above what the engine says. */
  @Column('text', { name: 'hand_fraction', nullable: true })
  handFraction!: string | null;

  /** The correction of the key by which it was graded last. */
  @Column('uuid', { name: 'correction_id', nullable: true })
  correctionId!: string | null;

  /** Share of the item's mark, null until graded. */
  @Column('numeric', { name: 'fraction', precision: 9, scale: 7, nullable: true })
  fraction!: string | null;

  @ManyToOne(() => AttemptEntity)
  @JoinColumn({ name: 'attempt_id' })
  attempt!: Relation<AttemptEntity>;

  @ManyToOne(() => QuestionVersionEntity)
  @JoinColumn({ name: 'question_version_id' })
  questionVersion!: Relation<QuestionVersionEntity>;
}

/** One press of a button at a question that is checked before the attempt is submitted. Never changed, so it can be replayed. */
@Entity('attempt_step')
@Check('ck_attempt_step_action', `"action" IN ('CHECK', 'TRY_AGAIN')`)
export class AttemptStepEntity {
  @PrimaryColumn('uuid', { name: 'attempt_id' })
  attemptId!: string;

  @PrimaryColumn('integer', { name: 'position' })
  position!: number;

  /** From 1. */
  @PrimaryColumn('integer', { name: 'number' })
  number!: number;

  @Column('text', { name: 'action' })
  action!: string;

  /** The engine's response that was checked. */
  @Column('jsonb', { name: 'response', nullable: true })
  response!: object | null;

  @Column('integer', { name: 'certainty', nullable: true })
  certainty!: number | null;

  /** Of the answer at which it was taken. */
  @Column('integer', { name: 'revision' })
  revision!: number;

  @Column('timestamptz', { name: 'taken_at', default: () => 'now()' })
  takenAt!: Date;

  @ManyToOne(() => AttemptEntity)
  @JoinColumn({ name: 'attempt_id' })
  attempt!: Relation<AttemptEntity>;
}
