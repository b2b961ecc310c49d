import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Transactions } from '@gssr/platform';
import type { QuestionPayload } from '../../grading/index.js';
import { StatisticsFixture, type GivenAttempt, type StatisticsQuiz } from '../testing/statistics-fixture.js';
import { ANSWERED } from './alternatives.js';
import { readOptionCounts } from './option-counts.repository.js';
import { spotRegionsOf } from './spot-regions.js';
import { OptionAnalysis } from './option-analysis.js';

let fixture: StatisticsFixture;

beforeAll(async () => {
  fixture = await StatisticsFixture.start();
});
afterAll(() => fixture.academy.close());

const analysisOf = (quiz: StatisticsQuiz) => fixture.academy.api.get(OptionAnalysis).of(fixture.scope(quiz));

/** What was chosen at the first question, and how many of the other two questions were right. */
const attempt = (first: string[] | null, right: number): GivenAttempt => ({
  marks: [first?.[0] === 'a' ? 1 : 0, right > 0 ? 1 : 0, right > 1 ? 1 : 0],
  chosen: [first, ['a'], ['a']],
});

const part = (id: string, response: object) => ({ id, response });

async function quizWith(...attempts: GivenAttempt[]): Promise<StatisticsQuiz> {
  const quiz = await fixture.quiz(3);
  await fixture.add(quiz, attempts);
  return quiz;
}

describe('the options of a question', () => {
  it('are counted by thirds of the score, in the order of the author', async () => {
    const quiz = await quizWith(
      ...[attempt(['b'], 0), attempt(null, 0), attempt(['c'], 1)],
      ...[attempt(['b'], 2), attempt(['a'], 2), attempt(['a'], 2)],
    );
    const [first] = await analysisOf(quiz);
    expect(first).toMatchObject({ questionKey: 'q1', asked: [2, 2, 2] });
    expect(first?.options).toMatchObject([
      { optionId: 'a', fraction: '1', chosen: [0, 0, 2], share: [0, 0, 1] },
      { optionId: 'b', fraction: '0', chosen: [1, 1, 0], share: [0.5, 0.5, 0] },
      { optionId: 'c', fraction: '0', chosen: [0, 1, 0], share: [0, 0.5, 0] },
      { optionId: 'd', fraction: '0', chosen: [0, 0, 0], share: [0, 0, 0] },
      { optionId: null, fraction: null, chosen: [1, 0, 0], share: [0.5, 0, 0] },
    ]);
  });

  it('never part attempts of the same score', async () => {
    const [first] = await analysisOf(
      await quizWith(...['a', 'a', 'a', 'a', 'a'].map((id) => attempt([id], 2))),
    );
    expect(first?.asked).toEqual([0, 5, 0]);
    expect(first?.options[0]?.share).toEqual([null, 1, null]);
  });

  it('take an answer that was taken back for a blank', async () => {
    const [first] = await analysisOf(await quizWith(attempt([], 0), attempt(null, 0)));
    expect(first?.options.at(-1)).toMatchObject({ optionId: null, chosen: [0, 2, 0] });
  });

  it('count each of several that were chosen', async () => {
    const [first] = await analysisOf(await quizWith(attempt(['a', 'b'], 0), attempt(['b'], 0)));
    expect(first?.options.map(({ chosen }) => chosen)).toEqual([
      [0, 0, 1],
      [1, 0, 1],
      [0, 0, 0],
      [0, 0, 0],
      [0, 0, 0],
    ]);
  });

  it('are those of every kind of answer, part by part', async () => {
    const quiz = await fixture.quiz(1);
    const responses = [
      ...[
        { filled: [{ slot: 's1', choice: 'c1' }] },
        { order: ['i2', 'i1'] },
        { text: 'police' },
        { text: '' },
      ],
      ...[{ judged: [{ option: 'o1', place: '2' }] }, { judged: [{ option: 'o1', place: 'MOST' }] }],
      { parts: [part('p1', { options: ['x'] }), part('p2', { text: 'court' }), part('p3', { text: '' })] },
    ];
    await fixture.add(
      quiz,
      responses.map((response) => ({ marks: [1], responses: [response] })),
    );
    const [counts] = await readOptionCounts(
      fixture.academy.api.get(Transactions).single,
      fixture.scope(quiz),
      quiz.questionVersionIds,
    );
    expect(counts?.chosen.map(({ partId, optionId, n }) => `${partId} ${optionId} ${n}`).toSorted()).toEqual([
      ...['MOST o1 1', 'i1 2 1', 'i2 1 1', 'null null 1', 'null police 1'],
      ...['o1 2 1', `p1 ${ANSWERED} 1`, 'p1 x 1', `p2 ${ANSWERED} 1`, 'p2 court 1', 's1 c1 1'],
    ]);
  });

  it('are none without attempts', async () => {
    expect(await analysisOf(await fixture.quiz(2))).toEqual([]);
  });

  it('are the spots that were pointed at or chosen, each once, the first of those that overlap', async () => {
    const quiz = await fixture.quiz(1);
    const responses = [
      { picks: [{ x: 10, y: 10 }, { spot: 'door' }] },
      { picks: [{ x: 20, y: 15 }] },
      { picks: [{ x: 105, y: 105 }] },
      {
        picks: [
          { x: 101, y: 108 },
          { x: 500, y: 500 },
        ],
      },
      { picks: [] },
    ];
    await fixture.add(
      quiz,
      responses.map((response) => ({ marks: [1], responses: [response] })),
    );
    const [question] = quiz.questionVersionIds;
    const [counts] = await readOptionCounts(
      fixture.academy.api.get(Transactions).single,
      fixture.scope(quiz),
      quiz.questionVersionIds,
      spotRegionsOf(question!, pointing),
    );
    expect(counts?.chosen.map(({ optionId, n }) => `${optionId} ${n}`).toSorted()).toEqual([
      ...['* 1', 'door 2', 'null 1', 'yard 1'],
    ]);
  });
});

const pointing = {
  kind: 'HOTSPOT',
  spots: [
    { id: 'door', region: { type: 'RECTANGLE', left: 10, top: 10, width: 10, height: 10 } },
    { id: 'house', region: { type: 'CIRCLE', x: 15, y: 15, radius: 1 } },
    {
      id: 'yard',
      region: {
        type: 'POLYGON',
        points: [
          { x: 100, y: 100 },
          { x: 110, y: 100 },
          { x: 110, y: 110 },
        ],
      },
    },
  ],
} as unknown as QuestionPayload;
