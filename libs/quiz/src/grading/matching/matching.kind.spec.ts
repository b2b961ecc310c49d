import { describe, expect, it } from '@jest/globals';
import { formatExact } from '../decimal.js';
import { matching } from './matching.kind.js';
import type { MatchingPayload } from './matching.payload.js';

const animals: MatchingPayload = {
  kind: 'MATCHING',
  stem: 'Classify them.',
  stems: [
    { id: 'frog', content: 'Frog', choice: 'amphibian', feedback: 'Lays eggs in water.' },
    { id: 'cat', content: 'Cat', choice: 'mammal', feedback: null },
    { id: 'newt', content: 'Newt', choice: 'amphibian', feedback: null },
  ],
  choices: ['amphibian', 'mammal', 'insect'].map((id) => ({ id, content: id.toUpperCase() })),
  feedback: 'That is why.',
};

const responseTo = (pairs: Record<string, string>) => ({
  filled: Object.entries(pairs).map(([slot, choice]) => ({ slot, choice })),
});

function gradeOf(pairs: Record<string, string>) {
  const parsed = matching.readResponse(animals, responseTo(pairs));
  if (!parsed.ok) throw new Error(parsed.problems[0]?.message);
  return matching.grade(animals, parsed.response);
}

describe('marking pairs', () => {
  it.each<[Record<string, string>, string, string]>([
    [{ frog: 'amphibian', cat: 'mammal', newt: 'amphibian' }, '1', 'RIGHT'],
    [{ newt: 'amphibian', frog: 'mammal', cat: 'amphibian' }, '1/3', 'PARTLY_RIGHT'],
    [{ frog: 'amphibian' }, '1/3', 'PARTLY_RIGHT'],
    [{ frog: 'insect', cat: 'insect' }, '0', 'WRONG'],
    [{}, '0', 'NOT_ANSWERED'],
  ])('%j earns %s', (pairs, fraction, state) => {
    const grade = gradeOf(pairs);
    expect([formatExact(grade.fraction), grade.state]).toEqual([fraction, state]);
    expect(grade.answered).toBe(state !== 'NOT_ANSWERED');
  });

  it('says for each stem what was given and what is right', () => {
    expect(gradeOf({ frog: 'amphibian', cat: 'insect' }).parts).toMatchObject([
      {
        id: 'frog',
        state: 'RIGHT',
        given: 'amphibian',
        expected: 'amphibian',
        feedback: 'Lays eggs in water.',
      },
      { id: 'cat', state: 'WRONG', given: 'insect', expected: 'mammal', feedback: null },
      { id: 'newt', state: 'NOT_ANSWERED', given: null, expected: 'amphibian' },
    ]);
  });

  it('is summed up in the order of the stems', () => {
    const parsed = matching.readResponse(animals, responseTo({ newt: 'insect', frog: 'amphibian' }));
    const text = parsed.ok && matching.summarise(animals, parsed.response, String);
    expect(text).toBe('Frog → AMPHIBIAN; Newt → INSECT');
  });
});

describe('reading pairs', () => {
  const problems = (raw: unknown) => {
    const parsed = matching.readResponse(animals, raw);
    return parsed.ok ? [] : parsed.problems.map(({ code, field }) => `${code} ${field}`);
  };

  it.each<[unknown, string[]]>([
    [null, []],
    [{ filled: [] }, []],
    ['frog', ['RESPONSE.SHAPE filled']],
    [{ filled: {} }, ['RESPONSE.SHAPE filled']],
    [{ filled: [7] }, ['RESPONSE.SHAPE filled.0']],
    [{ filled: [{ slot: 'frog', choice: 1 }] }, ['RESPONSE.SHAPE filled.0']],
    [responseTo({ dog: 'mammal' }), ['RESPONSE.SLOT_UNKNOWN filled.0.slot']],
    [responseTo({ cat: 'fish' }), ['RESPONSE.CHOICE_UNKNOWN filled.0.choice']],
    [
      { filled: [...responseTo({ cat: 'mammal' }).filled, ...responseTo({ cat: 'insect' }).filled] },
      ['RESPONSE.SLOT_REPEATED filled.1.slot'],
    ],
    [{ filled: Array.from({ length: 4 }, () => 'x') }, ['RESPONSE.TOO_MANY_SLOTS filled']],
  ])('%j', (raw, expected) => expect(problems(raw)).toEqual(expected));
});

