import type { ItemDraft, RichText } from '@gssr/course';

/** How closely a lesson describes violence: 0 not at all, 1 mentions it, 2 describes it, 3 describes it closely. */
export type Intensity = 0 | 1 | 2 | 3;

export type CalloutTone = 'practice' | 'caution' | 'voice';

export type SourceDraft = { id: string; citation: string; url: string | null };

/**
 * A block of a lesson. `id` is unique in the lesson: that of a law slot or a check follows its key, so that it stays when
 * blocks move; the others count their place, `b1`, `b2`, ….
 */
export type BlockDraft =
  | { type: 'text'; id: string; content: RichText }
  | { type: 'callout'; id: string; tone: CalloutTone; title: string; content: RichText }
  | {
      type: 'case';
      id: string;
      title: string;
      content: RichText;
      question: string | null;
      discussion: RichText;
    }
  | { type: 'law-slot'; id: string; key: string; title: string; text: string }
  /** Holds the key of its question: never hand it to a learner whole. */
  | { type: 'check'; id: string; item: ItemDraft }
  | { type: 'key-points'; id: string; points: string[] };

/** The content of a lesson in a course draft: plain JSON. A learner's position is an index into `blocks`. */
export type LessonDraft = {
  /** Ids of outcomes of the course. */
  outcomes: string[];
  intensity: Intensity;
  /** What is in here and what may be skipped; there from intensity 2. */
  notice: string | null;
  sources: SourceDraft[];
  blocks: BlockDraft[];
};
