export type { BankDraft, BankItemDraft, CategoryDraft } from './bank-draft.js';
export { rulesOf, type QuizContent, type ReviewSetting } from './quiz-content.js';
export { quizDraftKind } from './quiz-draft-kind.js';
