import { Drafts, type ActivityDraft, type CourseDraft } from '@gssr/course';
import { Injectable } from '@nestjs/common';
import { isStorable } from '../bank/storable.js';
import { toQuiz } from '../source/index.js';
import { checkQuiz, type QuizCheck } from './quiz-check.js';
import { quizEntry } from './quiz-entry.js';
import type { CheckedQuiz } from './save-quiz.js';

/** What an author looks at who decides what to work on. */
export interface OutlineActivity extends Pick<
  ActivityDraft,
  'key' | 'kind' | 'title' | 'minutes' | 'required'
> {
  /** Null for what is no quiz. */
  check: QuizCheck | null;
}

export interface Outline {
  title: string;
  sections: { title: string; activities: OutlineActivity[] }[];
}

/** Reads the quizzes of a course: of its draft, or of what is published when there is no draft. One statement each. */
@Injectable()
export class QuizDrafts {
  constructor(private readonly drafts: Drafts) {}

  /** The course in its order. Null when there is none. */
  async outline(courseCode: string): Promise<Outline | null> {
    const draft = await this.drafts.newest(courseCode);
    return draft && outlineOf(draft);
  }

  async quiz(courseCode: string, key: string): Promise<CheckedQuiz | null> {
    const draft = await this.drafts.newest(courseCode);
    const entry = draft && quizEntry(draft, key);
    return entry ? { entry, check: checkQuiz(draft, entry.activity) } : null;
  }

  /** What would come of a quiz that nobody has saved. `key`: of the quiz that it would replace. */
  async check(
    courseCode: string,
    key: string | null,
    minutes: number,
    authored: unknown,
  ): Promise<QuizCheck | null> {
    const draft = await this.drafts.newest(courseCode);
    if (!draft) return null;
    const read = isStorable(authored) ? toQuiz(authored) : ({ ok: false, problems: [] } as const);
    if (!read.ok) return { problems: [...read.problems], warnings: [], questions: 0, most: 0, draws: [] };
    const activity = { key: key ?? '', kind: 'QUIZ', title: '', minutes, required: true, content: read.quiz };
    return checkQuiz(draft, activity);
  }
}

const outlineOf = (draft: CourseDraft): Outline => ({
  title: draft.title,
  sections: draft.sections.map(({ title, activities }) => ({
    title,
    activities: activities.map((activity) => ({
      ...activity,
      check: activity.kind === 'QUIZ' ? checkQuiz(draft, activity) : null,
    })),
  })),
});
