import type { ClozePart, ClozeQuestion } from '../question.js';
import { numerical, shortText } from './map-answers.js';
import { mapOptions } from './map-choice.js';
import { words } from './map-true-false.js';
import type { TextMapper } from './raw-payload.js';

/** Parts are named by their place, `p1`, and so are their fields for those who hear the page. */
export const mapCloze = ({ stem, parts }: ClozeQuestion, texts: TextMapper): object => ({
  kind: 'CLOZE',
  stem: texts.rich(
    { ...stem, text: stem.text.replace(/\{#(\d{1,3})\}/g, (_, number: string) => `[[p${number}]]`) },
    'stem',
  ),
  parts: parts.map((part, index) => ({
    id: `p${index + 1}`,
    weight: part.weight,
    question: { stem: words(`Gap ${index + 1}`), ...partOf(part, texts, `parts.${index}.question.`) },
  })),
});

function partOf(part: ClozePart, texts: TextMapper, at: string): object {
  switch (part.kind) {
    case 'short-answer':
      return shortText(part, texts, at);
    case 'numerical':
      return numerical(part, texts, at);
    case 'single-choice':
    case 'multiple-choice':
      return {
        kind: part.kind === 'single-choice' ? 'SINGLE_CHOICE' : 'MULTIPLE_CHOICE',
        options: mapOptions(part.answers, texts, `${at}options`),
        shuffle: part.shuffle,
      };
  }
}
