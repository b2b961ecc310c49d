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

/** A course over all its versions. */
@Entity('course')
@Unique('uq_course_code', ['code'])
export class CourseEntity {
  @PrimaryColumn('uuid', { name: 'id' })
  id!: string;

  @Column('text', { name: 'code' })
  code!: string;

  @Column('timestamptz', { name: 'created_at', default: () => 'now()' })
  createdAt!: Date;
}

/** A version of a course: a draft until it is published, and immutable from then on (a trigger sees to it). */
@Entity('course_version')
@Unique('uq_course_version_course_id_number', ['courseId', 'number'])
@Index('uq_course_version_draft', ['courseId'], { unique: true, where: `status = 'DRAFT'` })
@Check('ck_course_version_status', `"status" IN ('DRAFT', 'PUBLISHED')`)
export class CourseVersionEntity {
  @PrimaryColumn('uuid', { name: 'id' })
  id!: string;

  @Column('uuid', { name: 'course_id' })
  courseId!: string;

  @Column('integer', { name: 'number' })
  number!: number;

  @Column('text', { name: 'status' })
  status!: string;

  /** The course as its author wrote it (CourseDraft): what is exported, and what publishing freezes. */
  @Column('jsonb', { name: 'source' })
  source!: object;

  /** SHA-256 of the canonical source: the same input makes no new version. */
  @Column('text', { name: 'content_hash' })
  contentHash!: string;

  @Column('text', { name: 'title' })
  title!: string;

  @Column('timestamptz', { name: 'created_at', default: () => 'now()' })
  createdAt!: Date;

  @Column('timestamptz', { name: 'published_at', nullable: true })
  publishedAt!: Date | null;

  @ManyToOne(() => CourseEntity)
  @JoinColumn({ name: 'course_id' })
  course!: Relation<CourseEntity>;
}
