import { CourseEntity } from '@gssr/course';
import { Column, Entity, JoinColumn, ManyToOne, PrimaryColumn, Unique, type Relation } from 'typeorm';

/** A question of a course's bank over all its versions. */
@Entity('question')
@Unique('uq_question_course_id_key', ['courseId', 'key'])
export class QuestionEntity {
  @PrimaryColumn('uuid', { name: 'id' })
  id!: string;

  @Column('uuid', { name: 'course_id' })
  courseId!: string;

  @Column('text', { name: 'key' })
  key!: string;

  @ManyToOne(() => CourseEntity)
  @JoinColumn({ name: 'course_id' })
  course!: Relation<CourseEntity>;
}

/** One wording and key of a question; immutable, so that every grade can be explained. */
@Entity('question_version')
@Unique('uq_question_version_question_id_number', ['questionId', 'number'])
@Unique('uq_question_version_question_id_content_hash', ['questionId', 'contentHash'])
export class QuestionVersionEntity {
  @PrimaryColumn('uuid', { name: 'id' })
  id!: string;

  @Column('uuid', { name: 'question_id' })
  questionId!: string;

  @Column('integer', { name: 'number' })
  number!: number;

  @Column('text', { name: 'content_hash' })
  contentHash!: string;

  /** Id of the course outcome that it tests; null when it names none. */
  @Column('text', { name: 'outcome', nullable: true })
  outcome!: string | null;

  @Column('text', { name: 'tags', array: true })
  tags!: string[];

  /** What instructors know it by; null: its first words. */
  @Column('text', { name: 'title', nullable: true })
  title!: string | null;

  /** What it counts where a quiz says nothing else: a decimal or a ratio. */
  @Column('text', { name: 'default_mark', default: '1' })
  defaultMark!: string;

  @Column('timestamptz', { name: 'created_at', default: () => 'now()' })
  createdAt!: Date;

  /** QuestionPayload of the grading engine. */
  @Column('jsonb', { name: 'payload' })
  payload!: object;

  @ManyToOne(() => QuestionEntity)
  @JoinColumn({ name: 'question_id' })
  question!: Relation<QuestionEntity>;
}
