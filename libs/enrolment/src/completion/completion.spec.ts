import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { decideCompletion, type ProgressState, type RuleActivity } from './completion.js';

const lesson = (id: string, required = true): RuleActivity => ({ id, required, completion: 'FINISHED' });
const quiz = (id: string): RuleActivity => ({ id, required: true, completion: 'PASSED' });
const states = (given: Record<string, ProgressState>) => (id: string) => given[id] ?? 'NOT_STARTED';

describe('decideCompletion', () => {
  it('is complete when every required activity is, whatever happened in the others', () => {
    const result = decideCompletion(
      [lesson('a'), lesson('b', false), quiz('q')],
      states({ a: 'COMPLETED', q: 'COMPLETED' }),
    );
    expect(result).toEqual({ complete: true, done: 2, total: 2, percent: 100, unmet: [] });
  });

  it('says of each activity why it does not count yet', () => {
    const activities = [lesson('a'), lesson('b'), quiz('q'), quiz('r'), quiz('s')];
    const { unmet, complete, percent } = decideCompletion(
      activities,
      states({ b: 'STARTED', q: 'FAILED', r: 'SUBMITTED', s: 'COMPLETED' }),
    );
    expect(complete).toBe(false);
    expect(percent).toBe(20);
    expect(unmet).toEqual([
      { activityId: 'a', reason: 'ACTIVITY_NOT_STARTED' },
      { activityId: 'b', reason: 'ACTIVITY_NOT_FINISHED' },
      { activityId: 'q', reason: 'QUIZ_NOT_PASSED' },
      { activityId: 'r', reason: 'QUIZ_BEING_GRADED' },
    ]);
  });

  it('never completes a course that requires nothing', () => {
    expect(decideCompletion([lesson('a', false)], states({ a: 'COMPLETED' })).complete).toBe(false);
  });

  const anyState = fc.constantFrom<ProgressState>(
    'NOT_STARTED',
    'STARTED',
    'SUBMITTED',
    'FAILED',
    'COMPLETED',
  );
  const anyCourse = fc.array(
    fc.record({ required: fc.boolean(), completion: fc.constantFrom('FINISHED', 'PASSED'), state: anyState }),
  );

  it('stays between 0 and 100, and at 100 exactly when complete', () => {
    fc.assert(
      fc.property(anyCourse, (course) => {
        const activities = course.map((activity, index) => ({ ...activity, id: String(index) }));
        const { complete, percent, done, total, unmet } = decideCompletion(
          activities,
          (id) => course[Number(id)]?.state ?? 'NOT_STARTED',
        );
        expect(percent).toBeGreaterThanOrEqual(0);
        expect(percent).toBeLessThanOrEqual(100);
        expect(percent === 100).toBe(complete);
        expect(done + unmet.length).toBe(total);
      }),
    );
  });
});
