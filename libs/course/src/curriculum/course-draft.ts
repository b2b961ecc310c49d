/** A course as its author wrote it: plain JSON, the same for the same files. Kinds of activity own the parts typed `unknown`. */
export type CourseDraft = {
  /** Stable over all versions of the course. */
  code: string;
  language: string;
  title: string;
  summary: string;
  level: string;
  audience: string;
  outcomes: OutcomeDraft[];
  /** Null: the certificate does not expire. */
  certificate: { validMonths: number | null };
  sections: SectionDraft[];
  /** What a kind keeps for the whole course, under the kind's name: for `QUIZ` the question bank. */
  resources: Record<string, unknown>;
};

export type OutcomeDraft = { id: string; text: string };

export type SectionDraft = { title: string; activities: ActivityDraft[] };

export type ActivityDraft = {
  /** Unique in the course and stable over versions. */
  key: string;
  /** A kind of the activity-kind registry: `LESSON`, `QUIZ`. */
  kind: string;
  title: string;
  minutes: number;
  /** False: the course can be completed without it. */
  required: boolean;
  content: unknown;
};

export const activitiesOf = (course: CourseDraft): ActivityDraft[] =>
  course.sections.flatMap((section) => section.activities);
