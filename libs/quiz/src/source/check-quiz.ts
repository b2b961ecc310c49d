import { problemsUnder, type ActivityDraft, type CourseDraft, type DraftProblem } from '@gssr/course';
import type { BankDraft } from './bank-draft.js';
import { drawProblems } from './check-draws.js';
import { formProblems } from './check-forms.js';
import { ruleProblems } from './check-rules.js';
import { drawsOf } from './draws.js';
import type { QuizContent } from './quiz-content.js';

/** What is wrong with a quiz of a draft. Paths start at the activity. */
export function validateQuiz(activity: ActivityDraft, course: CourseDraft): DraftProblem[] {
  const quiz = activity.content as QuizContent;
  const bank = course.resources[activity.kind] as BankDraft | undefined;
  const draws = drawsOf(quiz, bank);
  return problemsUnder(
    ['content'],
    [
      ...drawProblems(draws, bank, course),
      ...formProblems(activity, draws, bank, course),
      ...ruleProblems(quiz, activity.minutes),
    ],
  );
}
