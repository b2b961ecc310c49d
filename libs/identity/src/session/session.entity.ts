import { Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn, Unique, type Relation } from 'typeorm';
import { PersonEntity } from '../person/person.entity.js';

/** A signed-in browser. Only the hash of its token is stored. */
@Entity('session')
@Unique('uq_session_token_hash', ['tokenHash'])
@Index('ix_session_person_id', ['personId'])
@Index('ix_session_previous_token_hash', ['previousTokenHash'])
export class SessionEntity {
  @PrimaryColumn('uuid', { name: 'id' })
  id!: string;

  @Column('uuid', { name: 'person_id' })
  personId!: string;

  /** SHA-256 of the token. */
  @Column('bytea', { name: 'token_hash' })
  tokenHash!: Buffer;

  /** The token before the last rotation; good for a short while, for requests already on their way. */
  @Column('bytea', { name: 'previous_token_hash', nullable: true })
  previousTokenHash!: Buffer | null;

  @Column('timestamptz', { name: 'created_at', default: () => 'now()' })
  createdAt!: Date;

  @Column('timestamptz', { name: 'rotated_at', default: () => 'now()' })
  rotatedAt!: Date;

  @Column('timestamptz', { name: 'last_seen_at', default: () => 'now()' })
  lastSeenAt!: Date;

  @Column('timestamptz', { name: 'expires_at' })
  expiresAt!: Date;

  @ManyToOne(() => PersonEntity, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'person_id' })
  person!: Relation<PersonEntity>;
}
