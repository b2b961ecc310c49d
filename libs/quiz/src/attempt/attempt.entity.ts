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

/** One go at a quiz. Its state only moves forward: IN_PROGRESS, SUBMITTED, GRADED. */
@Entity('attempt')
@Unique('uq_attempt_enrolment_id_activity_id_number', ['enrolmentId', 'activityId', 'number'])
@Index('uq_attempt_open', ['enrolmentId', 'activityId'], { unique: true, where: `state = 'IN_PROGRESS'` })
@Index('ix_attempt_ungraded', ['submittedAt'], { where: `state = 'SUBMITTED'` })
@Index('ix_attempt_deadline', ['deadlineAt'], { where: `state = 'IN_PROGRESS'` })
@Index('ix_attempt_activity_id', ['activityId'])
@Check('ck_attempt_state', `"state" IN ('IN_PROGRESS', 'SUBMITTED', 'GRADED')`)
@Check('ck_attempt_submitted', `("state" = 'IN_PROGRESS') = ("submitted_at" IS NULL)`)
@Check(
  'ck_attempt_graded',
  `("state" = 'GRADED') = ("graded_at" IS NOT NULL AND "score" IS NOT NULL AND "passed" IS NOT NULL)`,
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

  @Column('timestamptz', { name: 'submitted_at', nullable: true })
  submittedAt!: Date | null;

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
