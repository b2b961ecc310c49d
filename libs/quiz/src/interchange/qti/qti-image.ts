import type { Region } from '../../grading/image/region.js';
import { readImage } from '@gssr/course/images';
import { compare, divide, zero, type Exact } from '../../grading/exact.js';
import type { Background, ImportedQuestion } from '../question.js';
import { roundedDecimal } from '../decimal-text.js';
import { refuseQuestion } from '../question-refusal.js';
import { childNamed, childrenNamed, type XmlElement } from '../reading/xml-tree.js';
import { formatted } from '../text.js';
import { rightPairs } from './qti-association.js';
import { identifierOf } from './qti-choice.js';
import type { BareHead, QtiItem } from './qti-item.js';
import { figure, largest, negative, scoringOf } from './qti-scoring.js';
import { stemOf } from './qti-stem.js';
import { attribute, deepElements, wordsIn } from './qti-tree.js';

export function readHotspot(item: QtiItem, interaction: XmlElement, head: BareHead): ImportedQuestion {
  const { values } = scoringOf(item, attribute(interaction, 'responseIdentifier'));
  const background = backgroundOf(item, interaction);
  const places = childrenNamed(interaction, 'hotspotChoice').map((choice) => ({
    label: attribute(choice, 'hotspotLabel'),
    region: regionOf(choice, background),
    right: compare(values.get(identifierOf(choice)) ?? zero, zero) > 0,
  }));
  const wanted = Number(attribute(interaction, 'maxChoices'));
  return {
    ...head,
    kind: 'hotspot',
    stem: stemOf(item, interaction),
    generalFeedback: item.generalFeedback(new Set()),
    background,
    places,
    // Without a limit there are as many picks as right places.
    mostPicks: wanted > 0 ? wanted : Math.max(1, places.filter(({ right }) => right).length),
    wrongCosts: costOf([...values.values()]),
  };
}

/** Points to set into areas; those that earn nothing are the wrong places. */
export function readSelectPoint(item: QtiItem, interaction: XmlElement, head: BareHead): ImportedQuestion {
  const declaration = item.declaration(attribute(interaction, 'responseIdentifier'));
  const areas = childrenNamed(childNamed(declaration, 'areaMapping'), 'areaMapEntry');
  if (areas.length === 0)
    refuseQuestion(
      'QTI.NO_KEY',
      'Nothing says which areas are right. Give the item an area mapping.',
      item.line,
    );
  const background = backgroundOf(item, interaction);
  const wanted = Number(attribute(interaction, 'maxChoices'));
  return {
    ...head,
    kind: 'hotspot',
    stem: stemOf(item, interaction),
    generalFeedback: item.generalFeedback(new Set()),
    background,
    places: areas.map((area) => ({
      label: '',
      region: regionOf(area, background),
      right: compare(figure(area), zero) > 0,
    })),
    mostPicks: wanted > 0 ? wanted : areas.length,
    wrongCosts: costOf(areas.map(figure)),
  };
}

/** What a wrong pick takes of what a right one gives. */
function costOf(values: readonly Exact[]): string {
  const most = largest(values);
  const worst = largest(values.map(negative));
  if (compare(worst, zero) === 0 || compare(most, zero) === 0) return '0';
  const share = roundedDecimal(divide(worst, most));
  return Number(share) > 1 ? '1' : share;
}

export function readGraphicGapMatch(
  item: QtiItem,
  interaction: XmlElement,
  head: BareHead,
): ImportedQuestion {
  const background = backgroundOf(item, interaction);
  const words = ['gapText', 'gapImg'].flatMap((name) => childrenNamed(interaction, name));
  const targets = new Map(rightPairs(item, interaction).map(([choice, spot]) => [spot, choice]));
  const spots = childrenNamed(interaction, 'associableHotspot');
  const wanted = spots.filter((spot) => targets.has(identifierOf(spot)));
  if (wanted.length < spots.length)
    item.warn('QTI.ENTRIES_LEFT_OUT', 'Places that nothing belongs to were left out.');
  return {
    ...head,
    kind: 'drag-image',
    stem: stemOf(item, interaction),
    generalFeedback: item.generalFeedback(new Set()),
    background,
    choices: words.map((word) => ({
      content: contentOf(item, word),
      infinite: attribute(word, 'matchMax') !== '1',
    })),
    places: wanted.map((spot) => ({
      label: attribute(spot, 'hotspotLabel'),
      region: regionOf(spot, background),
      choice: words.findIndex((word) => identifierOf(word) === targets.get(identifierOf(spot))) + 1,
    })),
    combined: { correct: null, partiallyCorrect: null, incorrect: null },
  };
}

const contentOf = (item: QtiItem, word: XmlElement) => {
  const read = item.html(word);
  return read.text === '' ? formatted(attribute(word, 'objectLabel'), 'plain') : read;
};

function backgroundOf(item: QtiItem, interaction: XmlElement): Background {
  const [picture] = deepElements(interaction).filter(({ name }) => name === 'img' || name === 'object');
  const file = item.findFile(attribute(picture, 'src') || attribute(picture, 'data'));
  if (file && readImage(file.bytes)) return { file, alt: attribute(picture, 'alt') || wordsIn(picture) };
  return refuseQuestion(
    'QTI.PICTURE_MISSING',
    'The picture to point at is not in the package, or cannot be shown. Add it as PNG, JPEG, GIF or WebP.',
    item.line,
  );
}

/** `circle` is `x,y,r`, `rect` is `left,top,right,bottom`, `poly` is `x,y,x,y,…`. */
function regionOf(element: XmlElement, { file }: Background): Region {
  const numbers = attribute(element, 'coords')
    .split(/[\s,]+/)
    .map((text) => Math.max(0, Math.round(Number(text) || 0)));
  const [a = 0, b = 0, c = 0, d = 0] = numbers;
  switch (attribute(element, 'shape')) {
    case 'circle':
      return { type: 'CIRCLE', x: a, y: b, radius: c };
    case 'rect':
      return { type: 'RECTANGLE', left: a, top: b, width: c - a, height: d - b };
    case 'poly':
      return { type: 'POLYGON', points: pairsOf(numbers) };
    case 'ellipse':
      return { type: 'POLYGON', points: ellipse(a, b, c, d) };
    case 'default': {
      const { width = 1, height = 1 } = readImage(file.bytes) ?? {};
      return { type: 'RECTANGLE', left: 0, top: 0, width, height };
    }
    default:
      return refuseQuestion(
        'QTI.SHAPE_UNKNOWN',
        'A shape is not known. Draw a circle, a rect or a poly.',
        element.line,
      );
  }
}

const pairsOf = (numbers: readonly number[]) =>
  numbers.flatMap((x, index) => (index % 2 === 0 ? [{ x, y: numbers[index + 1] ?? 0 }] : []));

const CORNERS = 24;

const ellipse = (x: number, y: number, width: number, height: number) =>
  Array.from({ length: CORNERS }, (_, index) => {
    const angle = (2 * Math.PI * index) / CORNERS;
    return {
      x: Math.max(0, Math.round(x + width * Math.cos(angle))),
      y: Math.max(0, Math.round(y + height * Math.sin(angle))),
    };
  });
