export type { BankDraft, BankItemDraft, CategoryDraft } from './bank-draft.js';
export type { QuizContent, ReviewSetting } from './quiz-content.js';
export { quizDraftKind } from './quiz-draft-kind.js';
