import { PersonEntity } from '@gssr/identity';
import { StoredFileEntity } from '@gssr/platform';
import { Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn, Unique, type Relation } from 'typeorm';
import { AttemptEntity } from '../attempt/attempt.entity.js';

/** A file that a learner has uploaded as (part of) an answer. */
@Entity('answer_file')
@Unique('uq_answer_file_file_id', ['fileId'])
@Index('ix_answer_file_attempt_id', ['attemptId', 'position'])
@Index('ix_answer_file_open', ['attemptId'], { where: 'NOT handed_in' })
export class AnswerFileEntity {
  /** Chosen by the client, so that sending a file again stores it once. */
  @PrimaryColumn('uuid', { name: 'id' })
  id!: string;

  @Column('uuid', { name: 'attempt_id' })
  attemptId!: string;

  @Column('integer', { name: 'position' })
  position!: number;

  @Column('uuid', { name: 'person_id' })
  personId!: string;

  /** As the learner's device calls it. */
  @Column('text', { name: 'name' })
  name!: string;

  @Column('integer', { name: 'bytes' })
  bytes!: number;

  @Column('text', { name: 'sha256' })
  sha256!: string;

  @Column('uuid', { name: 'file_id' })
  fileId!: string;

  /** True once it belongs to a submitted answer for good; what never does is removed. */
  @Column('boolean', { name: 'handed_in', default: false })
  handedIn!: boolean;

  @Column('timestamptz', { name: 'uploaded_at', default: () => 'now()' })
  uploadedAt!: Date;

  @ManyToOne(() => AttemptEntity)
  @JoinColumn({ name: 'attempt_id' })
  attempt!: Relation<AttemptEntity>;

  @ManyToOne(() => PersonEntity)
  @JoinColumn({ name: 'person_id' })
  person!: Relation<PersonEntity>;

  @ManyToOne(() => StoredFileEntity)
  @JoinColumn({ name: 'file_id' })
  file!: Relation<StoredFileEntity>;
}
