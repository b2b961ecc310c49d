import { Column, Entity, PrimaryColumn, Unique } from 'typeorm';

/** A job that failed on its last try, kept until somebody has it tried again. */
@Entity('dead_job')
@Unique('uq_dead_job_job_id', ['jobId'])
export class DeadJobEntity {
  @PrimaryColumn('uuid', { name: 'id' })
  id!: string;

  @Column('text', { name: 'job' })
  job!: string;

  @Column('text', { name: 'job_id' })
  jobId!: string;

  @Column('jsonb', { name: 'payload' })
  payload!: Record<string, string>;

  @Column('integer', { name: 'attempts' })
  attempts!: number;

  @Column('text', { name: 'error_code' })
  errorCode!: string;

  @Column('timestamptz', { name: 'failed_at', default: () => 'now()' })
  failedAt!: Date;
}
