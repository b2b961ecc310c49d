import { canonicalJson, type ActivityDraft, type CourseDraft } from '@gssr/course';
import { createHash } from 'node:crypto';
import type { QuizContent } from '../source/index.js';

/** Where an activity stands in its course. */
export interface ActivityPlace {
  /** Index of the course's sections. */
  section: number;
  /** Key of the activity before it; null: it is the first of its section. */
  after: string | null;
}

export type QuizActivity = ActivityDraft & { content: QuizContent };

/** A quiz of a draft, and where it stands. */
export interface QuizEntry {
  activity: QuizActivity;
  place: ActivityPlace;
}

export const quizzesOf = ({ sections }: CourseDraft): QuizEntry[] =>
  sections.flatMap(({ activities }, section) =>
    activities.flatMap((activity, index) =>
      isQuiz(activity) ? [{ activity, place: { section, after: activities[index - 1]?.key ?? null } }] : [],
    ),
  );

const isQuiz = (activity: ActivityDraft): activity is QuizActivity => activity.kind === 'QUIZ';

export const quizEntry = (draft: CourseDraft, key: string): QuizEntry | null =>
  quizzesOf(draft).find(({ activity }) => activity.key === key) ?? null;

/** What somebody must have seen who changes a quiz. Its place is no part of it, so that neighbours can be moved meanwhile. */
export const quizHash = ({ activity }: QuizEntry): string =>
  createHash('sha256').update(canonicalJson(activity)).digest('hex');

export const hasPlace = ({ sections }: CourseDraft, { section, after }: ActivityPlace): boolean => {
  const found = sections[section];
  return found !== undefined && (after === null || found.activities.some(({ key }) => key === after));
};

/** The same course with this activity at this place, and nowhere else. */
export function withActivity(draft: CourseDraft, activity: ActivityDraft, place: ActivityPlace): CourseDraft {
  const sections = withoutActivity(draft, activity.key).sections.map((section, index) => {
    if (index !== place.section) return section;
    const at = section.activities.findIndex(({ key }) => key === place.after) + 1;
    return { ...section, activities: section.activities.toSpliced(at, 0, activity) };
  });
  return { ...draft, sections };
}

export const withoutActivity = (draft: CourseDraft, key: string): CourseDraft => ({
  ...draft,
  sections: draft.sections.map((section) => ({
    ...section,
    activities: section.activities.filter((activity) => activity.key !== key),
  })),
});
