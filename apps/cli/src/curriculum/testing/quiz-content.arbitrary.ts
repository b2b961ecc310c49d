import fc from 'fast-check';
import { richText, title } from './item-draft.arbitrary.js';

const maximum = (max: number) => fc.integer({ min: 0, max });
const weight = fc.constantFrom(0.5, 1, 2, 0.0001, 1000);
const time = fc
  .integer({ min: 0, max: 40 })
  .map((day) => `2026-03-${String(1 + (day % 28)).padStart(2, '0')}T09:30+06:00`);

/** The whole bank has the key `i0` and the outcome `O1`. */
const drawRule = fc.oneof(
  fc.record(
    { category: fc.constant('all'), count: fc.constant(1), weight },
    { requiredKeys: ['category', 'count'] },
  ),
  fc.record(
    { outcome: fc.constant('O1'), count: fc.constant(1), weight },
    { requiredKeys: ['outcome', 'count'] },
  ),
  fc.record({ questions: fc.constant(['i0']), weight }, { requiredKeys: ['questions'] }),
);

const part = fc.subarray(['ANSWERS', 'MARKS', 'CORRECTNESS', 'FEEDBACK', 'KEY']);
const review = fc.oneof(
  fc.constantFrom('always', 'after-pass', 'score-only'),
  fc.record({ afterSubmission: part, afterPass: part, afterClose: part }),
);

const marking = fc.oneof(
  fc.record({ blind: fc.boolean() }, { requiredKeys: [] }),
  fc.record({ secondMarker: fc.constant('SAMPLE'), samplePercent: fc.integer({ min: 1, max: 100 }) }),
);

const settings = fc.record(
  {
    passMark: fc.integer({ min: 1, max: 100 }),
    timeLimitMinutes: fc.option(fc.integer({ min: 1, max: 600 })),
    attemptsAllowed: fc.option(fc.integer({ min: 1, max: 9 })),
    shuffleOptions: fc.boolean(),
    review,
    behaviour: fc.constantFrom('DEFERRED', 'INTERACTIVE', 'ADAPTIVE_NO_PENALTY', 'IMMEDIATE_CERTAINTY'),
    graceSeconds: maximum(600),
    offlineMinutes: maximum(10_080),
    opensAt: time,
    waitMinutes: maximum(1000),
    gradingMethod: fc.constantFrom('HIGHEST', 'LAST', 'FIRST', 'MEAN'),
    shuffleQuestions: fc.boolean(),
    navigation: fc.constantFrom('FREE', 'SEQUENTIAL'),
    marking,
  },
  { requiredKeys: ['passMark', 'timeLimitMinutes', 'attemptsAllowed', 'shuffleOptions', 'review'] },
);

const section = fc.record(
  {
    title,
    instructions: richText,
    questionsPerPage: fc.option(fc.integer({ min: 1, max: 50 })),
    draw: fc.tuple(drawRule),
  },
  { requiredKeys: ['draw'] },
);

const asked = fc.oneof(
  fc.record({ draw: fc.tuple(drawRule) }),
  fc.record({ draw: fc.constant([]), sections: fc.tuple(section) }),
);

/** Quizzes that ask one question of the bank, with any of the settings. */
export const quizContent = fc
  .tuple(settings, asked)
  .map(([rules, questions]) => ({ ...questions, ...rules }));
