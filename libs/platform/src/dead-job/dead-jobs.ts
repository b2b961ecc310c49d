import {
  AppError,
  decodeCursor,
  isId,
  newId,
  pageSize,
  toPage,
  type Page,
  type PageRequest,
} from '@gssr/kernel';
import { Injectable } from '@nestjs/common';
import { Transactions } from '../database/index.js';

export interface DeadJob {
  id: string;
  job: string;
  payload: Record<string, string>;
  attempts: number;
  /** Stable code of what went wrong; the text of the error is in the log only. */
  errorCode: string;
  failedAt: Date;
}

interface Failure {
  name: string;
  jobId: string;
  payload: unknown;
  attempts: number;
  error: Error;
}

/** Work that failed for good: kept, visible, and tried again on request. */
@Injectable()
export class DeadJobs {
  constructor(private readonly transactions: Transactions) {}

  async record({ name, jobId, payload, attempts, error }: Failure): Promise<void> {
    await this.transactions.single.query(
      `INSERT INTO dead_job (id, job, job_id, payload, attempts, error_code) VALUES ($1, $2, $3, $4, $5, $6)
       ON CONFLICT (job_id) DO UPDATE SET attempts = excluded.attempts, error_code = excluded.error_code, failed_at = now()`,
      [newId(), name, jobId, JSON.stringify(payload), attempts, codeOf(error)],
    );
  }

  /** Newest first. */
  async list(request: PageRequest): Promise<Page<DeadJob>> {
    const size = pageSize(request);
    const [before] = decodeCursor(request.after, 1) ?? [null];
    const rows = await this.transactions.single.query<DeadJob[]>(
      `SELECT id, job, payload, attempts, error_code AS "errorCode", failed_at AS "failedAt" FROM dead_job
       WHERE $1::uuid IS NULL OR id < $1 ORDER BY id DESC LIMIT $2`,
      [isId(before) ? before : null, size + 1],
    );
    return toPage(
      rows,
      size,
      ({ id }) => [id],
      (row) => row,
    );
  }

  /** Of these job ids, the ones that failed for good. */
  async among(jobIds: readonly string[]): Promise<Set<string>> {
    const rows = await this.transactions.single.query<{ job_id: string }[]>(
      'SELECT job_id FROM dead_job WHERE job_id = ANY ($1::text[])',
      [jobIds],
    );
    return new Set(rows.map(({ job_id }) => job_id));
  }

  /** Puts the job back into the outbox. False when it is there no more. */
  async retry(id: string): Promise<boolean> {
    const revived = await this.transactions.single.query<unknown[]>(
      `WITH revived AS (DELETE FROM dead_job WHERE id = $1 RETURNING job, payload)
       INSERT INTO outbox (id, job, payload) SELECT $2, job, payload FROM revived RETURNING id`,
      [id, newId()],
    );
    return revived.length > 0;
  }
}

const codeOf = (error: Error): string => (error instanceof AppError ? error.code : 'INTERNAL');
