import {
  type AuthoredQuestion,
  BankQuestionDocument,
  type BankQuestionQuery,
  BankQuestionsDocument,
  SaveQuestionDocument,
} from '@gssr/contract';
import { queryOptions } from '@tanstack/react-query';
import { request } from '../api/request.js';
import type { Json } from '../authoring/draft/json.js';
import type { SaveOutcome } from '../authoring/saving.js';
import { type EditedQuestion, tagsOf } from './editor.js';

export type StoredQuestion = NonNullable<BankQuestionQuery['bankQuestion']>;

/** What a question of this bank can be put to; null when there is no such course. */
export const bankFactsQuery = (courseCode: string) =>
  queryOptions({
    queryKey: ['bank', courseCode, 'facts'],
    queryFn: async () => {
      const { bankQuestions } = await request(BankQuestionsDocument, { courseCode, first: 1 });
      if (!bankQuestions) return null;
      const { categories, outcomes, decimalSeparator } = bankQuestions;
      return { categories, outcomes, decimalSeparator };
    },
  });

export const questionQuery = (courseCode: string, key: string) =>
  queryOptions({
    queryKey: ['bank', courseCode, 'question', key],
    queryFn: async () => (await request(BankQuestionDocument, { courseCode, key })).bankQuestion,
  });

export const edited = (
  question: Pick<StoredQuestion, 'category' | 'title' | 'outcome' | 'tags' | 'defaultMark' | 'question'>,
): EditedQuestion => ({
  category: question.category,
  title: question.title ?? '',
  outcome: question.outcome ?? '',
  tags: question.tags.join(' '),
  defaultMark: question.defaultMark,
  question: question.question as Json,
});

/** Stores a question; `key` is null for a new one. Throws RequestError when the server was not reached. */
export async function saveQuestion(
  courseCode: string,
  key: string | null,
  value: EditedQuestion,
  baseHash: string | null,
): Promise<SaveOutcome<EditedQuestion>> {
  const input = {
    courseCode,
    key,
    baseHash,
    category: value.category,
    title: value.title.trim() || null,
    outcome: value.outcome || null,
    tags: tagsOf(value.tags),
    defaultMark: value.defaultMark,
    question: value.question as AuthoredQuestion,
  };
  const { saveQuestion: answer } = await request(SaveQuestionDocument, { input });
  switch (answer.__typename) {
    case 'QuestionSaved':
      return { kind: 'saved', key: answer.question.key, hash: answer.question.hash };
    case 'QuestionConflict':
      return { kind: 'conflict', theirs: edited(answer.question), hash: answer.question.hash };
    case 'InvalidInput':
      return { kind: 'invalid', problems: answer.fields };
    case 'NotAvailable':
      return { kind: 'invalid', problems: [{ field: '', message: answer.message }] };
  }
}
