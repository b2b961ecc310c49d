import { decodeCursor, isId, pageSize, toPage, type Page, type PageRequest } from '@gssr/kernel';
import { Transactions } from '@gssr/platform';
import { Injectable } from '@nestjs/common';
import type { MarkerInQuestion } from './decide-marking.js';
import {
  countedQuizzes,
  countsOf,
  type MarkingCounts,
  type QuizCounts,
} from './marking-counts.repository.js';
import type { MarkingFacets } from './marking-facets.js';
import { askedQuestions, queuedAnswers, queuedCourses, queuedQuestions } from './marking-queue.repository.js';
import { checkFilter, type MarkingFilter, type QueuedAnswer } from './queued-answer.js';

/** What waits for a marker, and what has been marked. */
@Injectable()
export class MarkingQueue {
  constructor(private readonly transactions: Transactions) {}

  /** One statement. Throws REQUEST.INVALID_ARGUMENT for an id that is none, and for graded answers of no quiz and no attempt. */
  async answers(
    marker: MarkerInQuestion,
    filter: MarkingFilter,
    request: PageRequest,
  ): Promise<Page<QueuedAnswer>> {
    checkFilter(filter);
    const size = pageSize(request);
    const after = cursorOf(request);
    const rows = await queuedAnswers(this.transactions.single, marker, filter, after, size + 1);
    return toPage(
      rows,
      size,
      ({ sortKey, attemptId, position }) => [sortKey, attemptId, String(position)],
      (row) => row,
    );
  }

  /** What the answers of a filter can be narrowed to: each list as if nothing of it were chosen. Two statements at the most. */
  async facets(marker: MarkerInQuestion, filter: MarkingFilter): Promise<MarkingFacets> {
    checkFilter(filter);
    const runner = this.transactions.single;
    if (filter.activityId !== null && (filter.state === 'MARKED' || filter.state === 'BY_KEY'))
      return { courses: [], questions: await askedQuestions(runner, filter.activityId) };
    const [courses, questions] = await Promise.all([
      queuedCourses(runner, marker, { ...filter, courseCode: null, questionId: null }),
      queuedQuestions(runner, marker, { ...filter, questionId: null }),
    ]);
    return { courses, questions };
  }

  counts(activityId: string): Promise<MarkingCounts> {
    return countsOf(this.transactions.single, activityId);
  }

  /** Quizzes in which people mark. One statement. */
  async quizzes(courseCode: string | null, request: PageRequest): Promise<Page<QuizCounts>> {
    const size = pageSize(request);
    const cursor = decodeCursor(request.after, 2);
    const after = cursor && isMoment(cursor[0]) && isId(cursor[1]) ? cursor : null;
    const rows = await countedQuizzes(this.transactions.single, courseCode, after, size + 1);
    return toPage(
      rows,
      size,
      ({ sortKey, activityId }) => [sortKey, activityId],
      (row) => row,
    );
  }
}

const cursorOf = ({ after }: PageRequest): string[] | null => {
  const cursor = decodeCursor(after, 3);
  return cursor && isMoment(cursor[0]) && isId(cursor[1]) && /^\d{1,6}$/.test(cursor[2] ?? '')
    ? cursor
    : null;
};

/** As PostgreSQL prints a time, or never. */
const isMoment = (text: string | undefined): boolean =>
  text === 'infinity' || /^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d(\.\d{1,6})?[+-]\d\d(:\d\d)?$/.test(text ?? '');
