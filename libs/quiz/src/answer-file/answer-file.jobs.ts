import { defineJob } from '@gssr/platform';
import { z } from 'zod';

/** Removes files of a submitted attempt that are part of no answer. */
export const sortFilesJob = defineJob({
  name: 'quiz.sort-files',
  queue: 'grading',
  payload: z.strictObject({ attemptId: z.uuid() }),
  attempts: 5,
  backoffMs: 2000,
  jobId: ({ attemptId }) => `sort-files-${attemptId}`,
});
