export { exact, formatExact, percent, toDecimal, toDecimalDown, toNumber } from './decimal.js';
export { drawOptionOrder, drawQuestions, type Pool } from './draw.js';
export { PoolTooSmallError } from './draw.errors.js';
export {
  gradeItem,
  parseResponse,
  presentItem,
  summariseResponse,
  validatePayload,
  type Validation,
} from './engine.js';
export { ratio, type Exact } from './exact.js';
export type { Parsed, RichText } from './kind.js';
export {
  questionKinds,
  type ItemGrade,
  type ItemView,
  type QuestionKind,
  type QuestionPayload,
  type QuestionResponse,
} from './kinds.js';
export { equalShares } from './multiple-choice/multiple-choice.grade.js';
export { randomGuessScore } from './random-guess.js';
export { passes, shownPercent, totalScore, type Score, type WeightedItem } from './score.js';
