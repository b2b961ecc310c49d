import { describe, expect, it } from '@jest/globals';
import { everyKind, RIGHT_ANSWERS } from '@gssr/test-support';
import fc from 'fast-check';
import type { ShownItem } from '../attempt/attempt.js';
import {
  drawOptionOrder,
  outcomeOf,
  toDecimal,
  validatePayload,
  type QuestionPayload,
} from '../grading/index.js';
import { REVIEW_PARTS, type ReviewPart } from '../quiz/quiz-rules.js';
import { reviewItem } from './item-review.js';

const payloads = everyKind().map(({ payload }): QuestionPayload => {
  const read = validatePayload(payload);
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  return read.payload;
});

function gradedItem(payload: QuestionPayload, response: unknown, change: Partial<ShownItem> = {}): ShownItem {
  const variant = payload.kind === 'NUMERICAL' ? 'two' : null;
  const question = {
    payload,
    variant,
    response,
    behaviour: 'DEFERRED',
    steps: [],
    certainty: null,
    weight: '2',
    handFraction: null,
  } as const;
  const { mark } = outcomeOf({ ...question, ...change, correction: change.gradedBy ?? null });
  return {
    position: 0,
    questionVersionId: '',
    optionOrder: drawOptionOrder(payload, 'seed', 0, false),
    section: 0,
    page: 0,
    weight: '2',
    variant,
    response,
    revision: 1,
    savedAt: null,
    flagged: false,
    certainty: null,
    answeredAt: null,
    handFraction: null,
    state: mark.state,
    fraction: mark.fraction && toDecimal(mark.fraction, 7),
    gradedBy: null,
    comments: [],
    levels: null,
    steps: [],
    correction: null,
    ...change,
  };
}

const everything = new Set(REVIEW_PARTS);
const single = payloads.find(({ kind }) => kind === 'SINGLE_CHOICE')!;
const essay = payloads.find(({ kind }) => kind === 'ESSAY')!;
const hotspot = payloads.find(({ kind }) => kind === 'HOTSPOT')!;

