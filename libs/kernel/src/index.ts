export { groupedBy } from './group.js';
export { newId, isId } from './id.js';
export {
  AppError,
  ForbiddenError,
  InvalidArgumentError,
  SignInRequiredError,
  type ErrorLogLevel,
} from './error.js';
export {
  PAGE_CAP,
  decodeCursor,
  encodeCursor,
  pageSize,
  toPage,
  type Page,
  type PageRequest,
} from './page.js';
export type { FieldProblem } from './problem.js';
export {
  divided,
  inLanguage,
  say,
  sayAll,
  sentence,
  sentencesOf,
  SOURCE_BOOK,
  told,
  type Said,
  type SaidValue,
  type Sayable,
  type Saying,
  type Sentence,
  type SentenceBook,
} from './words.js';
