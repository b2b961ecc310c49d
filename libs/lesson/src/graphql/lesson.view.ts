import type { PublishedActivity } from '@gssr/course';
import { as } from '@gssr/platform/graphql';
import { drawOptionOrder, presentItem, validatePayload } from '@gssr/quiz/grading';
import type { ItemView } from '@gssr/course/graphql';
import type { Lesson } from '../lesson/lessons.js';
import {
  CalloutBlock,
  CaseBlock,
  CheckBlock,
  KeyPointsBlock,
  LawSlotBlock,
  TextBlock,
  type LessonBlock,
  type LessonType,
} from './lesson.types.js';

type Block = Lesson['blocks'][number];

/** A lesson as a learner may see it: the checks without their keys. */
export const toLessonType = (activity: PublishedActivity, lesson: Lesson): LessonType => ({
  activityId: activity.id,
  title: activity.title,
  minutes: activity.minutes,
  intensity: lesson.intensity,
  notice: lesson.notice,
  sources: lesson.sources,
  blocks: lesson.blocks.map(toBlock),
});

function toBlock(block: Block): typeof LessonBlock {
  switch (block.type) {
    case 'text':
      return as(TextBlock, { id: block.id, content: block.content });
    case 'callout':
      return as(CalloutBlock, {
        id: block.id,
        tone: block.tone.toUpperCase(),
        title: block.title,
        content: block.content,
      });
    case 'case':
      return as(CaseBlock, {
        id: block.id,
        title: block.title,
        content: block.content,
        question: block.question,
        discussion: block.discussion,
      });
    case 'law-slot':
      return as(LawSlotBlock, { id: block.id, key: block.key, title: block.title, text: block.text });
    case 'key-points':
      return as(KeyPointsBlock, { id: block.id, points: block.points });
    case 'check':
      return as(CheckBlock, { id: block.id, item: itemView(block) });
  }
}

function itemView({ id, item }: Extract<Block, { type: 'check' }>): ItemView {
  const question = validatePayload(item.payload);
  if (!question.ok) throw new Error('A published check is not a valid question.');
  const order = drawOptionOrder(question.payload, id, 0, false);
  return presentItem(question.payload, order) as ItemView;
}
