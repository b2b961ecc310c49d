import { exact, formatExact } from '../../grading/decimal.js';
import { divide } from '../../grading/exact.js';
import type {
  DragImageQuestion,
  GapQuestion,
  HotspotQuestion,
  ImportedQuestion,
  MatchingQuestion,
  OrderingQuestion,
} from '../question.js';
import type { Region } from '../../grading/image/region.js';
import { inlineChoice } from './qti-fields.js';
import {
  correctResponse,
  declaration,
  mapping,
  mapScore,
  matchScore,
  type QtiParts,
  type QtiWriter,
} from './qti-writing.js';
import { element, escapeXml, type Xml } from './xml-writing.js';

const nothingElse = { feedback: [] };

/** One of so many parts, all worth the same. */
const partShare = (count: number): string =>
  formatExact(divide(exact('1'), exact(String(Math.max(count, 1)))));

/** Right pairs share the mark. */
const pairsDeclaration = (pairs: readonly string[], writer: QtiWriter): Xml => {
  const mark = writer.mark(partShare(pairs.length));
  return declaration(
    'RESPONSE',
    'multiple',
    'directedPair',
    correctResponse(pairs),
    mapping(pairs.map((pair) => [pair, mark])),
  );
};

export function writeMatching(question: MatchingQuestion, writer: QtiWriter): QtiParts {
  const answers = [...new Set(question.pairs.map(({ answer }) => answer))];
  const asked = question.pairs.filter((pair) => pair.question.text !== '');
  const pairs = asked.map(({ answer }, index) => `s${index + 1} c${answers.indexOf(answer) + 1}`);
  const choice = (identifier: string, most: string, content: Xml) =>
    element('qti-simple-associable-choice', { identifier, 'match-max': most }, content);
  const stems = asked.map((pair, index) => choice(`s${index + 1}`, '1', writer.text(pair.question)));
  const choices = answers.map((answer, index) => choice(`c${index + 1}`, '0', escapeXml(answer)));
  return {
    declarations: [pairsDeclaration(pairs, writer)],
    body:
      writer.text(question.stem) +
      element(
        'qti-match-interaction',
        { 'response-identifier': 'RESPONSE', shuffle: 'true', 'max-associations': String(asked.length) },
        element('qti-simple-match-set', {}, ...stems),
        element('qti-simple-match-set', {}, ...choices),
      ),
    rules: [mapScore('RESPONSE')],
    ...nothingElse,
  };
}

export function writeOrdering(question: OrderingQuestion, writer: QtiWriter): QtiParts {
  if (question.credit !== 'ALL_OR_NOTHING')
    writer.lose('QTI.CREDIT', 'Credit for an order that is partly right');
  const names = question.items.map((_, index) => `i${index + 1}`);
  return {
    declarations: [declaration('RESPONSE', 'ordered', 'identifier', correctResponse(names))],
    body:
      writer.text(question.stem) +
      element(
        'qti-order-interaction',
        { 'response-identifier': 'RESPONSE', shuffle: 'true' },
        ...question.items.map((item, index) =>
          element('qti-simple-choice', { identifier: `i${index + 1}` }, writer.text(item)),
        ),
      ),
    rules: [matchScore('RESPONSE', writer.mostMark)],
    ...nothingElse,
  };
}

export const writeGaps = (question: GapQuestion, writer: QtiWriter): QtiParts =>
  question.kind === 'gap-select' ? gapSelect(question, writer) : dragText(question, writer);

const MARK = /\[\[(\d{1,3})\]\]/g;

function gapSelect({ stem, choices, shuffle }: GapQuestion, writer: QtiWriter): QtiParts {
  const gaps = [...stem.text.matchAll(MARK)].map(([, number]) => Number(number));
  const mark = writer.mark(partShare(gaps.length));
  const optionsFor = (wanted: number) =>
    choices
      .map(({ text, group }, index) => ({ name: `c${index + 1}`, words: text, group }))
      .filter(({ group }) => group === choices[wanted - 1]?.group);
  const used = new Set(gaps.map((wanted) => choices[wanted - 1]?.group));
  if (choices.some(({ group }) => !used.has(group)))
    writer.lose('QTI.GROUPS', 'Words of groups that no gap has');
  let index = 0;
  const body = writer.text(stem).replace(MARK, (_, number: string) => {
    index += 1;
    return inlineChoice(`R${index}`, shuffle, optionsFor(Number(number)));
  });
  return {
    declarations: gaps.map((wanted, place) =>
      declaration(
        `R${place + 1}`,
        'single',
        'identifier',
        correctResponse([`c${wanted}`]),
        mapping([[`c${wanted}`, mark]]),
      ),
    ),
    body,
    rules: gaps.map((_, place) => mapScore(`R${place + 1}`)),
    ...nothingElse,
  };
}

