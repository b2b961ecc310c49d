import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { isDeepStrictEqual } from 'node:util';
import { describeOnBothStores } from '../jobs/queue-store.js';
import { placesOf, type Fate } from './doomed-process.js';
import { RegradeLane, type Outcome, type Step } from './regrade-lane.js';

const PASSED = { score: 100, progress: 'COMPLETED', enrolment: 'COMPLETED', certificates: ['valid'] };
const FAILED = { score: 0, progress: 'FAILED', enrolment: 'ACTIVE', certificates: ['revoked'] };

/** The result with all that hangs on it, of which none may be without the others. */
const WHOLE: Readonly<Record<Step, readonly Omit<Outcome, 'notices'>[]>> = {
  apply: [
    { ...PASSED, marks: 0 },
    { ...FAILED, marks: 1 },
  ],
  undo: [
    { ...FAILED, marks: 1 },
    { ...PASSED, marks: 2 },
  ],
};

describeOnBothStores('a worker killed with -9 at every statement of a regrade', (store) => {
  const lane = new RegradeLane(store);
  const places: Partial<Record<Step, Fate[]>> = {};
  let ids: string[];

  beforeAll(async () => {
    await lane.open();
    const [counted = ''] = await lane.ready(1);
    for (const step of ['apply', 'undo'] as const)
      places[step] = placesOf(await lane.statements(counted, step));
    ids = await lane.ready(Math.max(...Object.values(places).map(({ length }) => length)));
  });
  afterAll(async () => {
    await store.empty(lane.academy.database);
    await lane.academy.close();
  });

  it.each(['apply', 'undo'] as const)(
    'leaves the whole of it or nothing, and ends as if nobody had died: %s',
    async (step) => {
      const fates = places[step] ?? [];
      // A batch, a second look, and the end: each a transaction.
      expect(fates.filter(({ moment }) => moment === 'after').length).toBeGreaterThanOrEqual(3);
      const doomed = ids.slice(0, fates.length);
      await lane.killAt(doomed, step, fates);
      for (const [index, id] of doomed.entries()) {
        const { notices: _, ...left } = (await lane.outcome(id)) ?? {};
        const isWhole = WHOLE[step].some((whole) => isDeepStrictEqual(left, whole));
        expect({ fate: fates[index], left, isWhole }).toEqual({ fate: fates[index], left, isWhole: true });
      }
      await lane.recover(ids, step);
      const [, end] = WHOLE[step];
      for (const id of doomed)
        expect(await lane.outcome(id)).toEqual({ ...end, notices: step === 'apply' ? 1 : 2 });
    },
  );
});
