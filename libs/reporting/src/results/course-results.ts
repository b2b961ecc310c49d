import {
  plainText,
  PublishedCourses,
  type PublishedActivity,
  type PublishedVersion,
  type RichText,
} from '@gssr/course';
import { Transactions } from '@gssr/platform';
import { Injectable } from '@nestjs/common';
import * as repository from './course-results.repository.js';

export interface QuizResults {
  activityId: string;
  title: string;
  attempts: number;
  learners: number;
  passedLearners: number;
  meanScore: number | null;
  bands: { from: number; to: number; attempts: number }[];
  items: { questionKey: string; stem: string; answered: number; facility: number | null }[];
}

export interface CourseResults {
  version: PublishedVersion;
  enrolled: number;
  completed: number;
  activities: { activityId: string; title: string; kind: string; started: number; completed: number }[];
  quizzes: QuizResults[];
}

const BAND_WIDTH = 10;
const ITEM_LIMIT = 100;

/** How a course goes, for its instructors: figures only, nobody's name. */
@Injectable()
export class CourseResultsReport {
  constructor(
    private readonly courses: PublishedCourses,
    private readonly transactions: Transactions,
  ) {}

  /** Of the current version; null when there is none. */
  async of(courseCode: string, readerId: string): Promise<CourseResults | null> {
    const version = await this.courses.currentByCode(courseCode);
    if (!version) return null;
    const totals = await repository.enrolledIn(this.transactions.single, version.id);
    const reach = new Map(
      (await repository.activityReach(this.transactions.single, version.id)).map((row) => [
        row.activityId,
        row,
      ]),
    );
    const activities = version.activities.map(({ id, title, kind }) => {
      const { started = 0, completed = 0 } = reach.get(id) ?? {};
      return { activityId: id, title, kind, started, completed };
    });
    const quizzes = await Promise.all(
      version.activities.filter(({ kind }) => kind === 'QUIZ').map((quiz) => this.quiz(quiz, readerId)),
    );
    return { version, ...totals, activities, quizzes };
  }

  private async quiz({ id, title }: PublishedActivity, readerId: string): Promise<QuizResults> {
    const summary = await repository.quizSummary(this.transactions.single, id, readerId);
    const items = await repository.itemFacilities(this.transactions.single, id, readerId, ITEM_LIMIT);
    return {
      ...summary,
      activityId: id,
      title,
      bands: summary.bands.map((attempts, index) => ({
        from: index * BAND_WIDTH,
        to: bandEnd(index),
        attempts,
      })),
      items: items.map(({ payload, ...item }) => ({ ...item, stem: plainText(payload.stem as RichText) })),
    };
  }
}

const bandEnd = (index: number): number => (index === 9 ? 100 : index * BAND_WIDTH + BAND_WIDTH - 1);
