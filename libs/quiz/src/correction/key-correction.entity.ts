import { Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn, type Relation } from 'typeorm';
import { QuestionVersionEntity } from '../question/question.entity.js';
import { QuizEntity } from '../quiz/quiz.entity.js';

/**
 * How a question version is graded since somebody found its key wrong. The question as it was asked never changes; the newest
 * correction that is not withdrawn holds, whole.
 */
@Entity('key_correction')
@Index('ix_key_correction_active', ['questionVersionId'], { where: 'withdrawn_at IS NULL' })
export class KeyCorrectionEntity {
  /** A UUID v7, so that of two the greater is the newer. */
  @PrimaryColumn('uuid', { name: 'id' })
  id!: string;

  @Column('uuid', { name: 'regrade_id' })
  regradeId!: string;

  @Column('uuid', { name: 'question_version_id' })
  questionVersionId!: string;

  /** The quiz for which it holds; null for every one that asks the question. */
  @Column('uuid', { name: 'activity_id', nullable: true })
  activityId!: string | null;

  /** CorrectionRule of the grading engine. */
  @Column('jsonb', { name: 'rule' })
  rule!: object;

  @Column('timestamptz', { name: 'applied_at', default: () => 'now()' })
  appliedAt!: Date;

  @Column('timestamptz', { name: 'withdrawn_at', nullable: true })
  withdrawnAt!: Date | null;

  @ManyToOne(() => QuestionVersionEntity)
  @JoinColumn({ name: 'question_version_id' })
  questionVersion!: Relation<QuestionVersionEntity>;

  @ManyToOne(() => QuizEntity)
  @JoinColumn({ name: 'activity_id' })
  quiz!: Relation<QuizEntity> | null;
}
