import { defineJob } from '@gssr/platform';
import { z } from 'zod';

/** Does one batch of a step of a regrade and asks for the next. */
export const regradeBatchJob = defineJob({
  name: 'quiz.regrade-batch',
  queue: 'grading',
  payload: z.strictObject({
    regradeId: z.uuid(),
    step: z.enum(['CALCULATING', 'APPLYING', 'UNDOING']),
    batch: z.string().regex(/^\d+$/),
  }),
  attempts: 8,
  backoffMs: 500,
  jobId: ({ regradeId, step, batch }) => `regrade-${regradeId}-${step}-${batch}`,
});
