import { mediaIdOf, readImage } from '@gssr/course';
import type { Background, DragImageQuestion, HotspotQuestion } from '../question.js';
import type { TextMapper } from './raw-payload.js';

export function mapDragImage(question: DragImageQuestion, texts: TextMapper): object {
  return {
    kind: 'DRAG_IMAGE',
    stem: texts.rich(question.stem, 'stem'),
    image: imageOf(question.background, texts),
    zones: question.places.map(({ region, choice, label }, index) => ({
      id: `z${index + 1}`,
      label: label || unnamed(texts, index),
      region,
      choice: `c${choice}`,
    })),
    choices: question.choices.map(({ content, infinite }, index) => ({
      id: `c${index + 1}`,
      content: texts.rich(content, `choices.${index}.content`),
      reusable: infinite,
    })),
  };
}

export const mapHotspot = (question: HotspotQuestion, texts: TextMapper): object => ({
  kind: 'HOTSPOT',
  stem: texts.rich(question.stem, 'stem'),
  image: imageOf(question.background, texts),
  spots: question.places.map(({ region, right, label }, index) => ({
    id: `s${index + 1}`,
    label: label || unnamed(texts, index),
    region,
    right,
  })),
  mostPicks: question.mostPicks,
  pickPenalty: question.wrongCosts,
});

/** Undefined for what is no picture, which the engine then asks for. */
function imageOf({ file, alt }: Background, texts: TextMapper): object | undefined {
  const image = readImage(file.bytes);
  if (!image) return undefined;
  if (alt === '') texts.warn('image.alt', 'ALT_MISSING', 'Nothing says what the picture shows. Describe it.');
  const shown = alt || file.name || 'Picture';
  texts.pictures.push({ bytes: file.bytes, alt: shown });
  return { source: mediaIdOf(file.bytes), alt: shown, width: image.width, height: image.height };
}

/** Whoever uses a list instead of a pointer needs a name for every place. */
function unnamed(texts: TextMapper, index: number): string {
  if (index === 0 || !texts.warnings.some(({ code }) => code === 'IMPORT.PLACES_UNNAMED'))
    texts.warn('zones', 'PLACES_UNNAMED', 'Places on the picture have numbers instead of names. Name them.');
  return `Place ${index + 1}`;
}
