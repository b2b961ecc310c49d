import { describe, expect, it } from '@jest/globals';
import { offlineUntil } from './offline-until.js';

const at = (time: string): Date => new Date(`2026-03-01T${time}:00Z`);
const ended = {
  state: 'SUBMITTED' as const,
  deadlineAt: at('10:00'),
  submittedAt: at('10:00'),
  graceSeconds: 60,
  offlineSeconds: 1800,
};

describe('answers that were given offline', () => {
  it('may arrive until grace and wait are over', () => {
    expect(offlineUntil(ended)).toEqual(at('10:31'));
  });

  it.each([
    ['the learner has submitted', { submittedAt: at('09:59') }],
    ['the quiz waits for none', { offlineSeconds: 0 }],
    ['there is no deadline', { deadlineAt: null }],
    ['it is graded', { state: 'GRADED' as const }],
  ])('are not waited for when %s', (_, change) => expect(offlineUntil({ ...ended, ...change })).toBeNull());
});
