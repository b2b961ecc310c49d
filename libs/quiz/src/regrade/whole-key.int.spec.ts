import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { AuthoredQuestion } from '@gssr/contract';
import { RIGHT_ANSWERS } from '@gssr/test-support';
import { RegradeFixture } from './testing/regrade-fixture.js';

type Key = { readonly [field: string]: unknown };

let fixture: RegradeFixture;
let attemptId: string;

/** A course of every kind, which an officer has answered with what earns everything. */
beforeAll(async () => {
  fixture = await RegradeFixture.start();
  await fixture.newQuizOfEveryKind('WHOLE');
  attemptId = await fixture.takenEveryKind(RIGHT_ANSWERS);
});
afterAll(() => fixture.quiz.academy.close());

async function asked(kind: string): Promise<{ id: string; question: Key }> {
  const { questionVersionId: id, question } = await fixture.askedOf(kind, attemptId);
  if (!question) throw new Error(`${kind} has no key.`);
  return { id, question };
}

const listOf = (question: Key, field: string): Key[] => question[field] as Key[];

/** Of each kind, a key by which the answer that was right earns less. */
const OTHER_KEYS: Readonly<Record<string, (question: Key) => Key>> = {
  CLOZE: (question) => ({
    ...question,
    parts: listOf(question, 'parts').map((part) =>
      part['id'] === 'when' ? { ...part, question: otherNumber(part['question'] as Key) } : part,
    ),
  }),
  HOTSPOT: (question) => ({
    ...question,
    spots: listOf(question, 'spots').map((spot) => ({ ...spot, right: !spot['right'] })),
  }),
  SITUATIONAL_JUDGEMENT: (question) => ({
    ...question,
    options: listOf(question, 'options').map((option, index) => ({
      ...option,
      effectiveness: ['0', '0.5', '1'][index],
    })),
  }),
};

const otherNumber = (question: Key): Key => ({
  ...question,
  answers: [{ id: '1', accepts: { type: 'RANGE', from: '1', to: '2' }, fraction: '1', feedback: null }],
});

describe.each(Object.keys(OTHER_KEYS).map((kind) => [kind]))('a new key for %s', (kind) => {
  it('is calculated, applied and undone', async () => {
    const { id, question } = await asked(kind);
    const before = await fixture.results();
    const other = OTHER_KEYS[kind]?.(question) as AuthoredQuestion;
    const request = { questionVersionId: id, action: 'NEW_KEY', change: { question: other } } as const;
    const calculated = await fixture.calculated(request);
    expect(calculated).toMatchObject({ state: 'READY', counts: { attempts: 1, changed: 1 } });
    expect(await fixture.results()).toEqual(before);
    const [effect] = await fixture.effects(calculated.id);
    expect(effect).toMatchObject({ items: [{ before: { fraction: '1.0000000' } }] });

    await fixture.apply(calculated.id);
    expect(await fixture.finish(calculated.id)).toMatchObject({ state: 'APPLIED' });
    expect((await asked(kind)).question).not.toEqual(question);
    await fixture.undone(calculated.id);
    expect(await fixture.results()).toEqual(before);
    expect((await asked(kind)).question).toEqual(question);
  });

  it('changes nothing when it is the key that holds', async () => {
    const { id, question } = await asked(kind);
    const change = { question: question as AuthoredQuestion };
    const same = await fixture.calculated({ questionVersionId: id, action: 'NEW_KEY', change });
    expect(same.counts).toMatchObject({ attempts: 1, changed: 0 });
    await fixture.cancel(same.id);
  });
});

it('is refused where it changes what people have seen, with what to do', async () => {
  const { id, question } = await asked('HOTSPOT');
  const spots = listOf(question, 'spots').map((spot) => ({ ...spot, label: 'Another part' }));
  const change = { question: { ...question, spots } };
  expect(await fixture.tryToStart({ questionVersionId: id, action: 'NEW_KEY', change })).toMatchObject({
    kind: 'invalid',
    problems: [{ message: expect.stringMatching(/Change the key alone/) }],
  });
});
