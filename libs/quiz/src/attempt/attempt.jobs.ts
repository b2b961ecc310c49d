import { defineJob } from '@gssr/platform';
import { z } from 'zod';

const attemptPayload = z.strictObject({ attemptId: z.uuid() });

/** Grades a submitted attempt. */
export const gradeAttemptJob = defineJob({
  name: 'quiz.grade-attempt',
  queue: 'grading',
  payload: attemptPayload,
  attempts: 8,
  backoffMs: 500,
  jobId: ({ attemptId }) => `grade-${attemptId}`,
});

/** Submits an attempt whose time is over. */
export const closeAttemptJob = defineJob({
  name: 'quiz.close-attempt',
  queue: 'grading',
  payload: attemptPayload,
  attempts: 8,
  backoffMs: 500,
  jobId: ({ attemptId }) => `close-${attemptId}`,
});
