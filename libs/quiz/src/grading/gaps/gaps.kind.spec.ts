import { describe, expect, it } from '@jest/globals';
import { formatExact } from '../decimal.js';
import { dragText } from '../drag-text/drag-text.kind.js';
import { gapSelect } from '../gap-select/gap-select.kind.js';
import { gapsIn } from './gap-markers.js';
import type { GapsPayload } from './gaps.payload.js';

const choice = (id: string, group: string, reusable: boolean) => ({ id, content: id, group, reusable });

const paragraph = (text: string) => [{ type: 'paragraph', children: [{ type: 'text', text }] }];

const question = (reusable: boolean, change: Partial<GapsPayload> = {}): GapsPayload<'GAP_SELECT'> => ({
  stem: paragraph('Take the [[1]] to the [[2]], not the [[3]].'),
  gaps: [
    { id: '1', choice: 'victim', feedback: null },
    { id: '2', choice: 'shelter', feedback: null },
    { id: '3', choice: 'court', feedback: null },
  ],
  choices: [
    choice('shelter', 'place', reusable),
    choice('court', 'place', reusable),
    choice('victim', 'person', reusable),
    choice('suspect', 'person', reusable),
  ],
  feedback: 'Because.',
  ...change,
  kind: 'GAP_SELECT',
});

const filled = (...choices: string[]) => ({
  filled: choices.flatMap((name, index) => (name ? [{ slot: `${index + 1}`, choice: name }] : [])),
});

function gradeOf(payload: GapsPayload<'GAP_SELECT'>, raw: unknown) {
  const parsed = gapSelect.readResponse(payload, raw);
  if (!parsed.ok) throw new Error(parsed.problems[0]?.message);
  return gapSelect.grade(payload, parsed.response);
}

describe('marking gaps', () => {
  it.each<[string[], string, string]>([
    [['victim', 'shelter', 'court'], '1', 'RIGHT'],
    [['victim', 'court', 'court'], '2/3', 'PARTLY_RIGHT'],
    [['', '', 'court'], '1/3', 'PARTLY_RIGHT'],
    [['suspect', '', ''], '0', 'WRONG'],
    [[], '0', 'NOT_ANSWERED'],
  ])('%j earns %s', (choices, fraction, state) => {
    const grade = gradeOf(question(true), filled(...choices));
    expect([formatExact(grade.fraction), grade.state]).toEqual([fraction, state]);
  });

  it('takes only what the gap offers, and what is not used up', () => {
    expect(gapSelect.readResponse(question(true), filled('court')).ok).toBe(false);
    expect(gapSelect.readResponse(question(false), filled('', 'court', 'court')).ok).toBe(false);
    expect(gapSelect.readResponse(question(false), filled('', 'court', 'shelter')).ok).toBe(true);
  });

  it('is summed up by gap', () => {
    expect(gapSelect.summarise(question(true), filled('victim', '', 'court'), String)).toBe(
      '[1] → victim; [3] → court',
    );
  });
});

describe('showing them', () => {
  it('gives every gap its group and every group its choices, in the order drawn', () => {
    const view = gapSelect.present(question(true), ['victim', 'court', 'suspect', 'shelter']);
    expect(view.gaps).toEqual([
      { id: '1', group: 'person' },
      { id: '2', group: 'place' },
      { id: '3', group: 'place' },
    ]);
    expect(view.choices.map(({ id }) => id)).toEqual(['victim', 'court', 'suspect', 'shelter']);
    expect(gapSelect.arrangement(question(true)).mustShuffle).toBe(true);
  });
});

describe('what their author hears', () => {
  const codes = (payload: GapsPayload<'GAP_SELECT'>) =>
    gapSelect.review(payload).problems.map(({ code, field }) => `${code} ${field}`);

  it('nothing about a good question', () => {
    expect(gapSelect.review(question(true))).toEqual({ problems: [], warnings: [] });
  });

  it.each<[Partial<GapsPayload>, string[]]>([
    [{ stem: 'No gaps.', gaps: [] }, ['QUESTION.TOO_FEW_GAPS gaps']],
    [{ stem: paragraph('[[1]] [[2]] [[3]] [[4]]') }, ['QUESTION.GAP_UNKNOWN stem']],
    [{ stem: paragraph('[[1]] [[2]]') }, ['QUESTION.GAP_MISSING gaps.2']],
    [{ stem: paragraph('[[1]] [[2]] [[3]] [[1]]') }, ['QUESTION.GAP_REPEATED gaps.0']],
    [
      { stem: '[[1]]', gaps: [{ id: '1', choice: 'nobody', feedback: null }] },
      ['QUESTION.CHOICE_UNKNOWN gaps.0.choice'],
    ],
    [
      {
        stem: '[[1]]',
        gaps: [{ id: '1', choice: 'a', feedback: null }],
        choices: [choice('a', '1', true), choice('b', '2', true)],
      },
      ['QUESTION.NOTHING_TO_CHOOSE gaps.0'],
    ],
  ])('what is wrong (%#)', (change, expected) => {
    expect(codes(question(true, change))).toEqual(expected);
  });

  it('that a choice is wanted twice and can be used once', () => {
    const twice = { gaps: ['1', '2', '3'].map((id) => ({ id, choice: 'court', feedback: null })) };
    expect(codes(question(true, twice))).toEqual([]);
    expect(codes(question(false, twice))).toEqual([
      'QUESTION.FULL_MARK_OUT_OF_REACH gaps.1.choice',
      'QUESTION.FULL_MARK_OUT_OF_REACH gaps.2.choice',
    ]);
  });
});

it('a choice for a list is reusable and one to drag is not, unless its author says so', () => {
  const raw = { stem: '[[1]]', gaps: [{ id: '1', choice: 'a' }], choices: [{ id: 'a', content: 'A' }] };
  const reusable = [gapSelect, dragText].map((kind) => {
    const read = kind.schema.safeParse({ ...raw, kind: kind.kind });
    return read.data?.choices[0]?.reusable;
  });
  expect(reusable).toEqual([true, false]);
});

it('gaps are found in order, wherever the text has them', () => {
  expect(gapsIn([paragraph('[[b]] and [[a]]'), { rows: [['[[c]]']] }, null, 7])).toEqual(['b', 'a', 'c']);
});
