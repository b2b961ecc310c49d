import { markdownLine, writeYaml, type WrittenFiles } from '@gssr/course';
import type { MarkingRule, ReviewRule } from '../quiz/quiz-rules.js';
import type { BankDraft, CategoryDraft } from './bank-draft.js';
import type { QuizContent, QuizSectionDraft } from './quiz-content.js';
import { BANK_FOLDER } from './read-bank.js';
import { given, present, word } from './words.js';
import { writeBankItem } from './write-bank-item.js';

/** The settings of a quiz as they stand in course.yaml. */
export const writeQuiz = ({
  draw,
  sections,
  timeLimitMinutes,
  attemptsAllowed,
  review,
  ...quiz
}: QuizContent): object =>
  present({
    ...(sections ? { sections: sections.map(writeSection) } : { draw }),
    ...quiz,
    timeLimitMinutes: timeLimitMinutes ?? undefined,
    attemptsAllowed: attemptsAllowed ?? undefined,
    review: typeof review === 'string' ? review : writeReview(review),
    behaviour: given(quiz.behaviour, word),
    gradingMethod: given(quiz.gradingMethod, word),
    navigation: given(quiz.navigation, word),
    marking: given(quiz.marking, writeMarking),
  });

const writeSection = ({ instructions, questionsPerPage, draw, ...section }: QuizSectionDraft): object =>
  present({
    ...section,
    instructions: given(instructions, markdownLine),
    questionsPerPage: questionsPerPage === null ? 'all' : questionsPerPage,
    draw,
  });

const writeReview = (review: ReviewRule): object =>
  Object.fromEntries(
    Object.entries(review).map(([moment, parts]) => [moment, (parts as string[]).map(word)]),
  );

const writeMarking = ({ secondMarker, ...marking }: Partial<MarkingRule>): object =>
  present({ ...marking, secondMarker: given(secondMarker, word) });

/** One file a category. */
export const writeBank = ({ categories }: BankDraft): WrittenFiles =>
  Object.fromEntries(
    categories.map((category) => [`${BANK_FOLDER}/${category.key}.yaml`, writeCategory(category)]),
  );

const writeCategory = ({ key, title, items }: CategoryDraft): string =>
  writeYaml({ category: key, title, items: items.map(writeBankItem) });
