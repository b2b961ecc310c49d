import { writeItem, writeYaml, type WrittenFiles } from '@gssr/course';
import type { BankDraft, CategoryDraft } from './bank-draft.js';
import type { QuizContent } from './quiz-content.js';
import { BANK_FOLDER } from './read-bank.js';

/** The settings of a quiz as they stand in course.yaml. */
export const writeQuiz = ({
  draw,
  passMark,
  timeLimitMinutes,
  attemptsAllowed,
  shuffleOptions,
  review,
}: QuizContent): object => ({
  draw,
  passMark,
  ...(timeLimitMinutes === null ? {} : { timeLimitMinutes }),
  ...(attemptsAllowed === null ? {} : { attemptsAllowed }),
  shuffleOptions,
  review,
});

/** One file a category. */
export const writeBank = ({ categories }: BankDraft): WrittenFiles =>
  Object.fromEntries(
    categories.map((category) => [`${BANK_FOLDER}/${category.key}.yaml`, writeCategory(category)]),
  );

const writeCategory = ({ key, title, items }: CategoryDraft): string =>
  writeYaml({ category: key, title, items: items.map(writeItem) });
