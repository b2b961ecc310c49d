import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { isComplete, markingOf, parseResponse, withoutWrong } from '../engine.js';
import { compare, one, ratio, zero, type Exact } from '../exact.js';
import { questionKinds } from '../kinds.js';
import { orders, permuted } from '../testing/permuted.js';
import { playedOf } from '../testing/played.arbitrary.js';
import type { Behaviour } from './behaviours.js';
import { gradePlayed } from './grade-played.js';
import { liveOf } from './live.js';
import type { Played } from './replay.js';
import { triesOf } from './tries.js';

const LEAST: Partial<Record<Behaviour, Exact>> = {
  INTERACTIVE: zero,
  ADAPTIVE: zero,
  ADAPTIVE_NO_PENALTY: zero,
  DEFERRED_CERTAINTY: ratio(-2n, 1n),
  IMMEDIATE_CERTAINTY: ratio(-2n, 1n),
};

const plain = (value: unknown): unknown =>
  JSON.parse(JSON.stringify(value, (_, each: unknown) => (typeof each === 'bigint' ? String(each) : each)));

describe.each(questionKinds)('every %s, however it is asked', (kind) => {
  const check = (test: (played: Played) => void) => {
    fc.assert(fc.property(playedOf(kind), test), { numRuns: 50 });
  };

  it('has a mark in bounds, the same each time it is replayed', () => {
    check((played) => {
      const { mark } = gradePlayed(played);
      expect(mark.fraction === null).toBe(mark.state === 'NEEDS_MARKING' || mark.state === 'NOT_GRADED');
      expect(plain(gradePlayed(JSON.parse(JSON.stringify(played)) as Played))).toEqual(
        plain(gradePlayed(played)),
      );
      if (mark.fraction === null) return;
      expect(compare(mark.fraction, one)).toBeLessThanOrEqual(0);
      const least = LEAST[played.behaviour] ?? ratio(-1n, 1n);
      expect(compare(mark.fraction, least)).toBeGreaterThanOrEqual(0);
    });
  });

  it('has the same mark whatever the order of its parts', () => {
    fc.assert(
      fc.property(playedOf(kind), orders, (played, order) => {
        const other = gradePlayed({ ...played, payload: permuted(played.payload, order) });
        const { mark } = gradePlayed(played);
        expect([other.mark.state, other.mark.fraction]).toEqual([mark.state, mark.fraction]);
      }),
    );
  });

  it('costs nothing to check the same answer twice where one may check at will', () => {
    check((played) => {
      const behaviour = 'ADAPTIVE';
      const twice = played.steps.flatMap((step) => [step, step]);
      const [once, doubled] = [played.steps, twice].map((steps) =>
        gradePlayed({ ...played, behaviour, steps }),
      );
      expect(plain(doubled?.mark.fraction)).toEqual(plain(once?.mark.fraction));
    });
  });

  it('never earns more by tries before, and a blank earns nothing', () => {
    check((played) => {
      const behaviour = 'INTERACTIVE';
      const untouched = gradePlayed({ ...played, behaviour, steps: [] }).mark.fraction;
      const { mark, phase } = gradePlayed({ ...played, behaviour });
      if (phase === 'OPEN' && untouched && mark.fraction)
        expect(compare(mark.fraction, untouched)).toBeLessThanOrEqual(0);
      const blank = gradePlayed({ ...played, behaviour, steps: [], response: null }).mark;
      expect(blank.state).toBe(kind === 'DESCRIPTION' ? 'NOT_GRADED' : 'NOT_ANSWERED');
    });
  });

  it('counts tries down to none, and takes no more then', () => {
    check((played) => {
      const live = liveOf({ ...played, behaviour: 'INTERACTIVE' });
      if (markingOf(played.payload) !== 'AUTOMATIC') {
        expect(live).toMatchObject({ mayCheck: false, triesLeft: null, checked: null });
        return;
      }
      const { tries } = gradePlayed({ ...played, behaviour: 'INTERACTIVE' });
      expect(tries.length).toBeLessThanOrEqual(triesOf(played.payload));
      if (live.phase === 'FINISHED')
        expect(live).toMatchObject({ triesLeft: 0, mayCheck: false, hint: null });
      else expect(live.triesLeft).toBe(triesOf(played.payload) - tries.length);
    });
  });

  it('tries again with an answer of its own, from which only what is wrong is gone', () => {
    check(({ payload, response }) => {
      const parsed = parseResponse(payload, response);
      if (!parsed.ok) throw new Error('A sample is an answer.');
      const left = withoutWrong(payload, parsed.response);
      expect(plain(withoutWrong(payload, left))).toEqual(plain(left));
      expect(typeof isComplete(payload, left)).toBe('boolean');
    });
  });
});
