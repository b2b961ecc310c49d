import { ActivityEntity } from '@gssr/course';
import {
  Check,
  Column,
  Entity,
  JoinColumn,
  ManyToOne,
  OneToOne,
  PrimaryColumn,
  type Relation,
} from 'typeorm';

/** The frozen settings of a published quiz. */
@Entity('quiz')
@Check('ck_quiz_review', `"review" IN ('always', 'after-pass', 'score-only')`)
export class QuizEntity {
  @PrimaryColumn('uuid', { name: 'activity_id' })
  activityId!: string;

  /** Percent of the maximum. */
  @Column('integer', { name: 'pass_mark' })
  passMark!: number;

  @Column('integer', { name: 'time_limit_minutes', nullable: true })
  timeLimitMinutes!: number | null;

  @Column('integer', { name: 'attempts_allowed', nullable: true })
  attemptsAllowed!: number | null;

  @Column('boolean', { name: 'shuffle_options' })
  shuffleOptions!: boolean;

  @Column('text', { name: 'review' })
  review!: string;

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

  @Column('text', { name: 'category' })
  category!: string;

  @Column('integer', { name: 'draw_count' })
  drawCount!: number;

  @Column('uuid', { name: 'question_version_ids', array: true })
  questionVersionIds!: string[];

  @ManyToOne(() => QuizEntity)
  @JoinColumn({ name: 'activity_id' })
  quiz!: Relation<QuizEntity>;
}
