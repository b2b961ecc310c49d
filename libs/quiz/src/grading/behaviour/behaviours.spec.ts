import { describe, expect, it } from '@jest/globals';
import { formatExact } from '../decimal.js';
import { validatePayload } from '../engine.js';
import type { QuestionPayload } from '../kinds.js';
import type { Behaviour } from './behaviours.js';
import { gradePlayed } from './grade-played.js';
import { liveOf } from './live.js';
import type { Played, Step } from './replay.js';

const HINTS = [
  { content: 'Look again.', showCount: true },
  { content: 'Think of her.', clearWrong: true },
];

function valid(raw: object): QuestionPayload {
  const read = validatePayload({ stem: 'What now?', hints: HINTS, penalty: '0.25', ...raw });
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  return read.payload;
}

const option = (id: string, fraction: string) => ({ id, content: id, fraction, feedback: `On ${id}` });

const choice = valid({
  kind: 'SINGLE_CHOICE',
  options: [option('a', '1'), option('b', '0.5'), option('c', '-0.5')],
});

const matching = valid({
  kind: 'MATCHING',
  stems: ['x', 'y'].map((id) => ({ id, content: id, choice: id })),
  choices: ['x', 'y', 'z'].map((id) => ({ id, content: id })),
});

const number = valid({
  kind: 'NUMERICAL',
  answers: [
    {
      id: 'n',
      accepts: { type: 'VALUE', value: '7', tolerance: { type: 'NOMINAL', amount: '0' } },
      fraction: '1',
    },
  ],
});

const essay = valid({
  kind: 'ESSAY',
  rubric: [
    {
      id: 'r',
      content: 'Reason',
      levels: ['0', '1'].map((points) => ({ id: points, content: points, points })),
    },
  ],
});

const pick = (id: string) => ({ options: id === '' ? [] : [id] });
const match = (text: string) => ({
  filled: [...text].flatMap((one, index) => (one === '-' ? [] : [{ slot: 'xy'[index], choice: one }])),
});

/** `a` checks it, `>` tries again. */
const stepsOf = (read: (text: string) => unknown, text: string, certainty: number | null = null): Step[] =>
  text
    .split(' ')
    .filter(Boolean)
    .map((word) =>
      word === '>'
        ? { action: 'TRY_AGAIN', response: null, certainty }
        : { action: 'CHECK', response: read(word), certainty },
    );

const played = (behaviour: Behaviour, payload: QuestionPayload, more: Partial<Played>): Played => ({
  behaviour,
  payload,
  steps: [],
  response: null,
  certainty: null,
  ...more,
});

function told(play: Played): string {
  const { mark, phase } = gradePlayed(play);
  return [phase, mark.state, mark.fraction ? formatExact(mark.fraction) : '-'].join(' ');
}

describe('an answer that is checked once', () => {
  it.each([
    ['', 'a', 'OPEN RIGHT 1'],
    ['', '', 'OPEN NOT_ANSWERED 0'],
    ['c', 'a', 'FINISHED WRONG -1/2'],
    ['a c', 'c', 'FINISHED RIGHT 1'],
    ['b > a', 'a', 'FINISHED PARTLY_RIGHT 1/2'],
  ])('after "%s", with "%s" at the end, is %s', (steps, last, expected) => {
    const more = { steps: stepsOf(pick, steps), response: pick(last) };
    expect(told(played('IMMEDIATE', choice, more))).toBe(expected);
  });
});

describe('an answer with several tries', () => {
  it.each([
    ['', 'b', 'OPEN PARTLY_RIGHT 1/2'],
    ['a', 'a', 'FINISHED RIGHT 1'],
    ['c > a', 'a', 'FINISHED RIGHT 3/4'],
    ['c > a', 'c', 'FINISHED RIGHT 3/4'],
    ['c > c > a', 'a', 'FINISHED RIGHT 1/2'],
    ['c > c > b', 'b', 'FINISHED PARTLY_RIGHT 0'],
    ['c > c > c > a', 'a', 'FINISHED WRONG 0'],
    // Not pressed again, and still a try.
    ['c >', 'a', 'OPEN RIGHT 3/4'],
    ['c >', '', 'OPEN NOT_ANSWERED 0'],
    // Checked and left at that: the try has cost.
    ['b', 'b', 'CHECKED PARTLY_RIGHT 1/4'],
    ['b b b', 'a', 'CHECKED PARTLY_RIGHT 1/4'],
    ['> a', 'a', 'FINISHED RIGHT 1'],
  ])('after "%s", with "%s" at the end, is %s', (steps, last, expected) => {
    const more = { steps: stepsOf(pick, steps), response: pick(last) };
    expect(told(played('INTERACTIVE', choice, more))).toBe(expected);
  });
});

