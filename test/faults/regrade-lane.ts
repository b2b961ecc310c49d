import { Regrades, StartRegrade, SteerRegrade } from '@gssr/quiz';
import { eventually, publishTestCourse, startTestAcademy, type TestAcademy } from '@gssr/test-support';
import type { QueueStore } from '../jobs/queue-store.js';
import { DoomedProcess, type Fate, type Plan } from './doomed-process.js';
import { answeredAttempt } from './submitted-attempt.js';

/** Dozens of people hand in at once, perhaps on a slow machine. */
const PATIENCE_MS = 60_000;

export type Step = 'apply' | 'undo';

const BEGINS = { apply: 'READY', undo: 'APPLIED' } as const;
const ENDS = { apply: 'APPLIED', undo: 'UNDONE' } as const;
const REASON = 'The key named the wrong option.';

/** What a regrade has made of the one attempt that it concerns. */
export interface Outcome {
  score: number;
  progress: string;
  enrolment: string;
  certificates: string[];
  marks: number;
  notices: number;
}

/** Regrades that each concern one attempt, passed and certified, in a course of its own. */
export class RegradeLane {
  academy!: TestAcademy;
  private personId = '';
  private courses = 0;

  constructor(readonly store: QueueStore) {}

  async open(): Promise<void> {
    this.academy = await startTestAcademy({
      ...this.store.settings,
      WORKER_CONCURRENCY: '80',
      DATABASE_POOL_SIZE: '160',
    });
    this.personId = (await this.academy.person('INSTRUCTOR')).viewer.id;
  }

  /** As many regrades that have calculated what would change. */
  async ready(count: number): Promise<string[]> {
    const worker = await this.academy.startWorker();
    const attempts = await Promise.all(Array.from({ length: count }, () => this.certified()));
    const ids = await Promise.all(attempts.map((attemptId) => this.calculating(attemptId)));
    await this.reached(ids, 'READY');
    await worker.close();
    return ids;
  }

  /** All statements of a step, from the first batch to the last. */
  async statements(id: string, step: Step): Promise<string[]> {
    const requestId = `${step}-${id}`;
    await this.steer(id, step);
    const worker = await DoomedProcess.start('worker', this.academy.environment, {
      [requestId]: { statement: null, moment: 'before' },
    });
    await this.reached([id], ENDS[step]);
    await worker.stop();
    const statements = await worker.statements();
    await worker.cleanUp();
    return statements;
  }

  /** Begins the step in each, and lets a worker die while each stands at its place. */
  async killAt(ids: readonly string[], step: Step, places: readonly Fate[]): Promise<void> {
    for (const id of ids) await this.steer(id, step);
    const fates = ids.map((id, index) => [`${step}-${id}`, places[index]]);
    const worker = await DoomedProcess.start(
      'worker',
      this.academy.environment,
      Object.fromEntries(fates) as Plan,
    );
    await worker.death().finally(() => worker.cleanUp());
  }

  /** The queue has lost what the dead worker held; a living one finds in the database what is left to do, and does the others. */
  async recover(ids: readonly string[], step: Step): Promise<void> {
    await this.store.empty(this.academy.database);
    for (const id of ids) if ((await this.state(id)) === BEGINS[step]) await this.steer(id, step);
    const worker = await this.academy.startWorker({ SWEEP_INTERVAL_MS: '200', SWEEP_AGE_MS: '0' });
    await this.reached(ids, ENDS[step]);
    await worker.close();
  }

  async outcome(id: string): Promise<Outcome | undefined> {
    const [row] = await this.academy.database.query<Outcome>(
      `SELECT attempt.score::float8 AS score, progress.state AS progress, enrolment.status AS enrolment,
         ARRAY(SELECT CASE WHEN revoked_at IS NULL THEN 'valid' ELSE 'revoked' END FROM certificate
           WHERE enrolment_id = enrolment.id ORDER BY certificate.id) AS certificates,
         (SELECT count(*)::int FROM item_mark WHERE regrade_id = regrade.id) AS marks,
         (SELECT count(*)::int FROM notice WHERE reference_id = regrade.id) AS notices
       FROM regrade JOIN attempt ON attempt.activity_id = regrade.activity_id
         JOIN enrolment ON enrolment.id = attempt.enrolment_id
         JOIN activity_progress progress ON progress.enrolment_id = enrolment.id AND progress.activity_id = attempt.activity_id
       WHERE regrade.id = $1`,
      [id],
    );
    return row;
  }

  async state(id: string): Promise<string | undefined> {
    return (await this.academy.api.get(Regrades).byId(id))?.state;
  }

  private async certified(): Promise<string> {
    this.courses += 1;
    const shape = { code: `R${this.courses}`, lessons: 1, bank: 1, draw: 1 };
    const versionId = await publishTestCourse(this.academy.api, shape);
    const { learner, attemptId } = await answeredAttempt(this.academy, versionId);
    await learner.submit(attemptId);
    await learner.graded(attemptId, PATIENCE_MS);
    return attemptId;
  }

  private async calculating(attemptId: string): Promise<string> {
    const [asked] = await this.academy.database.query<{ questionVersionId: string; activityId: string }>(
      `SELECT question_version_id AS "questionVersionId", activity_id AS "activityId"
       FROM attempt_item JOIN attempt ON attempt.id = attempt_id WHERE attempt.id = $1`,
      [attemptId],
    );
    if (!asked) throw new Error('An attempt has no question.');
    const options = ['a', 'b'].map((id) => ({ id, fraction: id === 'b' ? '1' : '0' }));
    const order = { ...asked, action: 'NEW_KEY' as const, change: { options }, replacesHandMarks: false };
    const started = await this.academy.api.get(StartRegrade).start(this.personId, order);
    if (started.kind !== 'started') throw new Error(`It was not started: ${JSON.stringify(started)}`);
    return started.regrade.id;
  }

  private async steer(id: string, step: Step): Promise<void> {
    const result = await this.academy.api.get(SteerRegrade)[step](id, this.personId, REASON, `${step}-${id}`);
    if (result.kind !== 'done') throw new Error(`It did not ${step}: ${JSON.stringify(result)}`);
  }

  private reached(ids: readonly string[], state: string): Promise<unknown> {
    const all = async () =>
      (await Promise.all(ids.map((id) => this.state(id)))).every((one) => one === state);
    return eventually(all, 50_000, `regrades that are ${state}`);
  }
}
