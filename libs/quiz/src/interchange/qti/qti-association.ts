import { compare, zero } from '../../grading/exact.js';
import type { GapChoice, ImportedQuestion, MatchingPair } from '../question.js';
import { refuseQuestion } from '../question-refusal.js';
import { childrenNamed, type XmlElement } from '../reading/xml-tree.js';
import { formatted } from '../text.js';
import { identifierOf } from './qti-choice.js';
import type { BareHead, QtiItem } from './qti-item.js';
import { scoringOf } from './qti-scoring.js';
import { isAside, stemOf } from './qti-stem.js';
import { attribute, wordsIn } from './qti-tree.js';

const noFeedback = { correct: null, partiallyCorrect: null, incorrect: null };

/** The pairs that earn something, in the order of the key. */
export function rightPairs(item: QtiItem, interaction: XmlElement): [from: string, to: string][] {
  const { values, others } = scoringOf(item, attribute(interaction, 'responseIdentifier'));
  const right = [...values].filter(([, value]) => compare(value, zero) > 0);
  const [[, first = zero] = []] = right;
  if (right.some(([, value]) => compare(value, first) !== 0))
    item.warn(
      'QTI.WEIGHTS_LEFT_OUT',
      'Right pairs count more or less than others; here each counts the same.',
    );
  if ([...values.values(), others].some((value) => compare(value, zero) < 0))
    item.warn('QTI.DEDUCTIONS_LEFT_OUT', 'Wrong pairs cost marks; here they earn nothing.');
  return right.map(([pair]) => {
    const [from = '', to = ''] = pair.split(/\s+/);
    return [from, to];
  });
}

export function readMatch(item: QtiItem, interaction: XmlElement, head: BareHead): ImportedQuestion {
  const [stems = [], choices = []] = childrenNamed(interaction, 'simpleMatchSet').map((set) =>
    childrenNamed(set, 'simpleAssociableChoice'),
  );
  return matching(item, interaction, head, stems, choices);
}

/** Pairs within one set: the first of each is asked for the second. */
export function readAssociation(item: QtiItem, interaction: XmlElement, head: BareHead): ImportedQuestion {
  const choices = childrenNamed(interaction, 'simpleAssociableChoice');
  const asked = new Set(rightPairs(item, interaction).map(([from]) => from));
  item.warn(
    'QTI.ASSOCIATION',
    'Pairs of one set became a matching: the first of each is asked for the second.',
  );
  const [stems, others] = [true, false].map((isAsked) =>
    choices.filter((choice) => asked.has(identifierOf(choice)) === isAsked),
  );
  return matching(item, interaction, head, stems ?? [], others ?? []);
}

function matching(
  item: QtiItem,
  interaction: XmlElement,
  head: BareHead,
  stems: readonly XmlElement[],
  choices: readonly XmlElement[],
): ImportedQuestion {
  const pairs = rightPairs(item, interaction);
  const targets = new Map(pairs);
  if (targets.size < pairs.length)
    refuseQuestion(
      'QTI.SEVERAL_TARGETS',
      'An entry belongs to several others. Give each entry one, or make a multiple choice of each.',
      item.line,
    );
  const words = new Map(choices.map((choice) => [identifierOf(choice), wordsIn(choice)]));
  const asked = stems.filter((stem) => words.has(targets.get(identifierOf(stem)) ?? ''));
  if (asked.length < stems.length)
    item.warn('QTI.ENTRIES_LEFT_OUT', 'Entries that nothing belongs to were left out.');
  const used = new Set(targets.values());
  const found = asked.map((stem): MatchingPair => ({
    question: item.html(stem),
    answer: words.get(targets.get(identifierOf(stem)) ?? '') ?? '',
  }));
  const others = [...words].filter(([identifier]) => !used.has(identifier));
  const distractors = others.map(([, answer]): MatchingPair => ({ question: formatted('', 'html'), answer }));
  return {
    ...head,
    kind: 'matching',
    stem: stemOf(item, interaction),
    generalFeedback: item.generalFeedback(new Set()),
    pairs: [...found, ...distractors],
    shuffle: false,
    combined: noFeedback,
  };
}

/** Words to drag into the gaps of a text. */
export function readGapMatch(item: QtiItem, interaction: XmlElement, head: BareHead): ImportedQuestion {
  const words = ['gapText', 'gapImg'].flatMap((name) => childrenNamed(interaction, name));
  const choices = words.map((word): GapChoice => ({
    text: wordsIn(word) || attribute(word, 'objectLabel'),
    group: '1',
    infinite: attribute(word, 'matchMax') !== '1',
  }));
  const targets = new Map(rightPairs(item, interaction).map(([choice, gap]) => [gap, choice]));
  const numberOf = (gap: XmlElement): number =>
    words.findIndex((word) => identifierOf(word) === targets.get(identifierOf(gap))) + 1;
  const stem = stemOf(item, interaction, () =>
    item.html(interaction, (element) => {
      if (isAside(element) || ['prompt', 'gapText', 'gapImg'].includes(element.name)) return '';
      return element.name === 'gap' ? `[[${numberOf(element) || unfilled(element)}]]` : undefined;
    }),
  );
  return {
    ...head,
    kind: 'drag-into-text',
    stem,
    generalFeedback: item.generalFeedback(new Set()),
    choices,
    shuffle: attribute(interaction, 'shuffle') === 'true',
    combined: noFeedback,
  };
}

const unfilled = ({ line }: XmlElement): never =>
  refuseQuestion(
    'QTI.GAP_WITHOUT_KEY',
    'Nothing says what belongs into one of the gaps. Complete the key.',
    line,
  );