describe('the review of an answer', () => {
  it.each(payloads.map((payload): [string, QuestionPayload] => [payload.kind, payload]))(
    'tells no more of a %s than it may',
    (kind, payload) => {
      fc.assert(
        fc.property(fc.subarray<ReviewPart>([...REVIEW_PARTS]), fc.boolean(), (parts, answered) => {
          const may = new Set(parts);
          const review = reviewItem(
            gradedItem(payload, answered ? (RIGHT_ANSWERS[kind] ?? null) : null),
            payload,
            'DEFERRED',
            may,
          );
          if (!review) return expect(parts.filter((part) => part !== 'ANSWERS')).toEqual([]);
          const text = JSON.stringify(review);
          if (!may.has('FEEDBACK')) expect(text).not.toMatch(/Feedback of|About /);
          if (!may.has('MARKS'))
            expect([review.fraction, review.mark, review.most]).toEqual([null, null, null]);
          if (!may.has('CORRECTNESS')) expect(text).not.toMatch(/RIGHT|WRONG/);
          if (!may.has('ANSWERS'))
            expect(
              [
                ...review.options.map(({ chosen }) => chosen),
                ...review.parts.map(({ given }) => given),
              ].every((told) => told === null),
            ).toBe(true);
          if (!may.has('KEY')) {
            expect(
              [review.expected, ...review.parts.map(({ expected }) => expected)].every(
                (told) => told === null,
              ),
            ).toBe(true);
            expect(
              review.options.filter(({ correct, chosen }) => correct !== null && chosen !== true),
            ).toEqual([]);
          }
          return undefined;
        }),
      );
    },
  );

  it('does not name the places to be found on an image without the key', () => {
    const missed = gradedItem(hotspot, { picks: [{ spot: 's2' }] });
    expect(
      reviewItem(missed, hotspot, 'DEFERRED', new Set(['ANSWERS', 'CORRECTNESS', 'MARKS', 'FEEDBACK']))
        ?.parts,
    ).toEqual([]);
    expect(reviewItem(missed, hotspot, 'DEFERRED', everything)?.parts).toMatchObject([
      { id: 's1', state: 'WRONG', expected: 's1' },
    ]);
  });

  it('follows the corrected key that gave the mark', () => {
    const swapped = {
      ...single,
      options: [
        { id: 'a', content: [], fraction: '0', feedback: null },
        { id: 'b', content: [], fraction: '1', feedback: null },
      ],
    } as unknown as QuestionPayload;
    const item = gradedItem(
      single,
      { options: ['b'] },
      { gradedBy: { payload: swapped, credit: 'AS_MARKED', weight: null } },
    );
    expect(reviewItem(item, single, 'DEFERRED', everything)).toMatchObject({
      state: 'RIGHT',
      options: [
        { optionId: 'a', correct: false },
        { optionId: 'b', correct: true, chosen: true },
      ],
    });
  });

  it('says what the markers say once nobody marks any more, where feedback is shown', () => {
    const marked = (change: Partial<ShownItem>, may: ReadonlySet<ReviewPart> = everything) =>
      reviewItem(
        gradedItem(single, { options: ['a'] }, { comments: ['Well seen.'], ...change }),
        single,
        'DEFERRED',
        may,
      )?.comments;
    expect(marked({})).toEqual(['Well seen.']);
    expect(marked({ state: 'NEEDS_MARKING' })).toEqual([]);
    expect(marked({ gradedBy: { payload: null, credit: 'FULL', weight: null } })).toEqual([]);
    expect(marked({}, new Set(['MARKS', 'CORRECTNESS']))).toEqual([]);
  });

  it('says who gave the mark, and what it counts', () => {
    const blank = { options: [] };
    const full = { payload: null, credit: 'FULL', weight: null } as const;
    expect(
      reviewItem(gradedItem(single, blank, { gradedBy: full }), single, 'DEFERRED', everything),
    ).toMatchObject({
      source: 'EVERYBODY',
      state: 'RIGHT',
      answered: false,
      mark: 2,
      most: 2,
    });
    const dropped = { payload: null, credit: 'AS_MARKED', weight: '0' } as const;
    expect(
      reviewItem(gradedItem(single, blank, { gradedBy: dropped }), single, 'DEFERRED', everything),
    ).toMatchObject({
      most: 0,
      mark: 0,
    });
    const marked = gradedItem(essay, { text: 'Words' }, { handFraction: '1/2' });
    expect(reviewItem(marked, essay, 'DEFERRED', everything)).toMatchObject({
      source: 'PERSON',
      state: 'PARTLY_RIGHT',
      mark: 1,
    });
    const waiting = reviewItem(gradedItem(essay, { text: 'Words' }), essay, 'DEFERRED', everything);
    expect(waiting).toMatchObject({ state: 'NEEDS_MARKING', fraction: null, feedback: null });
  });

  it('shows the chosen levels of a rubric once nobody marks any more, where marks and feedback are shown', () => {
    const essay = {
      kind: 'ESSAY',
      stem: 'Write.',
      feedback: null,
      rubric,
      leastWords: null,
      mostWords: null,
      markerNotes: null,
    };
    const marked = (change: Partial<ShownItem>, may: ReadonlySet<ReviewPart> = everything) =>
      reviewItem(
        gradedItem(single, { options: ['a'] }, { response: null, levels: { clear: 'no' }, ...change }),
        essay as unknown as QuestionPayload,
        'DEFERRED',
        may,
      )?.rubric;
    expect(marked({})).toEqual([{ criterion: 'Clear', level: 'No', points: 0, most: 2 }]);
    expect(marked({ levels: null })).toEqual([]);
    expect(marked({ state: 'NEEDS_MARKING' })).toEqual([]);
    expect(marked({}, new Set(['FEEDBACK']))).toEqual([]);
    expect(marked({}, new Set(['MARKS']))).toEqual([]);
  });
});

const rubric = [
  {
    id: 'clear',
    content: 'Clear',
    levels: [
      { id: 'no', content: 'No', points: '0' },
      { id: 'yes', content: 'Yes', points: '2' },
    ],
  },
];
