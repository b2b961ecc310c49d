import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { detailWords } from '../../apps/web/src/explanation/detailWords.js';
import { ruleWords } from '../../apps/web/src/explanation/ruleWords.js';
import { explainOutcome, questionKinds, type Rule } from '../../libs/quiz/src/grading/index.js';
import { playedOf } from '../../libs/quiz/src/grading/testing/played.arbitrary.js';

/** Of everything that a kind of question can be told: the answer, its parts and its presses. */
function rulesOf(kind: (typeof questionKinds)[number]): Rule[] {
  const question = { weight: '1', correction: null, variant: null, handFraction: null };
  return fc.sample(playedOf(kind), { numRuns: 300, seed: 1 }).flatMap((played) => {
    const { rule, byKey, parts, steps } = explainOutcome({ ...question, ...played }, String);
    const pressed = steps.flatMap(({ mark }) => mark?.rule ?? []);
    return [rule, byKey.rule, ...parts.map((part) => part.rule), ...pressed];
  });
}

describe.each(questionKinds)('the rules of %s', (kind) => {
  it('and what they look at have words for those who teach', () => {
    const rules = rulesOf(kind);
    const codes = rules.flatMap(({ code, details }) => [
      code,
      ...('rule' in details ? [details['rule']] : []),
    ]);
    expect([...new Set(codes)].filter((code) => !Object.hasOwn(ruleWords, String(code)))).toEqual([]);
    const names = rules.flatMap(({ details }) => Object.keys(details));
    expect([...new Set(names)].filter((name) => !Object.hasOwn(detailWords, name))).toEqual([]);
  });
});
