import {
  BankQuestionsDocument,
  type BankQuestionsQuery,
  CheckQuizDocument,
  CourseOutlineDocument,
  type CourseOutlineQuery,
  QuizDraftDocument,
  SaveQuizDocument,
} from '@gssr/contract';
import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { request } from '../api/request.js';
import type { SaveOutcome } from '../authoring/saving.js';
import type { Json } from '../authoring/draft/json.js';
import { authoredOf, edited, type EditedQuiz, minutesOf, placeOf } from './editedQuiz.js';

export type Outline = NonNullable<CourseOutlineQuery['courseOutline']>;
export type OutlineActivity = Outline['sections'][number]['activities'][number];

type Bank = NonNullable<BankQuestionsQuery['bankQuestions']>;
/** What questions can be drawn by. */
export type DrawnFrom = Pick<Bank, 'categories' | 'outcomes' | 'facets'>;

// All of it goes stale together: saving a question changes what a quiz can draw.
const all = ['bank'] as const;

/** The activities of a course in their order; null when there is no such course. */
export const outlineQuery = (courseCode: string) =>
  queryOptions({
    queryKey: [...all, courseCode, 'outline'],
    queryFn: async () => (await request(CourseOutlineDocument, { courseCode })).courseOutline,
  });

export const quizDraftQuery = (courseCode: string, key: string) =>
  queryOptions({
    queryKey: [...all, courseCode, 'quiz', key],
    queryFn: async () => (await request(QuizDraftDocument, { courseCode, key })).quizDraft,
  });

export const drawnFromQuery = (courseCode: string) =>
  queryOptions({
    queryKey: [...all, courseCode, 'drawnFrom'],
    queryFn: async (): Promise<DrawnFrom | null> =>
      (await request(BankQuestionsDocument, { courseCode, first: 1 })).bankQuestions,
  });

/** What would come of the quiz as it stands on the page. */
export const checkQuery = (courseCode: string, key: string | null, minutes: string, quiz: Json) =>
  queryOptions({
    queryKey: [...all, courseCode, 'check', key, minutes, quiz],
    queryFn: async ({ signal }) => {
      const input = { courseCode, key, minutes: minutesOf(minutes), quiz: authoredOf(quiz) };
      return (await request(CheckQuizDocument, { input }, { signal })).checkQuiz;
    },
    placeholderData: keepPreviousData,
    gcTime: 60_000,
  });

/** Stores a quiz; `key` is null for a new one. Throws RequestError when the server was not reached. */
export async function saveQuiz(
  courseCode: string,
  key: string | null,
  { title, minutes, required, place, quiz }: EditedQuiz,
  baseHash: string | null,
): Promise<SaveOutcome<EditedQuiz>> {
  const input = {
    ...{ courseCode, key, title, required, baseHash },
    minutes: minutesOf(minutes),
    place: placeOf(place),
    quiz: authoredOf(quiz),
  };
  const { saveQuiz: answer } = await request(SaveQuizDocument, { input });
  switch (answer.__typename) {
    case 'QuizSaved':
      return { kind: 'saved', key: answer.quiz.key, hash: answer.quiz.hash };
    case 'QuizConflict':
      return { kind: 'conflict', theirs: edited(answer.quiz), hash: answer.quiz.hash };
    case 'InvalidInput':
      return { kind: 'invalid', problems: answer.fields };
    case 'NotAvailable':
      return { kind: 'invalid', problems: [{ field: '', message: answer.message }] };
  }
}