function dragText({ stem, choices, shuffle }: GapQuestion, writer: QtiWriter): QtiParts {
  if (new Set(choices.map(({ group }) => group)).size > 1)
    writer.lose('QTI.GROUPS', 'That each gap takes words of its own group only');
  const pairs: string[] = [];
  const text = writer.text(stem).replace(MARK, (_, number: string) => {
    const gap = `g${pairs.length + 1}`;
    pairs.push(`c${Number(number)} ${gap}`);
    return element('qti-gap', { identifier: gap });
  });
  const words = choices.map((choice, index) =>
    element(
      'qti-gap-text',
      { identifier: `c${index + 1}`, 'match-max': choice.infinite ? '0' : '1' },
      escapeXml(choice.text),
    ),
  );
  return {
    declarations: [pairsDeclaration(pairs, writer)],
    body: element(
      'qti-gap-match-interaction',
      { 'response-identifier': 'RESPONSE', shuffle: String(shuffle) },
      ...words,
      text,
    ),
    rules: [mapScore('RESPONSE')],
    ...nothingElse,
  };
}

export function writeDragImage(question: DragImageQuestion, writer: QtiWriter): QtiParts {
  const pairs = question.places.map(({ choice }, index) => `c${choice} z${index + 1}`);
  const words = question.choices.map(({ content, infinite }, index) =>
    element(
      'qti-gap-text',
      { identifier: `c${index + 1}`, 'match-max': infinite ? '0' : '1' },
      writer.text(content),
    ),
  );
  const places = question.places.map(({ label, region }, index) =>
    element('qti-associable-hotspot', {
      identifier: `z${index + 1}`,
      'match-max': '1',
      ...shapeOf(region),
      'hotspot-label': label,
    }),
  );
  return {
    declarations: [pairsDeclaration(pairs, writer)],
    body:
      writer.text(question.stem) +
      element(
        'qti-graphic-gap-match-interaction',
        { 'response-identifier': 'RESPONSE' },
        picture(question, writer),
        ...words,
        ...places,
      ),
    rules: [mapScore('RESPONSE')],
    ...nothingElse,
  };
}

export function writeHotspot(question: HotspotQuestion, writer: QtiWriter): QtiParts {
  const names = question.places.map((_, index) => `s${index + 1}`);
  const right = names.filter((_, index) => question.places[index]?.right);
  const mark = writer.mark(partShare(right.length));
  const cost = formatExact(divide(exact(question.wrongCosts), exact(String(Math.max(right.length, 1)))));
  const wrong = writer.mark(cost === '0' ? '0' : `-${cost}`);
  return {
    declarations: [
      declaration(
        'RESPONSE',
        'multiple',
        'identifier',
        correctResponse(right),
        mapping(
          names.map((name, index) => [name, question.places[index]?.right ? mark : wrong]),
          { 'lower-bound': '0' },
        ),
      ),
    ],
    body:
      writer.text(question.stem) +
      element(
        'qti-hotspot-interaction',
        { 'response-identifier': 'RESPONSE', 'max-choices': String(question.mostPicks) },
        picture(question, writer),
        ...question.places.map(({ label, region }, index) =>
          element('qti-hotspot-choice', {
            identifier: `s${index + 1}`,
            ...shapeOf(region),
            'hotspot-label': label,
          }),
        ),
      ),
    rules: [mapScore('RESPONSE')],
    ...nothingElse,
  };
}

const picture = (
  { background }: Extract<ImportedQuestion, { background: unknown }>,
  writer: QtiWriter,
): Xml => element('img', { src: writer.address(background.file), alt: background.alt });

function shapeOf(region: Region): Record<string, string> {
  switch (region.type) {
    case 'CIRCLE':
      return { shape: 'circle', coords: `${region.x},${region.y},${region.radius}` };
    case 'RECTANGLE': {
      const { left, top, width, height } = region;
      return { shape: 'rect', coords: [left, top, left + width, top + height].join() };
    }
    case 'POLYGON':
      return { shape: 'poly', coords: region.points.flatMap(({ x, y }) => [x, y]).join() };
  }
}
