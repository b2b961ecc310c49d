import { CourseEntity } from '@gssr/course';
import { PersonEntity } from '@gssr/identity';
import { StoredFileEntity } from '@gssr/platform';
import { Check, Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn, type Relation } from 'typeorm';
import type { PlannedQuestion } from './plan-import.js';

export type ImportState = 'PREVIEWED' | 'APPLIED' | 'DISCARDED';

/** What became of one question of the file when it was applied. */
export type AppliedOutcome = 'ADDED' | 'REPLACED' | 'UNCHANGED' | 'SKIPPED' | 'REFUSED';

export interface AppliedRow {
  readonly number: number;
  readonly outcome: AppliedOutcome;
  /** Of the question in the bank; null when it is not there. */
  readonly key: string | null;
  readonly category: string | null;
}

/** A file of questions that somebody brought for a course, what it holds, and what was made of it. */
@Entity('question_import')
@Index('ix_question_import_course_id', ['courseId', 'createdAt'])
@Check('ck_question_import_state', `state IN ('PREVIEWED', 'APPLIED', 'DISCARDED')`)
@Check('ck_question_import_applied', `(state = 'APPLIED') = (report IS NOT NULL AND applied_at IS NOT NULL)`)
export class QuestionImportEntity {
  @PrimaryColumn('uuid', { name: 'id' })
  id!: string;

  @Column('uuid', { name: 'course_id' })
  courseId!: string;

  @Column('text', { name: 'file_name' })
  fileName!: string;

  @Column('text', { name: 'format' })
  format!: string;

  /** Null for a package, whose files have their own. */
  @Column('text', { name: 'encoding', nullable: true })
  encoding!: string | null;

  /** The file as it was brought: applying reads it again. */
  @Column('uuid', { name: 'file_id' })
  fileId!: string;

  @Column('text', { name: 'state', default: 'PREVIEWED' })
  state!: ImportState;

  /** Every question of the file with its fate. */
  @Column('jsonb', { name: 'preview' })
  preview!: PlannedQuestion[];

  @Column('jsonb', { name: 'report', nullable: true })
  report!: AppliedRow[] | null;

  /** Who brought it; null for a command. */
  @Column('uuid', { name: 'created_by', nullable: true })
  createdBy!: string | null;

  @Column('timestamptz', { name: 'created_at', default: () => 'now()' })
  createdAt!: Date;

  @Column('timestamptz', { name: 'applied_at', nullable: true })
  appliedAt!: Date | null;

  @ManyToOne(() => CourseEntity)
  @JoinColumn({ name: 'course_id' })
  course!: Relation<CourseEntity>;

  @ManyToOne(() => StoredFileEntity)
  @JoinColumn({ name: 'file_id' })
  file!: Relation<StoredFileEntity>;

  @ManyToOne(() => PersonEntity)
  @JoinColumn({ name: 'created_by' })
  creator!: Relation<PersonEntity> | null;
}
