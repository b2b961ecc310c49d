import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { QuizContent } from './quiz-content.js';
import { quizFieldProblem, toAuthoredQuiz, toQuiz } from './authored-quiz.js';

const quiz: QuizContent = {
  draw: [{ category: 'all', count: 2 }],
  passMark: 70,
  timeLimitMinutes: null,
  attemptsAllowed: null,
  shuffleOptions: true,
  review: 'always',
};

const word = fc.stringMatching(/^[a-z]{1,8}$/);
const draws = fc.array(
  fc.oneof(
    fc.record({
      category: word,
      tags: fc.uniqueArray(word, { minLength: 1, maxLength: 3 }),
      count: fc.integer({ min: 1, max: 9 }),
    }),
    fc.record({
      questions: fc.uniqueArray(word, { minLength: 1, maxLength: 5 }),
      weight: fc.constantFrom(0, 0.5, 2),
    }),
  ),
  { minLength: 1, maxLength: 3 },
);
const paragraph = word.map((text) => [
  { type: 'paragraph' as const, children: [{ type: 'text' as const, text }] },
]);
const sections = fc.array(
  fc.record(
    {
      title: word,
      instructions: paragraph,
      questionsPerPage: fc.option(fc.integer({ min: 1, max: 50 })),
      draw: draws,
    },
    { requiredKeys: ['draw', 'title'] },
  ),
  { minLength: 1, maxLength: 3 },
);
const settings = fc.record(
  {
    behaviour: fc.constantFrom('INTERACTIVE' as const, 'ADAPTIVE_NO_PENALTY' as const),
    graceSeconds: fc.nat(600),
    opensAt: fc.constant('2026-03-01T09:00+06:00'),
    gradingMethod: fc.constantFrom('LAST' as const, 'MEAN' as const),
    navigation: fc.constant('SEQUENTIAL' as const),
    marking: fc.constant({ blind: false, secondMarker: 'SAMPLE' as const, samplePercent: 10 }),
    form: fc.constant({ pair: 'before-after', side: 'A' as const }),
    review: fc.constant({ afterSubmission: ['MARKS' as const], afterPass: [], afterClose: ['KEY' as const] }),
  },
  { requiredKeys: [] },
);
const contents = fc
  .tuple(
    fc.oneof(
      draws.map((draw) => ({ draw })),
      sections.map((parts) => ({ draw: [], sections: parts })),
    ),
    settings,
  )
  .map(([asked, more]): QuizContent => ({ ...quiz, ...asked, ...more }));

const problemsOf = (authored: unknown) => {
  const read = toQuiz(authored);
  return read.ok ? [] : read.problems;
};

describe('a quiz as people write it', () => {
  it('is read back as it was written', () => {
    fc.assert(
      fc.property(contents, (content) => {
        expect(toQuiz(toAuthoredQuiz(content))).toEqual({ ok: true, quiz: content });
      }),
    );
  });

  it('always has its sections, and goes without them where they say nothing', () => {
    const authored = toAuthoredQuiz(quiz);
    expect(authored).toMatchObject({ sections: [{ draw: [{ category: 'all', count: 2 }] }] });
    expect(toQuiz(authored)).toEqual({ ok: true, quiz });
  });

  it('takes null and an empty text for left out', () => {
    const authored = {
      ...toAuthoredQuiz(quiz),
      timeLimitMinutes: null,
      opensAt: '',
      sections: [{ title: ' ', instructions: null, draw: [{ category: 'all', tags: null, count: 2 }] }],
    };
    expect(toQuiz(authored)).toEqual({ ok: true, quiz });
  });

  it('names the field of everything that is wrong, and what to do', () => {
    const wrong = {
      passMark: 'most',
      timeLimitMinutes: 601,
      sections: [
        { instructions: '<b>Bold</b>', draw: [{ category: 'all' }, { questions: ['a'], count: 2 }] },
        { draw: [{ questions: [] }] },
      ],
    };
    const found = problemsOf(wrong);
    expect(found.map(({ field }) => field)).toEqual(
      expect.arrayContaining([
        'passMark',
        'timeLimitMinutes',
        'sections.0.instructions',
        'sections.0.draw.0',
        'sections.0.draw.1.count',
        'sections.1.draw.0.questions',
      ]),
    );
    expect(found.find(({ field }) => field === 'timeLimitMinutes')?.message).toBe(
      'Time limit minutes is 601, over 600. Change the number: Whole minutes from 1 to 600; leave it out for no limit.',
    );
  });

  it.each([null, 7, 'quiz', [], { passMark: 70 }, { passMark: 70, sections: 3 }])(
    'refuses %j',
    (authored) => {
      expect(problemsOf(authored)).not.toEqual([]);
    },
  );

  it('refuses a character that nobody can see', () => {
    const title = `Part${String.fromCharCode(1)}`;
    const authored = { passMark: 70, sections: [{ title, draw: [{ category: 'all', count: 2 }] }] };
    expect(problemsOf(authored)).toEqual([expect.objectContaining({ field: '' })]);
  });

  it('names fields of a quiz in one part as its authored form has them', () => {
    const problem = {
      path: ['content', 'draw', 0, 'count'],
      severity: 'error' as const,
      message: 'Too many.',
      remedy: 'Draw fewer.',
    };
    expect(quizFieldProblem(quiz, problem)).toMatchObject({
      field: 'sections.0.draw.0.count',
      message: 'Too many. Draw fewer.',
    });
    expect(quizFieldProblem({ ...quiz, sections: [] }, problem)).toMatchObject({ field: 'draw.0.count' });
  });
});