describe('showing it', () => {
  it('always shuffles the choices, and says nothing about pairs', () => {
    expect(matching.arrangement(animals)).toMatchObject({ mustShuffle: true });
    expect(matching.present(animals, ['insect', 'mammal', 'amphibian'])).toEqual({
      kind: 'MATCHING',
      stem: 'Classify them.',
      stems: [
        { id: 'frog', content: 'Frog' },
        { id: 'cat', content: 'Cat' },
        { id: 'newt', content: 'Newt' },
      ],
      choices: [
        { id: 'insect', content: 'INSECT' },
        { id: 'mammal', content: 'MAMMAL' },
        { id: 'amphibian', content: 'AMPHIBIAN' },
      ],
    });
  });
});

describe('what its author hears', () => {
  const review = (change: Partial<MatchingPayload>) => matching.review({ ...animals, ...change });
  const [frog, cat] = animals.stems;
  const [amphibian, mammal] = animals.choices;
  if (!frog || !cat || !amphibian || !mammal) throw new Error('The fixture is broken.');

  it('nothing about a good question', () => {
    expect(review({})).toEqual({ problems: [], warnings: [] });
  });

  it.each<[Partial<MatchingPayload>, string[]]>([
    [{ stems: [frog] }, ['QUESTION.TOO_FEW_STEMS']],
    [{ stems: [frog, { ...cat, id: 'frog' }] }, ['QUESTION.STEM_ID_REPEATED']],
    [{ stems: [frog, { ...cat, choice: 'fish' }] }, ['QUESTION.CHOICE_UNKNOWN']],
    [{ choices: [amphibian, mammal, mammal] }, ['QUESTION.CHOICE_ID_REPEATED']],
    [
      { stems: [frog, { ...frog, id: 'newt' }], choices: [amphibian] },
      ['QUESTION.TOO_FEW_CHOICES', 'QUESTION.NOTHING_TO_CHOOSE', 'QUESTION.NOTHING_TO_CHOOSE'],
    ],
  ])('what is wrong (%#)', (change, codes) => {
    expect(review(change).problems.map(({ code }) => code)).toEqual(codes);
  });

  it('that nobody is told why', () => {
    expect(review({ feedback: null }).warnings.map(({ field }) => field)).toEqual([
      'stems.1.feedback',
      'stems.2.feedback',
    ]);
  });
});

describe('a choice that is right as well', () => {
  const choices = ['x', 'y', 'z'].map((id) => ({ id, content: id }));
  const stems = ['a', 'b'].map((id) => ({ id, content: id, choice: 'x', feedback: null }));
  const question = { kind: 'MATCHING', stem: 'Match.', stems, choices, feedback: null } as const;
  const accepting = (alsoRight: string[]) => ({
    ...question,
    stems: stems.map((stem) => (stem.id === 'a' ? { ...stem, alsoRight } : stem)),
  });
  const filled = { filled: stems.map(({ id }) => ({ slot: id, choice: 'y' })) };

  it('is right in its own place, and stays where another try begins', () => {
    const { parts } = matching.grade(accepting(['y']), filled);
    expect(parts.map(({ state, expected }) => [state, expected])).toEqual([
      ['RIGHT', 'x'],
      ['WRONG', 'x'],
    ]);
    expect(matching.withoutWrong?.(accepting(['y']), filled)).toEqual({
      filled: [{ slot: 'a', choice: 'y' }],
    });
  });

  it('is one of the choices', () => {
    expect(matching.review(accepting(['y', 'nothing'])).problems).toMatchObject([
      { field: 'stems.0.alsoRight.1', code: 'QUESTION.CHOICE_UNKNOWN' },
    ]);
  });
});
