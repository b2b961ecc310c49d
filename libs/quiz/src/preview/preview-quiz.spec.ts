import { describe, expect, it } from '@jest/globals';
import { rich, testCourse, type CourseShape } from '@gssr/test-support';
import { quizEntry } from '../builder/quiz-entry.js';
import { previewQuiz, type TriedAnswer } from './preview-quiz.js';

const choose = (option: string): { options: string[] } => ({ options: [option] });

const answer = (position: number, response: unknown, more: Partial<TriedAnswer> = {}): TriedAnswer => ({
  position,
  response,
  certainty: null,
  steps: [],
  ...more,
});

const check = (option: string) => ({ action: 'CHECK' as const, response: choose(option), certainty: null });
const again = { action: 'TRY_AGAIN' as const, response: null, certainty: null };

function preview(shape: CourseShape, tried: TriedAnswer[] = [], finished = false, seed = 'seed') {
  const draft = testCourse(shape);
  const entry = quizEntry(draft, 'quiz');
  if (!entry) throw new Error('No quiz.');
  return previewQuiz(draft, entry.activity.content, seed, tried, finished);
}

describe('previewing a quiz', () => {
  it('draws the same for the same seed, and other questions for others', () => {
    const keys = (seed: string) =>
      preview({ bank: 20, draw: 5 }, [], false, seed).items.map(({ payload }) =>
        JSON.stringify(payload.stem),
      );
    expect(keys('a')).toEqual(keys('a'));
    expect(keys('a')).not.toEqual(keys('b'));
    expect(new Set(keys('a')).size).toBe(5);
  });

  it('marks nothing and tells no key before it is handed in', () => {
    const { items, result } = preview({ draw: 2 }, [answer(0, choose('a'))]);
    expect(result).toBeNull();
    expect(items[0]).toMatchObject({ response: choose('a'), live: null, result: null });
    expect(items[1]).toMatchObject({ response: null });
  });

  it('marks what was answered when it is handed in, and passes by the pass mark', () => {
    const tried = [answer(0, choose('a')), answer(1, choose('a')), answer(2, choose('b'))];
    const { items, result } = preview({ draw: 4, passMark: 50 }, tried, true);
    expect(result).toEqual({ score: 50, passed: true });
    expect(items.map((item) => item.result?.state)).toEqual(['RIGHT', 'RIGHT', 'WRONG', 'NOT_ANSWERED']);
    expect(preview({ draw: 4, passMark: 51 }, tried, true).result).toEqual({ score: 50, passed: false });
  });

  it('counts of each named question its own mark where the quiz says nothing', () => {
    const draft = testCourse({ passMark: 50, quiz: { draw: [{ questions: ['q1', 'q2'] }] } });
    const { categories } = draft.resources['QUIZ'] as { categories: { items: { defaultMark?: string }[] }[] };
    Object.assign(categories[0]?.items[1] ?? {}, { defaultMark: '3' });
    const content = quizEntry(draft, 'quiz')!.activity.content;
    const tried = [answer(1, choose('a'))];
    expect(previewQuiz(draft, content, 'seed', tried, true).result).toEqual({ score: 75, passed: true });
  });

  it('shows what the quiz would show', () => {
    const shape = { draw: 1, bank: 1, passMark: 100 } as const;
    const shown = (review: 'always' | 'after-pass' | 'score-only', option: string) =>
      preview({ ...shape, review }, [answer(0, choose(option))], true).items[0]?.result?.options.some(
        ({ correct }) => correct !== null,
      ) ?? false;
    expect(shown('always', 'b')).toBe(true);
    expect(shown('after-pass', 'b')).toBe(false);
    expect(shown('after-pass', 'a')).toBe(true);
    expect(shown('score-only', 'a')).toBe(false);
  });

  it('takes an answer that does not fit for none', () => {
    expect(preview({ draw: 1 }, [answer(0, choose('z'))], true).items[0]?.result?.state).toBe('NOT_ANSWERED');
    expect(preview({ draw: 1 }, [answer(7, choose('a'))], true).items).toHaveLength(1);
  });

  it('checks and lets try again as the behaviour says, with hints and penalties', () => {
    const shape = {
      draw: 1,
      bank: 1,
      behaviour: 'INTERACTIVE',
      tries: { hints: [{ content: rich('Think again'), clearWrong: true }], penalty: '0.25' },
    };
    const first = preview(shape, [answer(0, null, { steps: [check('b')] })]).items[0];
    expect(first).toMatchObject({
      response: choose('b'),
      live: { phase: 'CHECKED', hint: rich('Think again') },
    });
    const second = preview(shape, [answer(0, null, { steps: [check('b'), again] })]).items[0];
    expect(second).toMatchObject({ response: { options: [] }, live: { phase: 'OPEN', triesLeft: 1 } });
    const tried = [answer(0, choose('a'), { steps: [check('b'), again, check('a')] })];
    expect(preview(shape, tried).items[0]?.live?.phase).toBe('FINISHED');
    expect(preview(shape, tried, true).result).toEqual({ score: 75, passed: true });
  });

  it('counts certainty only where the quiz asks for it', () => {
    const certain = [answer(0, choose('a'), { certainty: 3 })];
    expect(preview({ draw: 1, bank: 1 }, certain).items[0]?.certainty).toBeNull();
    const shape = { draw: 1, bank: 1, behaviour: 'DEFERRED_CERTAINTY' };
    expect(preview(shape, certain).items[0]).toMatchObject({ certainty: 3, asksCertainty: true });
    expect(preview(shape, certain, true).result?.score).toBe(100);
    const unsure = [answer(0, choose('a'), { certainty: 1 })];
    expect(preview(shape, unsure, true).result?.score).toBeCloseTo(33.33, 1);
    const strange = [answer(0, choose('a'), { certainty: 9 })];
    expect(preview(shape, strange).items[0]?.certainty).toBeNull();
  });

  it('divides parallel forms so that none shares a question with the other', () => {
    const draw = [{ outcome: 'O1', count: 3 }];
    const asked = (side: 'A' | 'B') =>
      preview({ bank: 6, quiz: { draw, form: { pair: 'p', side } } }).items.map(({ payload }) =>
        JSON.stringify(payload.stem),
      );
    expect(new Set([...asked('A'), ...asked('B')]).size).toBe(6);
  });
});
