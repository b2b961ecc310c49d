import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { optionGrades } from './choice/choice.grade.js';
import { formatExact } from './decimal.js';
import { gradeItem, markOf, parseResponse, presentItem, validatePayload } from './engine.js';
import { compare, one, ratio, zero } from './exact.js';
import type { QuestionPayload } from './kinds.js';
import { equalShares } from './multiple-choice/multiple-choice.grade.js';

type ChoiceQuestion = Extract<QuestionPayload, { kind: 'SINGLE_CHOICE' | 'MULTIPLE_CHOICE' | 'TRUE_FALSE' }>;

const SECRET = 'only after grading';

const build = (
  kind: ChoiceQuestion['kind'],
  ids: readonly string[],
  fractions: readonly string[],
): ChoiceQuestion => ({
  kind,
  stem: 'Stem',
  options: ids.map((id, index) => ({
    id,
    content: `Content ${id}`,
    fraction: fractions[index] ?? '0',
    feedback: SECRET,
  })),
  feedback: SECRET,
  shuffle: true,
});

const ids = fc.uniqueArray(fc.stringMatching(/^[\w-]{1,8}$/), { minLength: 2, maxLength: 10 });
const fraction = fc.constantFrom(
  '1',
  '0.5',
  '0.3333333',
  '0.25',
  '0.1428571',
  '0',
  '-0.1',
  '-0.3333333',
  '-1',
);

const multiple = ids
  .chain((some) =>
    fc.tuple(fc.constant(some), fc.array(fraction, { minLength: some.length, maxLength: some.length })),
  )
  .map(([some, fractions]) => build('MULTIPLE_CHOICE', some, fractions));
const single = ids
  .chain((some) =>
    fc.tuple(fc.constant(some), fc.array(fraction, { minLength: some.length, maxLength: some.length })),
  )
  .map(([some, fractions]) => build('SINGLE_CHOICE', some, ['1', ...fractions.slice(1)]));
const trueFalse = fc
  .boolean()
  .map((right) => build('TRUE_FALSE', ['true', 'false'], right ? ['1', '0'] : ['0', '1']));
const question = fc.oneof(single, multiple, trueFalse);

const idsOf = (payload: ChoiceQuestion) => payload.options.map(({ id }) => id);

/** A question with an answer that its kind accepts, blanks among them. */
const answered = question.chain((payload) =>
  fc.tuple(
    fc.constant(payload),
    fc.shuffledSubarray(idsOf(payload), {
      maxLength: payload.kind === 'MULTIPLE_CHOICE' ? payload.options.length : 1,
    }),
  ),
);

function gradeOf(payload: QuestionPayload, options: readonly string[]) {
  const parsed = parseResponse(payload, { options });
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
  const grade = gradeItem(payload, parsed.response);
  return { ...grade, fraction: markOf(grade), options: optionGrades(grade) };
}

describe('for every choice and answer', () => {
  it('the fraction is in bounds, and a blank is zero and not answered', () => {
    fc.assert(
      fc.property(answered, ([payload, options]) => {
        const grade = gradeOf(payload, options);
        const least = payload.kind === 'SINGLE_CHOICE' ? ratio(-1n, 1n) : zero;
        expect(compare(grade.fraction, least)).toBeGreaterThanOrEqual(0);
        expect(compare(grade.fraction, one)).toBeLessThanOrEqual(0);
        expect(grade.answered).toBe(options.length > 0);
        if (options.length === 0) expect(formatExact(grade.fraction)).toBe('0');
      }),
    );
  });

  it('permuting the options or the answer changes no mark', () => {
    const permuted = answered.chain(([payload, options]) =>
      fc.tuple(
        fc.constant(payload),
        fc.constant(options),
        fc.shuffledSubarray([...payload.options], { minLength: payload.options.length }),
        fc.shuffledSubarray(options, { minLength: options.length }),
      ),
    );
    fc.assert(
      fc.property(permuted, ([payload, options, otherOptions, otherAnswer]) => {
        const other = gradeOf({ ...payload, options: otherOptions }, otherAnswer);
        const grade = gradeOf(payload, options);
        expect(formatExact(other.fraction)).toBe(formatExact(grade.fraction));
        const byId = new Map(grade.options.map((option) => [option.optionId, option]));
        expect(other.options).toEqual(other.options.map(({ optionId }) => byId.get(optionId)));
      }),
    );
  });

  it('all right is exactly one, and one more wrong option costs', () => {
    const keyed = ids.chain((some) =>
      fc.tuple(
        fc.constant(some),
        fc.array(fc.boolean(), { minLength: some.length - 1, maxLength: some.length - 1 }),
      ),
    );
    fc.assert(
      fc.property(keyed, ([some, rest]) => {
        const correct = [true, ...rest];
        const payload = build('MULTIPLE_CHOICE', some, equalShares(correct));
        const right = some.filter((_, index) => correct[index]);
        expect(formatExact(gradeOf(payload, right).fraction)).toBe('1');
        const wrong = some.find((_, index) => !correct[index]);
        if (wrong) expect(compare(gradeOf(payload, [...right, wrong]).fraction, one)).toBeLessThan(0);
      }),
    );
  });

  it("the learner's view carries no key", () => {
    fc.assert(
      fc.property(question, (payload) => {
        const view = JSON.stringify(presentItem(payload, idsOf(payload)));
        expect(view).not.toContain(SECRET);
        expect(view).not.toContain('fraction');
      }),
    );
  });
});

describe('whatever comes in', () => {
  const anything = fc.oneof(
    fc.jsonValue(),
    fc.record({ options: fc.jsonValue() }),
    fc.record({ options: fc.array(fc.jsonValue()) }),
  );

  it('reading an answer never throws, and refuses with a reason', () => {
    fc.assert(
      fc.property(question, anything, (payload, raw) => {
        const parsed = parseResponse(payload, raw);
        if (parsed.ok)
          expect(optionGrades(gradeItem(payload, parsed.response))).toHaveLength(payload.options.length);
        else for (const { message } of parsed.problems) expect(message).toMatch(/\w/);
      }),
      { numRuns: 500 },
    );
  });

  it('validating never throws, and what passes can be marked', () => {
    const kind = fc.constantFrom('SINGLE_CHOICE', 'MULTIPLE_CHOICE', 'TRUE_FALSE');
    const nearly = fc.record(
      {
        kind,
        stem: fc.jsonValue(),
        options: fc.oneof(fc.jsonValue(), fc.array(fc.jsonValue())),
        feedback: fc.jsonValue(),
      },
      { requiredKeys: ['kind'] },
    );
    fc.assert(
      fc.property(fc.oneof(fc.jsonValue(), nearly, question), (raw) => {
        const validation = validatePayload(raw);
        if (validation.ok) expect(gradeOf(validation.payload, []).answered).toBe(false);
        else expect(validation.problems.length).toBeGreaterThan(0);
      }),
      { numRuns: 500 },
    );
  });
});
