import type { AuthoredQuiz, QuizDraftParts } from '@gssr/contract';
import { type Json, isObject } from '../authoring/draft/json.js';

/** Everything about a quiz that its author writes. */
export interface EditedQuiz {
  title: string;
  /** As typed. */
  minutes: string;
  required: boolean;
  /** {@link placeText}; empty: where it stands. */
  place: string;
  quiz: Json;
}

export const edited = ({ title, minutes, required, quiz }: QuizDraftParts): EditedQuiz => ({
  title,
  minutes: String(minutes),
  required,
  place: '',
  quiz: quiz as Json,
});

/** A quiz to begin with: some questions of the bank's first category, and the settings that most quizzes have. */
export const newQuiz = (category: string | undefined): EditedQuiz => ({
  title: '',
  minutes: '15',
  required: true,
  place: '',
  quiz: { passMark: 80, sections: [{ draw: [randomDraw(category)] }] },
});

export const randomDraw = (category: string | undefined): Json => ({ category: category ?? null, count: 5 });

export const isNamed = (draw: Json | undefined): boolean => isObject(draw) && 'questions' in draw;

/** A copy to write another quiz from. Of two parallel forms it becomes the other one. */
export function copyOf({ quiz, minutes, required }: QuizDraftParts, title: string): EditedQuiz {
  const copied = quiz as { readonly [field: string]: Json };
  const form = isObject(copied['form']) ? copied['form'] : null;
  const other = form && { ...form, side: form['side'] === 'A' ? 'B' : 'A' };
  return { title, minutes: String(minutes), required, place: '', quiz: { ...copied, form: other } };
}

/** A place in the course as the value of a list. */
export const placeText = (section: number, after: string | null): string => `${section}/${after ?? ''}`;

export function placeOf(text: string): { section: number; after: string | null } | null {
  const [section, after] = text.split('/');
  return text === '' ? null : { section: Number(section), after: after || null };
}

/** As the API takes it: what is no number is refused by the server, which says what is wanted. */
export const minutesOf = (text: string): number => (/^\d{1,6}$/.test(text.trim()) ? Number(text) : 0);

export const authoredOf = (quiz: Json): AuthoredQuiz => (isObject(quiz) ? quiz : {});
