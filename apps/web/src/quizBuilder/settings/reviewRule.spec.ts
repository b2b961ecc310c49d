import { describe, expect, it } from '@jest/globals';
import { reviewChoice, ruleFrom, shows, withPart } from './reviewRule.js';

describe('what may be reviewed', () => {
  it.each([
    [undefined, 'always'],
    ['always', 'always'],
    ['after-pass', 'after-pass'],
    ['score-only', 'score-only'],
    [{ afterSubmission: [] }, 'own'],
  ] as const)('%j is %s', (review, choice) => expect(reviewChoice(review)).toBe(choice));

  it('begins a rule of its own with what the word said', () => {
    expect(shows(ruleFrom('always', 'always'), 'afterSubmission', 'key')).toBe(true);
    expect(shows(ruleFrom('after-pass', 'after-pass'), 'afterSubmission', 'key')).toBe(false);
    expect(shows(ruleFrom('after-pass', 'after-pass'), 'afterPass', 'key')).toBe(true);
    expect(ruleFrom('score-only', 'score-only')).toEqual({
      afterSubmission: [],
      afterPass: [],
      afterClose: [],
    });
    expect(ruleFrom('own', { afterClose: ['key'] })).toEqual({ afterClose: ['key'] });
  });

  it('shows a part at a moment or not, in the order of the parts, and leaves the others', () => {
    const rule = { afterSubmission: ['key'], afterPass: ['marks'] };
    const more = withPart(rule, 'afterSubmission', 'answers', true);
    expect(more).toEqual({ afterSubmission: ['answers', 'key'], afterPass: ['marks'] });
    expect(withPart(more, 'afterSubmission', 'key', false)).toEqual({
      afterSubmission: ['answers'],
      afterPass: ['marks'],
    });
  });
});
