export { toPayload } from './authored-payload.js';
export type { BankDraft, BankItemDraft, CategoryDraft } from './bank-draft.js';
export { drawCount, drawsOf } from './draws.js';
export { rulesOf, type FormDraft, type QuizContent } from './quiz-content.js';
export { quizDraftKind } from './quiz-draft-kind.js';
