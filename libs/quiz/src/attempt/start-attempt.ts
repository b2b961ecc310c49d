import { PublishedCourses } from '@gssr/course';
import { Progress } from '@gssr/enrolment';
import { isId, newId } from '@gssr/kernel';
import { Transactions } from '@gssr/platform';
import { Injectable } from '@nestjs/common';
import { randomBytes } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import type { CorrectionRule } from '../grading/index.js';
import { Questions } from '../question/questions.js';
import type { QuizSettings } from '../quiz/quiz-settings.js';
import { Quizzes } from '../quiz/quizzes.js';
import type { ShownItem, TimedAttempt } from './attempt.js';
import { AttemptQuestions } from './attempt-questions.js';
import { insertAttempt, listAttempts, type NewAttempt } from './attempts.repository.js';
import { arrangeItems, drawAttempt } from './draw-attempt.js';
import { endOf } from './quiz-standing.js';
import { chanceOf, personalRules, type Chance } from './personal-rules.js';
import { readStanding, type Standing } from './standing.repository.js';
import { SubmitAttempt } from './submit-attempt.js';

const SECONDS_PER_MINUTE = 60;

export type StartResult =
  /** `items` are there when the attempt is new, and need not be read again. */
  | { kind: 'started'; attempt: TimedAttempt; items: ShownItem[] | null; resumed: boolean }
  | Exclude<Chance, { kind: 'may-start' }>
  | { kind: 'not-available' };

/** Starts an attempt, or goes on with the one that is open: there is never more than one. */
@Injectable()
export class StartAttempt {
  constructor(
    private readonly transactions: Transactions,
    private readonly courses: PublishedCourses,
    private readonly progress: Progress,
    private readonly quizzes: Quizzes,
    private readonly questions: Questions,
    private readonly attemptQuestions: AttemptQuestions,
    private readonly submitAttempt: SubmitAttempt,
  ) {}

  async start(
    personId: string,
    enrolmentId: string,
    activityId: string,
    requestId?: string,
  ): Promise<StartResult> {
    if (!isId(enrolmentId) || !isId(activityId)) return { kind: 'not-available' };
    const quiz = await this.quizzes.byActivity(activityId);
    if (!quiz) return { kind: 'not-available' };
    return this.transactions.run(
      (manager) => this.startLocked(manager, personId, enrolmentId, quiz),
      requestId,
    );
  }

  private async startLocked(
    manager: EntityManager,
    personId: string,
    enrolmentId: string,
    quiz: QuizSettings,
  ): Promise<StartResult> {
    const enrolment = await this.progress.lock(manager, enrolmentId);
    const place = await this.courses.activity(quiz.activityId);
    if (enrolment?.personId !== personId || place?.version.id !== enrolment.versionId)
      return { kind: 'not-available' };
    const attempts = await listAttempts(manager, enrolmentId, quiz.activityId);
    const open = attempts.find(({ state }) => state === 'IN_PROGRESS');
    if (open && !open.overdue) return { kind: 'started', attempt: open, items: null, resumed: true };
    if (open) await this.submitAttempt.submitWithin(manager, open.id, personId);
    const standing = await readStanding(manager, personId, enrolmentId, quiz.activityId);
    const rules = personalRules(quiz, standing.allowance);
    const chance = chanceOf(rules, attempts.map(endOf), standing.now);
    if (chance.kind !== 'may-start') return chance;
    const { timeLimitMinutes, closesAt } = rules;
    const attempt = await this.draw(quiz, standing, {
      enrolmentId,
      personId,
      activityId: quiz.activityId,
      number: attempts.length + 1,
      timeLimitMinutes,
      closesAt,
      graceSeconds: quiz.graceSeconds,
      offlineSeconds: quiz.offlineMinutes * SECONDS_PER_MINUTE,
    });
    const { attempt: stored, corrections } = await insertAttempt(manager, attempt);
    await this.progress.note(manager, { enrolmentId, activityId: quiz.activityId, state: 'STARTED' });
    const items = attempt.items.map((item, position) => untouched(item, position, corrections[position]));
    return { kind: 'started', attempt: stored, items, resumed: false };
  }

  private async draw(
    quiz: QuizSettings,
    { lastSeen }: Standing,
    attempt: Omit<NewAttempt, 'id' | 'seed' | 'items'>,
  ): Promise<NewAttempt> {
    const id = newId();
    const seed = randomBytes(16).toString('hex');
    const drawn = drawAttempt(quiz, seed, lastSeen);
    const payloads = await this.questions.payloads(drawn.map(({ questionVersionId }) => questionVersionId));
    const questions = arrangeItems(drawn, payloads, seed, quiz.shuffleOptions);
    this.attemptQuestions.remember(id, {
      personId: attempt.personId,
      activityId: quiz.activityId,
      questions,
    });
    return { ...attempt, id, seed, items: questions };
  }
}

/** An item as it is at the start: nothing answered. */
const untouched = (
  item: NewAttempt['items'][number],
  position: number,
  correction: CorrectionRule | null = null,
): ShownItem => ({
  ...item,
  position,
  response: null,
  revision: 0,
  savedAt: null,
  flagged: false,
  certainty: null,
  answeredAt: null,
  handFraction: null,
  state: null,
  fraction: null,
  gradedBy: null,
  comments: [],
  levels: null,
  steps: [],
  correction,
});
