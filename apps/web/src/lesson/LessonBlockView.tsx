import { RichTextView } from '../richText/RichTextView.js';
import type { Lesson } from './LessonView.js';
import { Callout } from './blocks/Callout.js';
import { CaseStudy } from './blocks/CaseStudy.js';
import { InlineCheck } from './blocks/InlineCheck.js';
import { KeyPoints } from './blocks/KeyPoints.js';
import { LawSlot } from './blocks/LawSlot.js';

export type LessonBlock = Lesson['blocks'][number];
export type BlockOf<Name extends LessonBlock['__typename']> = Extract<LessonBlock, { __typename: Name }>;

export function LessonBlockView({ block, activityId }: { block: LessonBlock; activityId: string }) {
  switch (block.__typename) {
    case 'TextBlock':
      return <RichTextView content={block.content} />;
    case 'CalloutBlock':
      return <Callout block={block} />;
    case 'CaseBlock':
      return <CaseStudy block={block} />;
    case 'LawSlotBlock':
      return <LawSlot block={block} />;
    case 'KeyPointsBlock':
      return <KeyPoints block={block} />;
    case 'CheckBlock':
      return <InlineCheck block={block} activityId={activityId} />;
  }
}
