import type { DraftKind } from '@gssr/course';
import { validateBank } from './check-bank.js';
import { validateQuiz } from './check-quiz.js';
import type { BankDraft } from './bank-draft.js';
import type { QuizContent } from './quiz-content.js';
import { BANK_FOLDER, readBank } from './read-bank.js';
import { readQuiz } from './read-quiz.js';
import { writeBank, writeQuiz } from './write-quiz.js';

/** How quizzes and their question bank are read from, checked in and written to a course folder. */
export const quizDraftKind: DraftKind = {
  kind: 'QUIZ',
  source: {
    folder: BANK_FOLDER,
    readActivity: (entry, _files, problems) => readQuiz(entry, problems),
    readResources: readBank,
    writeActivity: ({ content }) => ({ entry: { quiz: writeQuiz(content as QuizContent) }, files: {} }),
    writeResources: (resources) => writeBank(resources as BankDraft),
  },
  validateDraft: validateQuiz,
  validateResources: validateBank,
};
