import { Column, Entity, JoinColumn, ManyToOne, PrimaryColumn, Unique, type Relation } from 'typeorm';
import { CourseVersionEntity } from './course.entity.js';

/** A part of a published version. */
@Entity('section')
@Unique('uq_section_course_version_id_position', ['courseVersionId', 'position'])
export class SectionEntity {
  @PrimaryColumn('uuid', { name: 'id' })
  id!: string;

  @Column('uuid', { name: 'course_version_id' })
  courseVersionId!: string;

  @Column('integer', { name: 'position' })
  position!: number;

  @Column('text', { name: 'title' })
  title!: string;

  @ManyToOne(() => CourseVersionEntity)
  @JoinColumn({ name: 'course_version_id' })
  courseVersion!: Relation<CourseVersionEntity>;
}

/** Something to do in a published version; its kind's own lib holds the content under the same id. */
@Entity('activity')
@Unique('uq_activity_course_version_id_key', ['courseVersionId', 'key'])
@Unique('uq_activity_section_id_position', ['sectionId', 'position'])
export class ActivityEntity {
  @PrimaryColumn('uuid', { name: 'id' })
  id!: string;

  @Column('uuid', { name: 'course_version_id' })
  courseVersionId!: string;

  @Column('uuid', { name: 'section_id' })
  sectionId!: string;

  @Column('integer', { name: 'position' })
  position!: number;

  /** Stable over the versions of a course. */
  @Column('text', { name: 'key' })
  key!: string;

  /** A kind of the activity-kind registry. */
  @Column('text', { name: 'kind' })
  kind!: string;

  @Column('text', { name: 'title' })
  title!: string;

  @Column('integer', { name: 'minutes' })
  minutes!: number;

  @Column('boolean', { name: 'required' })
  required!: boolean;

  @ManyToOne(() => CourseVersionEntity)
  @JoinColumn({ name: 'course_version_id' })
  courseVersion!: Relation<CourseVersionEntity>;

  @ManyToOne(() => SectionEntity)
  @JoinColumn({ name: 'section_id' })
  section!: Relation<SectionEntity>;
}
