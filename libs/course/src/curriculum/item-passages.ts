import type { ItemDraft } from './item.js';
import type { Path } from './problem.js';
import type { RichText } from './rich-text.js';

/** A text and its path from the root of what it stands in. */
export interface Passage {
  text: RichText;
  path: Path;
}

/** Every text of an item. */
export const itemPassages = ({ payload }: ItemDraft): Passage[] => [
  { text: payload.stem, path: ['payload', 'stem'] },
  { text: payload.feedback ?? [], path: ['payload', 'feedback'] },
  ...payload.options.flatMap(({ content, feedback }, index) => [
    { text: content, path: ['payload', 'options', index, 'content'] },
    { text: feedback ?? [], path: ['payload', 'options', index, 'feedback'] },
  ]),
];
