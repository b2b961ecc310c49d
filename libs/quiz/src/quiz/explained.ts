import type { ReviewRule } from './quiz-rules.js';

/** From when on a learner may look at the right answers. AFTER_CLOSE: when no more attempt is possible. */
export type Explained = 'AFTER_SUBMISSION' | 'AFTER_PASS' | 'AFTER_CLOSE' | 'NEVER';

/** What learners want to know of a review before they begin, in one word. */
export function explained({ afterSubmission, afterPass, afterClose }: ReviewRule): Explained {
  if (afterSubmission.includes('KEY')) return 'AFTER_SUBMISSION';
  if (afterPass.includes('KEY')) return 'AFTER_PASS';
  return afterClose.includes('KEY') ? 'AFTER_CLOSE' : 'NEVER';
}
