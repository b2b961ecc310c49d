export type { AuthoredQuestion } from './authored-question.js';
export type { AuthoredQuiz } from './authored-quiz.js';
export type {
  ChoiceResponse,
  ClozeResponse,
  FilesResponse,
  ItemResponse,
  JudgementResponse,
  NumberResponse,
  PickResponse,
  SequenceResponse,
  SlotsResponse,
  TextResponse,
} from './item-response.js';
export type { RichBlock, RichInline, RichText } from './rich-text.js';
export type { TrustedDocument } from './trusted-document.js';
export * from './generated/operations.js';
