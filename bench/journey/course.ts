import type { CourseDraft, ItemDraft, RichText } from '@gssr/course';

export const COURSE_CODE = 'BENCH';

const SENTENCE =
  'You keep the two people apart, you listen to each of them alone, and you write down the words that they use. ';

const text = (words: string): RichText => [{ type: 'paragraph', children: [{ type: 'text', text: words }] }];

/** Some 1,200 words in six blocks, the size of a lesson of ours. */
const lesson = (number: number): CourseDraft['sections'][number]['activities'][number] => ({
  key: `lesson-${number}`,
  kind: 'LESSON',
  title: `Lesson ${number}`,
  minutes: 15,
  required: true,
  content: {
    outcomes: ['O1'],
    intensity: 0,
    notice: null,
    sources: [],
    blocks: Array.from({ length: 6 }, (_, index) => ({
      type: 'text',
      id: `b${index + 1}`,
      content: text(SENTENCE.repeat(9)),
    })),
  },
});

const item = (number: number): ItemDraft => ({
  key: `q${number}`,
  outcome: 'O1',
  tags: [],
  payload: {
    kind: 'SINGLE_CHOICE',
    stem: text(`${SENTENCE}What do you do first in case ${number}?`),
    options: ['a', 'b', 'c', 'd'].map((id) => ({
      id,
      content: text(`Option ${id}: ${SENTENCE}`),
      fraction: id === 'a' ? '1' : '0',
      feedback: text(SENTENCE),
    })),
    feedback: text(SENTENCE),
    shuffle: true,
  },
});

/** Six lessons and a quiz of ten, the shape of the course that Moodle was measured with. */
export const benchCourse: CourseDraft = {
  code: COURSE_CODE,
  language: 'en',
  title: 'Measured course',
  summary: SENTENCE,
  level: 'B',
  audience: 'Virtual officers',
  outcomes: [{ id: 'O1', text: 'Do what was asked' }],
  certificate: { validMonths: 24 },
  sections: [
    { title: 'Lessons', activities: [1, 2, 3, 4, 5, 6].map(lesson) },
    {
      title: 'Quiz',
      activities: [
        {
          key: 'quiz',
          kind: 'QUIZ',
          title: 'Quiz',
          minutes: 20,
          required: true,
          content: {
            draw: [{ category: 'all', count: 10 }],
            passMark: 75,
            timeLimitMinutes: 30,
            attemptsAllowed: null,
            shuffleOptions: true,
            review: 'always',
          },
        },
      ],
    },
  ],
  resources: {
    QUIZ: {
      categories: [
        { key: 'all', title: 'All', items: Array.from({ length: 20 }, (_, index) => item(index + 1)) },
      ],
    },
  },
};
