export type { BankDraft, BankItemDraft, CategoryDraft } from './bank-draft.js';
export { drawCount, drawsOf } from './draws.js';
export { partsOf, rulesOf, type FormDraft, type QuizContent } from './quiz-content.js';
export { quizDraftKind } from './quiz-draft-kind.js';
export { toAuthored, toPayload, type AuthoredPayload } from './authored-payload.js';
export { quizFieldProblem, toAuthoredQuiz, toQuiz, type AuthoredQuiz } from './authored-quiz.js';
export { isFixed } from './draws.js';
export { isMarked, poolsOf, type PoolDraft } from './pools.js';
export { validateQuiz } from './check-quiz.js';
