export type { Alternative } from './answers.js';
export {
  alternativesOf,
  answerLinesOf,
  expectedText,
  fileLimitsOf,
  keyRulesOf,
  kindsMarkedBy,
  placesOf,
} from './authored.js';
export { asksCertainty, BEHAVIOURS, checkLocks, isChecked, type Behaviour } from './behaviour/behaviours.js';
export { LEAST_CERTAIN, MOST_CERTAIN } from './behaviour/certainty.js';
export { gradePlayed } from './behaviour/grade-played.js';
export { liveOf, type Live } from './behaviour/live.js';
export { isSameResponse, type Phase, type Played, type Try } from './behaviour/replay.js';
export { exact, formatExact, percent, toDecimal, toDecimalDown, toNumber } from './decimal.js';
export { optionGrades, type OptionGrade } from './choice/choice.grade.js';
export { drawOptionOrder, drawOrder, drawQuestions, drawVariant, type Pool } from './draw.js';
export { disguised, type Disguise } from './disguise.js';
export { PoolTooSmallError } from './draw.errors.js';
export {
  gradeItem,
  inVariant,
  isComplete,
  markingOf,
  markOf,
  parseResponse,
  presentItem,
  summariseResponse,
  validatePayload,
  withDecimalMark,
  withoutWrong,
  type Validation,
} from './engine.js';
export { add, compare, divide, one, ratio, type Exact } from './exact.js';
export { explainOutcome, type Explanation } from './explain.js';
export { ELSEWHERE } from './hotspot/hotspot.answers.js';
export {
  linesOf,
  takesMore,
  type KeyChange,
  type KeyForm,
  type KeyLines,
  type KeyRules,
  type PartKey,
} from './key.js';
export type { FileLimits, GradeState, Marking, Parsed, PartGrade, RichText, Rule } from './kind.js';
export {
  outcomeOf,
  payloadInForce,
  weightInForce,
  scoreOf,
  type AttemptScore,
  type CorrectionRule,
  type GradableQuestion,
  type Outcome,
} from './outcome.js';
export {
  questionKinds,
  type ItemGrade,
  type ItemView,
  type QuestionKind,
  type QuestionPayload,
  type QuestionResponse,
} from './kinds.js';
export { equalShares } from './multiple-choice/multiple-choice.grade.js';
export { markRubric, type Rubric, type RubricMarks } from './manual/rubric.js';
export type { DecimalMark } from './numerical/number.js';
export { randomGuessScore } from './random-guess.js';
export { passes, shownPercent, totalScore, type Score, type WeightedItem } from './score.js';
export { mapTexts, textsOf } from './texts.js';
