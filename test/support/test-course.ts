import { Drafts, Publishing, type CourseDraft, type ItemDraft, type RichText } from '@gssr/course';
import type { INestApplicationContext } from '@nestjs/common';

export interface CourseShape {
  code?: string;
  title?: string;
  lessons?: number;
  /** Questions in the bank; all of them single choices whose right option is `a`. */
  bank?: number;
  /** Questions drawn. */
  draw?: number;
  passMark?: number;
  timeLimitMinutes?: number | null;
  attemptsAllowed?: number | null;
  review?: 'always' | 'after-pass' | 'score-only';
  /** Of the quiz; `DEFERRED` where it is left out. */
  behaviour?: string;
  /** What every question of the bank says about trying again. */
  tries?: { hints: { content: RichText; clearWrong?: boolean; showCount?: boolean }[]; penalty?: string };
  validMonths?: number | null;
  /** Any other setting of the quiz, as in a draft. */
  quiz?: Record<string, unknown>;
  /** A second quiz before that one, with these settings. */
  pretest?: Record<string, unknown>;
}

export const rich = (text: string): RichText => [{ type: 'paragraph', children: [{ type: 'text', text }] }];

/** A single choice of four options; `a` is right. */
export const testItem = (key: string): ItemDraft => ({
  key,
  outcome: 'O1',
  tags: [],
  payload: {
    kind: 'SINGLE_CHOICE',
    stem: rich(`Question ${key}?`),
    options: ['a', 'b', 'c', 'd'].map((id) => ({
      id,
      content: rich(`Option ${id} of ${key}`),
      fraction: id === 'a' ? '1' : '0',
      feedback: rich(`Feedback on ${id}`),
    })),
    feedback: rich(`About ${key}`),
    shuffle: true,
  },
});

/** A small course: lessons with a text and an inline check, then a quiz. */
export function testCourse(shape: CourseShape = {}): CourseDraft {
  const { code = 'T1', title = 'Test course', lessons = 2, bank = 6 } = shape;
  return {
    code,
    language: 'en',
    title,
    summary: 'A course for tests.',
    level: 'A',
    audience: 'Tests',
    outcomes: [{ id: 'O1', text: 'Do what the test asks' }],
    certificate: { validMonths: shape.validMonths === undefined ? 24 : shape.validMonths },
    sections: [
      {
        title: 'Lessons',
        activities: Array.from({ length: lessons }, (_, index) => lessonActivity(index + 1)),
      },
      {
        title: 'Quiz',
        activities: [
          ...(shape.pretest ? [quizActivity('pretest', { ...shape, quiz: shape.pretest })] : []),
          quizActivity('quiz', shape),
        ],
      },
    ],
    resources: {
      QUIZ: {
        categories: [
          {
            key: 'all',
            title: 'All',
            items: Array.from({ length: bank }, (_, index) => withTries(testItem(`q${index + 1}`), shape)),
          },
        ],
      },
    },
  };
}

const withTries = (item: ItemDraft, { tries }: CourseShape): ItemDraft => ({
  ...item,
  payload: { ...item.payload, ...tries },
});

type TestActivity = CourseDraft['sections'][number]['activities'][number];

const quizActivity = (key: string, shape: CourseShape): TestActivity => ({
  key,
  kind: 'QUIZ',
  title: key === 'quiz' ? 'Final quiz' : 'Pre-test',
  minutes: 10,
  required: true,
  content: {
    draw: [{ category: 'all', count: shape.draw ?? 4 }],
    passMark: shape.passMark ?? 75,
    timeLimitMinutes: shape.timeLimitMinutes ?? null,
    attemptsAllowed: shape.attemptsAllowed ?? null,
    shuffleOptions: true,
    review: shape.review ?? 'always',
    ...(shape.behaviour === undefined ? {} : { behaviour: shape.behaviour }),
    ...shape.quiz,
  },
});

const lessonActivity = (number: number): TestActivity => ({
  key: `lesson-${number}`,
  kind: 'LESSON',
  title: `Lesson ${number}`,
  minutes: 5,
  required: true,
  content: {
    outcomes: ['O1'],
    intensity: 0,
    notice: null,
    sources: [],
    blocks: [
      { type: 'text', id: 'b1', content: rich(`Text of lesson ${number}`) },
      { type: 'check', id: `check-${number}`, item: testItem(`check-${number}`) },
      { type: 'key-points', id: 'b3', points: ['Remember this'] },
    ],
  },
});

/** Saves and publishes a course; returns the id of the version. */
export async function publishTestCourse(
  app: INestApplicationContext,
  shape: CourseShape = {},
): Promise<string> {
  const draft = testCourse(shape);
  await app.get(Drafts).save(draft);
  return (await app.get(Publishing).publish(draft.code)).versionId;
}
