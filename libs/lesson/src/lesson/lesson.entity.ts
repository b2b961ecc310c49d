import { ActivityEntity } from '@gssr/course';
import { Column, Entity, JoinColumn, OneToOne, PrimaryColumn, type Relation } from 'typeorm';

/** The frozen content of a published lesson. Inline checks hold their keys here: never hand this to a learner whole. */
@Entity('lesson')
export class LessonEntity {
  @PrimaryColumn('uuid', { name: 'activity_id' })
  activityId!: string;

  @Column('jsonb', { name: 'content' })
  content!: object;

  @OneToOne(() => ActivityEntity)
  @JoinColumn({ name: 'activity_id' })
  activity!: Relation<ActivityEntity>;
}
