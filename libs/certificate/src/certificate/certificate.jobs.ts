import { defineJob } from '@gssr/platform';
import { z } from 'zod';

/** Renders and signs a certificate that was issued. */
export const renderCertificateJob = defineJob({
  name: 'certificate.render',
  queue: 'certificate',
  payload: z.strictObject({ certificateId: z.uuid() }),
  attempts: 8,
  backoffMs: 1000,
  jobId: ({ certificateId }) => `render-${certificateId}`,
});
