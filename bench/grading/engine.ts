import { outcomeOf, validatePayload, type GradableQuestion } from '@gssr/quiz/grading';
import { mixedQuestions, type Question } from './mixed-questions.js';

const WARM_UP_MS = 500;

/** Answers that the pure engine reads and marks in a second, on one thread, over a mix of kinds. */
export function itemsPerSecond(seconds: number): number {
  const questions = mixedQuestions.map(gradable);
  gradeFor(WARM_UP_MS, questions);
  const { graded, elapsedMs } = gradeFor(1000 * seconds, questions);
  return Math.round((1000 * graded) / elapsedMs);
}

function gradable({ payload, response }: Question): GradableQuestion {
  const checked = validatePayload(payload);
  if (!checked.ok)
    throw new Error(`A question of the measurement is none: ${JSON.stringify(checked.problems)}`);
  return {
    ...{ payload: checked.payload, response, weight: '1' },
    ...{ variant: null, handFraction: null, correction: null },
    ...{ behaviour: 'DEFERRED', steps: [], certainty: null },
  };
}

function gradeFor(ms: number, questions: readonly GradableQuestion[]): { graded: number; elapsedMs: number } {
  const begun = performance.now();
  let graded = 0;
  while (performance.now() - begun < ms) {
    for (const question of questions) outcomeOf(question);
    graded += questions.length;
  }
  return { graded, elapsedMs: performance.now() - begun };
}
