import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { RIGHT_ANSWERS } from '@gssr/test-support';
import type { RegradeRequest } from './start-regrade.js';
import { RegradeFixture } from './testing/regrade-fixture.js';

let fixture: RegradeFixture;
let right: string;
let otherwise: string;

/** A course of every kind, which one officer has answered by the key and one with what should have been right as well. */
beforeAll(async () => {
  fixture = await RegradeFixture.start();
  await fixture.newQuizOfEveryKind('MORE');
  right = await fixture.takenEveryKind(RIGHT_ANSWERS);
  otherwise = await fixture.takenEveryKind({
    ...RIGHT_ANSWERS,
    MULTIPLE_CHOICE: { options: ['a', 'b', 'c'] },
    GAP_SELECT: { filled: [{ slot: '1', choice: 'w2' }] },
    MATCHING: { filled: [{ slot: '2', choice: 'c3' }] },
    CLOZE: {
      parts: [
        { id: 'who', response: { options: ['b'] } },
        { id: 'when', response: { text: '3', unit: null } },
        { id: 'what', response: { text: 'abuse' } },
      ],
    },
  });
});
afterAll(() => fixture.quiz.academy.close());

const CHANGES: [string, RegradeRequest['change'], string][] = [
  ['GAP_SELECT', { slots: [{ id: '1', choice: 'w2' }] }, '0.5000000'],
  [
    'MATCHING',
    {
      slots: [
        { id: '1', choice: 'c1' },
        { id: '2', choice: 'c3' },
      ],
    },
    '0.5000000',
  ],
  ['MULTIPLE_CHOICE', { options: [{ id: 'c', fraction: '0' }] }, '1.0000000'],
  [
    'CLOZE',
    {
      parts: [
        { id: 'who', options: [{ id: 'b', fraction: '1' }] },
        { id: 'when', numbers: [{ value: '3', tolerance: '0', fraction: '1' }] },
        { id: 'what', answers: [{ pattern: 'abuse', fraction: '1/2' }] },
      ],
    },
    '0.8750000',
  ],
  [
    'CLOZE',
    { parts: [{ id: 'when', numbers: [{ value: '3', tolerance: '1', fraction: '1' }] }] },
    '0.5000000',
  ],
];

describe.each(CHANGES)('further answers to %s (%#)', (kind, change, fraction) => {
  it('are calculated, applied and undone, and take nothing from those who were right', async () => {
    const { questionVersionId, actions, question } = await fixture.askedOf(kind, right);
    expect(actions).toContain('ACCEPT_MORE');
    const before = await fixture.results();
    const request = { questionVersionId, action: 'ACCEPT_MORE', change } as const;
    const calculated = await fixture.calculated(request);
    expect(calculated).toMatchObject({ state: 'READY', counts: { attempts: 2, changed: 1 } });
    expect(await fixture.results()).toEqual(before);
    const foreseen = await fixture.effects(calculated.id);
    expect(foreseen.filter(({ changed }) => changed)).toMatchObject([
      { attemptId: otherwise, items: [{ before: { fraction: '0.0000000' }, after: { fraction } }] },
    ]);

    await fixture.apply(calculated.id);
    expect(await fixture.finish(calculated.id)).toMatchObject({ state: 'APPLIED', counts: { differs: 0 } });
    expect(await fixture.effects(calculated.id)).toEqual(foreseen);
    expect((await fixture.askedOf(kind, right)).question).not.toEqual(question);
    await fixture.undone(calculated.id);
    expect(await fixture.results()).toEqual(before);
    expect((await fixture.askedOf(kind, right)).question).toEqual(question);
  });
});

describe('where there is no room for further answers', () => {
  it.each<[string, RegradeRequest['change']]>([
    ['CLOZE', { parts: [] }],
    ['CLOZE', { parts: [{ id: 'nowhere', answers: [{ pattern: 'abuse', fraction: '1' }] }] }],
    ['CLOZE', { parts: [{ id: 'what', numbers: [{ value: '3', tolerance: '0', fraction: '1' }] }] }],
    ['ORDERING', { order: ['3', '2', '1'] }],
    ['GAP_SELECT', { slots: [{ id: '1', choice: 'w1' }] }],
  ])('is said what to do instead: %s %j', async (kind, change) => {
    const { questionVersionId } = await fixture.askedOf(kind, right);
    expect(await fixture.tryToStart({ questionVersionId, action: 'ACCEPT_MORE', change })).toMatchObject({
      kind: 'invalid',
      problems: [{ code: 'REGRADE.CANNOT_ACCEPT_MORE' }],
    });
  });

  it('is offered to no kind that has none', async () => {
    for (const kind of ['ORDERING', 'HOTSPOT', 'TRUE_FALSE', 'ESSAY'])
      expect((await fixture.askedOf(kind, right)).actions).not.toContain('ACCEPT_MORE');
  });
});
