import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { REVIEW_PARTS, REVIEW_WORDS, type ReviewRule } from '../quiz/quiz-rules.js';
import { changesLater, reviewParts, type ReviewMoment } from './review-parts.js';

const parts = fc.subarray([...REVIEW_PARTS]);
const rules: fc.Arbitrary<ReviewRule> = fc.record({
  afterSubmission: parts,
  afterPass: parts,
  afterClose: parts,
});
const moments: fc.Arbitrary<ReviewMoment> = fc.record({
  state: fc.constantFrom('IN_PROGRESS', 'SUBMITTED', 'NEEDS_MARKING', 'GRADED'),
  passed: fc.boolean(),
  closed: fc.boolean(),
});
const graded = { state: 'GRADED', passed: false, closed: false } as const;

describe('what may be reviewed', () => {
  it('is nothing but the own answers before grading', () => {
    fc.assert(
      fc.property(rules, moments, (rule, moment) => {
        const before = reviewParts(rule, { ...moment, state: 'IN_PROGRESS' });
        expect([...before]).toEqual(['ANSWERS']);
        expect(
          [...reviewParts(rule, { ...moment, state: 'SUBMITTED' })].filter((part) => part !== 'ANSWERS'),
        ).toEqual([]);
      }),
    );
  });

  it('grows with passing and with closing, and never beyond the rule', () => {
    fc.assert(
      fc.property(rules, moments, (rule, moment) => {
        const now = reviewParts(rule, { ...moment, state: 'GRADED' });
        const last = reviewParts(rule, { state: 'GRADED', passed: true, closed: true });
        expect([...now].every((part) => last.has(part))).toBe(true);
        expect(last).toEqual(new Set([...rule.afterSubmission, ...rule.afterPass, ...rule.afterClose]));
      }),
    );
  });

  it('is the same at any time exactly when the rule says so', () => {
    fc.assert(
      fc.property(rules, (rule) => {
        const once = reviewParts(rule, graded);
        const later = reviewParts(rule, { ...graded, passed: true, closed: true });
        expect(changesLater(rule)).toBe(later.size > once.size);
      }),
    );
  });

  it('is what the words of a course file mean', () => {
    expect([...reviewParts(REVIEW_WORDS.always, graded)]).toEqual([...REVIEW_PARTS]);
    expect([...reviewParts(REVIEW_WORDS['after-pass'], graded)]).toEqual([]);
    expect([...reviewParts(REVIEW_WORDS['after-pass'], { ...graded, passed: true })]).toEqual([
      ...REVIEW_PARTS,
    ]);
    expect([...reviewParts(REVIEW_WORDS['score-only'], { ...graded, passed: true, closed: true })]).toEqual(
      [],
    );
  });
});
