import { newId } from '@gssr/kernel';
import { Injectable } from '@nestjs/common';
import type { SqlRunner } from '../database/index.js';
import { requestIdOf } from '../database/request-id-of.js';
import type { JobContract, JobPayload } from '../queue/job-contract.js';

/** The channel on which the database announces new outbox rows (a trigger does, see the migration). */
export const OUTBOX_CHANNEL = 'outbox';

/** Asks for jobs within the caller's transaction: they exist if and only if it commits. */
@Injectable()
export class Outbox {
  /** One statement for any number of payloads. */
  async add<P extends JobPayload>(
    runner: SqlRunner,
    job: JobContract<P>,
    payloads: readonly P[],
  ): Promise<void> {
    if (payloads.length === 0) return;
    await runner.query(
      `INSERT INTO outbox (id, job, payload, request_id)
       SELECT entry.id, $1, entry.payload, $2 FROM unnest($3::uuid[], $4::jsonb[]) AS entry (id, payload)`,
      [
        job.name,
        requestIdOf(runner),
        payloads.map(newId),
        payloads.map((payload) => JSON.stringify(job.payload.parse(payload))),
      ],
    );
  }
}
