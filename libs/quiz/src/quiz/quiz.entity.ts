import { ActivityEntity } from '@gssr/course';
import { Column, Entity, JoinColumn, ManyToOne, OneToOne, PrimaryColumn, type Relation } from 'typeorm';

/** The frozen settings of a published quiz. */
@Entity('quiz')
export class QuizEntity {
  @PrimaryColumn('uuid', { name: 'activity_id' })
  activityId!: string;

  /** Percent of the maximum. */
  @Column('integer', { name: 'pass_mark' })
  passMark!: number;

  /** QuizRules. */
  @Column('jsonb', { name: 'settings' })
  settings!: object;

  @OneToOne(() => ActivityEntity)
  @JoinColumn({ name: 'activity_id' })
  activity!: Relation<ActivityEntity>;
}

/** From which question versions a quiz draws how many, in order. */
@Entity('quiz_pool')
export class QuizPoolEntity {
  @PrimaryColumn('uuid', { name: 'activity_id' })
  activityId!: string;

  @PrimaryColumn('integer', { name: 'position' })
  position!: number;

  /** Of the bank, when the pool is one. */
  @Column('text', { name: 'category', nullable: true })
  category!: string | null;

  /** Index of the quiz's sections. */
  @Column('integer', { name: 'section', default: 0 })
  section!: number;

  /** What each question of it counts: a decimal or a ratio. */
  @Column('text', { name: 'weight', default: '1' })
  weight!: string;

  @Column('integer', { name: 'draw_count' })
  drawCount!: number;

  @Column('uuid', { name: 'question_version_ids', array: true })
  questionVersionIds!: string[];

  @ManyToOne(() => QuizEntity)
  @JoinColumn({ name: 'activity_id' })
  quiz!: Relation<QuizEntity>;
}
