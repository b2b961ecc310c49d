import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A job that a committed transaction asked for and that the queue does not have yet. */
@Entity('outbox')
export class OutboxEntity {
  @PrimaryColumn('uuid', { name: 'id' })
  id!: string;

  @Column('text', { name: 'job' })
  job!: string;

  @Column('jsonb', { name: 'payload' })
  payload!: Record<string, string>;

  @Column('text', { name: 'request_id', nullable: true })
  requestId!: string | null;

  @Column('timestamptz', { name: 'created_at', default: () => 'now()' })
  createdAt!: Date;
}
