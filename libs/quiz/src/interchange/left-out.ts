import type { ImportProblem } from './problem.js';

/** Tells the author that answers were passed over because nobody filled them in. */
export const blanksLeftOut = (line: number | null): ImportProblem => ({
  code: 'IMPORT.BLANKS_LEFT_OUT',
  message: 'Answers in which nothing is written were left out.',
  line,
});
