import { registerEnumType } from '@nestjs/graphql';
import { questionKinds, type QuestionKind } from '../../grading/index.js';

/** Every kind that the engine knows. */
export const QuestionKindEnum = Object.fromEntries(questionKinds.map((kind) => [kind, kind])) as Record<
  QuestionKind,
  QuestionKind
>;
registerEnumType(QuestionKindEnum, { name: 'QuestionKind' });
