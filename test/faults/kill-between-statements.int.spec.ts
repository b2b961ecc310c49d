import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { answeringStores } from '../jobs/queue-store.js';
import { CERTIFIED, GRADED, SUBMITTED, aftermathOf, totals, type Aftermath } from './aftermath.js';
import type { Fate } from './doomed-process.js';
import { KillLane } from './kill-lane.js';

describe('a worker killed with -9 at every statement from the grading job to the certificate', () => {
  const lanes = answeringStores().map((store) => new KillLane(store));

  beforeAll(() => Promise.all(lanes.map((lane) => lane.run())));
  afterAll(() => Promise.all(lanes.map(({ academy }) => academy.close())));

  describe.each(lanes)('queue in $store.name', (lane) => {
    const commits = () => lane.statements.flatMap((sql, index) => (sql === 'COMMIT' ? [index + 1] : []));
    const expectedAfter = ({ statement, moment }: Fate): Aftermath => {
      const [graded = 0, certified = 0] = commits();
      const done = moment === 'after' ? Number(statement) : Number(statement) - 1;
      if (done >= certified) return CERTIFIED;
      return done >= graded ? GRADED : SUBMITTED;
    };

    it('was at every one of them', () => {
      const written = [
        'UPDATE attempt',
        'record_progress',
        'UPDATE enrolment',
        'INSERT INTO certificate',
        'INSERT INTO outbox',
        'INSERT INTO stored_file',
      ];
      expect(lane.statements).toEqual(
        expect.arrayContaining(written.map((sql) => expect.stringContaining(sql))),
      );
      expect(commits()).toHaveLength(2);
      expect(lane.casualties).toHaveLength(lane.statements.length + 2);
    });

    it('leaves the whole of a grade with its certificate, or nothing of it', () => {
      for (const { attemptId, aftermath, ...fate } of lane.casualties) {
        expect({ ...fate, aftermath }).toEqual({ ...fate, aftermath: expectedAfter(fate) });
      }
    });

    it('leaves in the outbox what a killed relay had taken, whether the queue has it or not', () => {
      expect(lane.relayDeaths).toHaveLength(2);
      for (const { before, after } of lane.relayDeaths) expect(after).toBe(before);
    });

    it('ends in exactly one grade and one certificate each, once another worker has taken over', async () => {
      await lane.recover();
      for (const { attemptId } of lane.casualties)
        expect(await aftermathOf(lane.academy.database, attemptId)).toEqual(CERTIFIED);
      const { attempt } = await totals(lane.academy.database);
      const each = { attempt, certificate: attempt, stored_file: attempt };
      expect(await totals(lane.academy.database)).toEqual({ ...each, outbox: 0, dead_job: 0 });
    });
  });
});