describe('parts with several tries', () => {
  it.each([
    ['xy', 'xy', 'FINISHED RIGHT 1'],
    ['xz > xy', 'xy', 'FINISHED RIGHT 7/8'],
    ['xz > yy > xy', 'xy', 'FINISHED RIGHT 5/8'],
    ['xz', 'xz', 'CHECKED PARTLY_RIGHT 1/2'],
    ['zz > xz >', 'xz', 'OPEN PARTLY_RIGHT 3/8'],
    // Half an answer is no try, and costs none.
    ['x- xy', 'xy', 'FINISHED RIGHT 1'],
    ['zz > zz > zz', 'xy', 'FINISHED WRONG 0'],
    ['zz >', '--', 'OPEN NOT_ANSWERED 0'],
  ])('after "%s", with "%s" at the end, are %s', (steps, last, expected) => {
    const more = { steps: stepsOf(match, steps), response: match(last) };
    expect(told(played('INTERACTIVE', matching, more))).toBe(expected);
  });

  it('say at which try each was right, and what that cost', () => {
    const { parts, mark } = gradePlayed(
      played('INTERACTIVE', matching, { steps: stepsOf(match, 'xz > xy') }),
    );
    expect(parts.map(({ fraction, rule }) => [formatExact(fraction), rule.details['wrong']])).toEqual([
      ['1', 0],
      ['3/4', 1],
    ]);
    expect(mark.rule).toEqual({
      code: 'PARTS_AFTER_TRIES',
      details: { right: 2, of: 2, tries: 2, penalty: '1/4' },
    });
  });
});

describe('an answer that is checked as often as one likes', () => {
  it.each([
    ['', 'c', 'OPEN WRONG 0', 'OPEN WRONG 0'],
    ['c', 'a', 'OPEN RIGHT 3/4', 'OPEN RIGHT 1'],
    ['c c c', 'a', 'OPEN RIGHT 3/4', 'OPEN RIGHT 1'],
    ['b c', 'c', 'OPEN PARTLY_RIGHT 1/2', 'OPEN PARTLY_RIGHT 1/2'],
    ['a', 'c', 'OPEN RIGHT 1', 'OPEN RIGHT 1'],
    ['a', '', 'OPEN RIGHT 1', 'OPEN RIGHT 1'],
    ['', '', 'OPEN NOT_ANSWERED 0', 'OPEN NOT_ANSWERED 0'],
    ['c b c b c', 'a', 'OPEN PARTLY_RIGHT 1/4', 'OPEN RIGHT 1'],
  ])('after "%s", with "%s" at the end, is %s, or without penalty %s', (steps, last, expected, free) => {
    const more = { steps: stepsOf(pick, steps), response: pick(last) };
    expect(told(played('ADAPTIVE', choice, more))).toBe(expected);
    expect(told(played('ADAPTIVE_NO_PENALTY', choice, more))).toBe(free);
  });
});

describe('an answer with a certainty', () => {
  it.each<[string, number | null, string]>([
    ['a', 1, '1/3'],
    ['a', 2, '2/3'],
    ['a', 3, '1'],
    ['b', 3, '1/2'],
    ['c', 1, '0'],
    ['c', 2, '-2/3'],
    ['c', 3, '-2'],
    ['a', null, '1/3'],
    ['c', null, '0'],
    ['', 3, '0'],
  ])('"%s" at %s earns %s, whenever it is checked', (last, certainty, expected) => {
    const response = pick(last);
    expect(told(played('DEFERRED_CERTAINTY', choice, { response, certainty }))).toMatch(` ${expected}`);
    const checked = { steps: stepsOf(pick, last, certainty), response: pick('b'), certainty: 2 };
    if (last !== '' && certainty !== null)
      expect(told(played('IMMEDIATE_CERTAINTY', choice, checked))).toMatch(new RegExp(` ${expected}$`));
  });
});

