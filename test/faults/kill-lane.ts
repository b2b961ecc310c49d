import { eventually, publishTestCourse, startTestAcademy, type TestAcademy } from '@gssr/test-support';
import type { QueueStore } from '../jobs/queue-store.js';
import { aftermathOf, totals, type Aftermath } from './aftermath.js';
import { DoomedProcess, placesOf, type Fate, type Plan } from './doomed-process.js';
import { release, submitAndHoldBack, type GradingRequest } from './submitted-attempt.js';

/** An attempt whose worker was killed: where, and what the database said right after it. */
export interface Casualty extends Fate {
  attemptId: string;
  aftermath: Aftermath | undefined;
}

/**
 * An academy on one kind of queue, in which a worker dies while it is at every place of the way from the grading job to the
 * certificate's file at once, with another attempt at each.
 */
export class KillLane {
  /** All statements on the way once the process has read the course. */
  statements: string[] = [];
  casualties: Casualty[] = [];
  /** Outbox rows before and after the deaths of relays. */
  relayDeaths: { before: number | undefined; after: number | undefined }[] = [];
  academy!: TestAcademy;
  private versionId = '';

  constructor(readonly store: QueueStore) {}

  async run(): Promise<void> {
    this.academy = await startTestAcademy({
      ...this.store.settings,
      WORKER_CONCURRENCY: '60',
      DATABASE_POOL_SIZE: '60',
    });
    this.versionId = await publishTestCourse(this.academy.api, { lessons: 1, bank: 2, draw: 2 });
    this.statements = await this.statementsOfOne();
    await this.killAt(placesOf(this.statements));
    // Taken from the outbox but not in the queue yet, and in the queue but not committed yet.
    await this.killRelay({ statement: 1, moment: 'after' });
    await this.killRelay({ statement: 2, moment: 'before' });
  }

  /** A worker that nobody kills does what is left; the jobs of the killed one come back when their locks have run out. */
  async recover(): Promise<void> {
    await this.academy.startWorker({ SWEEP_INTERVAL_MS: '200', SWEEP_AGE_MS: '0' });
    const settled = async () => {
      const { attempt, stored_file: files, outbox } = await totals(this.academy.database);
      return files === attempt && outbox === 0;
    };
    await eventually(settled, 50_000, 'a certificate with its file for every attempt');
  }

  private async statementsOfOne(): Promise<string[]> {
    const first = await this.submit();
    const counted = await this.submit();
    const worker = await this.worker(first, { [counted.request_id]: { statement: null, moment: 'before' } });
    await release(this.academy, [counted]);
    await this.certified(counted);
    await worker.stop();
    const statements = await worker.statements();
    await worker.cleanUp();
    return statements;
  }

  private async killAt(places: readonly Fate[]): Promise<void> {
    const first = await this.submit();
    const requests: GradingRequest[] = [];
    while (requests.length < places.length) requests.push(await this.submit());
    const fates = requests.map(({ request_id }, index) => [request_id, places[index]]);
    const worker = await this.worker(first, Object.fromEntries(fates) as Plan);
    await release(this.academy, requests);
    await worker.death();
    await worker.cleanUp();
    this.casualties = await Promise.all(
      requests.map(async ({ payload: { attemptId } }, index) => ({
        ...(places[index] ?? { statement: null, moment: 'before' }),
        attemptId,
        aftermath: await aftermathOf(this.academy.database, attemptId),
      })),
    );
  }

  private async killRelay(fate: Fate): Promise<void> {
    await release(this.academy, [await this.submit(), await this.submit()]);
    const before = (await totals(this.academy.database)).outbox;
    const worker = await DoomedProcess.start('worker', this.academy.environment, { relay: fate });
    await worker.death();
    await worker.cleanUp();
    this.relayDeaths.push({ before, after: (await totals(this.academy.database)).outbox });
  }

  /** A worker that has read all that it keeps in memory, so that every attempt from now on takes the same statements. */
  private async worker(first: GradingRequest, plan: Plan): Promise<DoomedProcess> {
    const worker = await DoomedProcess.start('worker', this.academy.environment, plan);
    await release(this.academy, [first]);
    await this.certified(first);
    return worker;
  }

  private submit(): Promise<GradingRequest> {
    return submitAndHoldBack(this.academy, this.versionId);
  }

  private certified({ payload: { attemptId } }: GradingRequest): Promise<unknown> {
    return eventually(
      async () => (await aftermathOf(this.academy.database, attemptId))?.files === 1,
      30_000,
      'a first certificate',
    );
  }
}
