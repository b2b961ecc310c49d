import { PublishedCourses } from '@gssr/course';
import { Progress, type ActivityEvent, type ProgressAfter } from '@gssr/enrolment';
import { type FieldProblem, isId, say } from '@gssr/kernel';
import { Transactions } from '@gssr/platform';
import { Injectable } from '@nestjs/common';
import { Lessons } from './lessons.js';

export interface LessonEvent {
  personId: string;
  enrolmentId: string;
  activityId: string;
  /** Index of the block last reached. */
  position: number;
  finished: boolean;
  /** Of the request that says so. */
  requestId?: string;
}

export type LessonProgressResult =
  | ({ kind: 'saved' } & ProgressAfter)
  | { kind: 'not-available' }
  | { kind: 'invalid'; problem: FieldProblem };

/** How far somebody is in a lesson. */
@Injectable()
export class LessonProgress {
  constructor(
    private readonly transactions: Transactions,
    private readonly courses: PublishedCourses,
    private readonly lessons: Lessons,
    private readonly progress: Progress,
  ) {}

  /** Records the position, and that the lesson is finished; may complete the course. */
  async record(event: LessonEvent): Promise<LessonProgressResult> {
    const lesson = await this.lessons.byActivity(event.activityId);
    const place = await this.courses.activity(event.activityId);
    if (!lesson || !place || !isId(event.enrolmentId)) return { kind: 'not-available' };
    const problem = positionProblem(event.position, lesson.blocks.length);
    if (problem) return { kind: 'invalid', problem };
    const after = await this.progress.recordUnlessLast(event.personId, place.version, toActivityEvent(event));
    return after ? { kind: 'saved', ...after } : this.recordLast(event, place.version.id);
  }

  /** The event that may complete the course: both in one transaction. */
  private recordLast(event: LessonEvent, versionId: string): Promise<LessonProgressResult> {
    return this.transactions.run(async (manager): Promise<LessonProgressResult> => {
      const enrolment = await this.progress.lock(manager, event.enrolmentId);
      if (enrolment?.personId !== event.personId || enrolment.versionId !== versionId)
        return { kind: 'not-available' };
      return { kind: 'saved', ...(await this.progress.record(manager, enrolment, toActivityEvent(event))) };
    }, event.requestId);
  }
}

const toActivityEvent = ({ enrolmentId, activityId, position, finished }: LessonEvent): ActivityEvent => ({
  enrolmentId,
  activityId,
  state: finished ? 'COMPLETED' : 'STARTED',
  position,
});

const positionProblem = (position: number, blocks: number): FieldProblem | null =>
  Number.isInteger(position) && position >= 0 && position < blocks
    ? null
    : {
        field: 'position',
        code: 'LESSON.POSITION',
        ...say`This lesson has ${blocks} blocks: use a position from 0 to ${blocks - 1}.`,
      };
