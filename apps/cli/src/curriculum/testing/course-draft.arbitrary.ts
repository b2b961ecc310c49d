import type { CourseDraft } from '@gssr/course';
import fc from 'fast-check';
import { quizContent } from './quiz-content.arbitrary.js';
import {
  bankItem,
  heading,
  item,
  plain,
  richText,
  title,
  toBankItem,
  toItem,
  type FromArbitrary,
} from './item-draft.arbitrary.js';

const block = fc.oneof(
  fc.record({ type: fc.constant('text' as const), content: richText, title }),
  fc.record({
    type: fc.constant('callout' as const),
    tone: fc.constantFrom('practice', 'caution', 'voice'),
    title,
    content: richText,
  }),
  fc.record({
    type: fc.constant('case' as const),
    title,
    content: richText,
    question: fc.option(plain),
    discussion: richText,
  }),
  fc.record({ type: fc.constant('law-slot' as const), title, text: plain }),
  fc.record({ type: fc.constant('check' as const), item }),
  fc.record({
    type: fc.constant('key-points' as const),
    points: fc.array(plain, { minLength: 1, maxLength: 3 }),
  }),
);

function toBlock(raw: FromArbitrary<typeof block>, lesson: number, index: number): object {
  const [id, key] = [`b${index + 1}`, `l${lesson}-${index}`];
  if (raw.type === 'text') return { type: raw.type, id, content: [...heading(raw.title), ...raw.content] };
  if (raw.type === 'law-slot') return { ...raw, id: `law-${key}`, key };
  if (raw.type === 'check') return { type: raw.type, id: `check-${key}`, item: toItem(raw.item, key) };
  return { ...raw, id };
}

const lesson = fc.record({
  title,
  required: fc.boolean(),
  notice: fc.option(plain),
  blocks: fc.array(block, { minLength: 1, maxLength: 6 }),
});
/** Drafts of courses as the reader makes them, with texts that are hard on YAML and Markdown. */
export const courseDraft = fc
  .record({
    title,
    summary: plain,
    months: fc.option(fc.integer({ min: 1, max: 120 })),
    lessons: fc.array(lesson, { maxLength: 3 }),
    quiz: quizContent,
    items: fc.array(bankItem, { minLength: 1, maxLength: 4 }),
  })
  .map(({ title, summary, months, lessons, quiz, items }): CourseDraft => ({
    code: 'C0-X',
    language: 'en',
    title,
    summary,
    level: 'F',
    audience: title,
    outcomes: [{ id: 'O1', text: summary.slice(0, 300).trim() }],
    certificate: { validMonths: months },
    sections: [
      ...lessons.map((raw, number) => ({
        title: raw.title,
        activities: [
          {
            key: `lesson-${number}`,
            kind: 'LESSON',
            title: raw.title,
            minutes: 5,
            required: raw.required,
            content: {
              outcomes: ['O1'],
              intensity: raw.notice ? 3 : 1,
              notice: raw.notice,
              sources: [],
              blocks: raw.blocks.map((part, index) => toBlock(part, number, index)),
            },
          },
        ],
      })),
      {
        title,
        activities: [
          {
            key: 'quiz',
            kind: 'QUIZ',
            title,
            minutes: 5,
            required: true,
            content: quiz,
          },
        ],
      },
    ],
    resources: {
      QUIZ: {
        categories: [{ key: 'all', title, items: items.map((raw, index) => toBankItem(raw, `i${index}`)) }],
      },
    },
  }));