it('is not checked without the certainty that is asked for, and counts as least certain in the end', () => {
  const play = { steps: stepsOf(pick, 'a'), response: pick('a') };
  expect(told(played('IMMEDIATE_CERTAINTY', choice, play))).toBe('OPEN RIGHT 1/3');
  expect(liveOf(played('IMMEDIATE_CERTAINTY', choice, play))).toMatchObject({ mayCheck: true, triesLeft: 1 });
});

describe('what the engine does not mark', () => {
  it.each<Behaviour>(['IMMEDIATE', 'INTERACTIVE', 'ADAPTIVE', 'IMMEDIATE_CERTAINTY'])(
    'is never checked (%s)',
    (behaviour) => {
      const play = played(behaviour, essay, { response: { text: 'Because' }, certainty: 3 });
      expect(told(play)).toBe('OPEN NEEDS_MARKING -');
      expect(liveOf(play)).toMatchObject({ mayCheck: false, triesLeft: null });
      const text = valid({ kind: 'DESCRIPTION' });
      expect(told(played(behaviour, text, {}))).toBe('OPEN NOT_GRADED -');
    },
  );
});

it('lets a corrected key end a question earlier, or go on with it', () => {
  const swapped = valid({
    kind: 'SINGLE_CHOICE',
    options: [option('a', '0'), option('b', '0'), option('c', '1')],
  });
  expect(told(played('INTERACTIVE', swapped, { steps: stepsOf(pick, 'c > a'), response: pick('a') }))).toBe(
    'FINISHED RIGHT 1',
  );
  expect(told(played('INTERACTIVE', swapped, { steps: stepsOf(pick, 'a'), response: pick('a') }))).toBe(
    'CHECKED WRONG 0',
  );
});

it('takes a question from before there were tries for one with a single try', () => {
  const { hints: _, penalty: __, ...old } = choice;
  const play = played('INTERACTIVE', old, { steps: stepsOf(pick, 'c') });
  expect([told(play), liveOf(play).triesLeft]).toEqual(['FINISHED WRONG 0', 0]);
});

describe('while the attempt is open', () => {
  const live = (behaviour: Behaviour, payload: QuestionPayload, steps: Step[]) =>
    liveOf(played(behaviour, payload, { steps }));

  it('nothing is told before a check', () => {
    for (const behaviour of ['DEFERRED', 'IMMEDIATE', 'INTERACTIVE', 'ADAPTIVE'] as const)
      expect(live(behaviour, choice, [])).toMatchObject({ checked: null, hint: null, rightParts: null });
    expect(live('DEFERRED', choice, stepsOf(pick, 'a'))).toMatchObject({ checked: null, phase: 'OPEN' });
  });

  it('a hint follows each try but the last', () => {
    const after = (steps: string) => {
      const { phase, triesLeft, hint, rightParts } = live('INTERACTIVE', matching, stepsOf(match, steps));
      return [phase, triesLeft, hint?.content ?? null, rightParts];
    };
    expect(after('')).toEqual(['OPEN', 3, null, null]);
    expect(after('xz')).toEqual(['CHECKED', 2, 'Look again.', 1]);
    expect(after('xz >')).toEqual(['OPEN', 2, 'Look again.', 1]);
    expect(after('xz > xz')).toEqual(['CHECKED', 1, 'Think of her.', null]);
    expect(after('xz > xz > xz')).toEqual(['FINISHED', 0, null, null]);
    expect(after('xz > xy')).toEqual(['FINISHED', 0, null, null]);
  });

  it('what was checked is told until the learner tries again', () => {
    expect(live('INTERACTIVE', choice, stepsOf(pick, 'c')).checked?.response).toEqual(pick('c'));
    expect(live('INTERACTIVE', choice, stepsOf(pick, 'c >')).checked).toBeNull();
    expect(live('ADAPTIVE', choice, stepsOf(pick, 'c')).checked?.response).toEqual(pick('c'));
    expect(live('IMMEDIATE', choice, stepsOf(pick, 'a')).checked?.response).toEqual(pick('a'));
  });

  it('what is no number can be corrected before it costs a try', () => {
    const text = (word: string) => ({ text: word });
    expect(live('INTERACTIVE', number, stepsOf(text, 'seven')).triesLeft).toBe(3);
    expect(live('INTERACTIVE', number, stepsOf(text, '8')).triesLeft).toBe(2);
  });
});
