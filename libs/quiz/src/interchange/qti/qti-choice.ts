import { divide, ratio } from '../../grading/exact.js';
import type { ChoiceAnswer, CombinedFeedback, ImportedQuestion } from '../question.js';
import { roundedDecimal } from '../decimal-text.js';
import { refuseQuestion } from '../question-refusal.js';
import { childrenNamed, elementsOf, type XmlElement } from '../reading/xml-tree.js';
import type { BareHead, QtiItem } from './qti-item.js';
import { stemOf } from './qti-stem.js';
import { largest, scoringOf, shareOf, sumOfRight, type Scoring } from './qti-scoring.js';
import { attribute } from './qti-tree.js';

const isFeedback = ({ name }: XmlElement): boolean => name === 'feedbackInline' || name === 'feedbackBlock';

export function readChoice(item: QtiItem, interaction: XmlElement, head: BareHead): ImportedQuestion {
  const response = attribute(interaction, 'responseIdentifier');
  const scoring = scoringOf(item, response);
  const choices = childrenNamed(interaction, 'simpleChoice');
  const isSingle = attribute(item.declaration(response), 'cardinality') === 'single';
  const answers = choices.map((choice) => answerOf(item, choice, shareIn(scoring, choice, isSingle)));
  const known = new Set(choices.map((choice) => attribute(choice, 'identifier')));
  const common = {
    ...head,
    defaultMark: head.defaultMark ?? markOf(scoring, isSingle),
    stem: stemOf(item, interaction),
    generalFeedback: item.generalFeedback(known),
  };
  const [yes, no] = answers;
  if (isSingle && [...known].join() === 'true,false' && isKey(yes, no))
    return {
      ...common,
      kind: 'true-false',
      correct: yes?.fraction === '1',
      trueFeedback: yes?.feedback ?? null,
      falseFeedback: no?.feedback ?? null,
    };
  return {
    ...common,
    kind: isSingle ? 'single-choice' : 'multiple-choice',
    answers,
    shuffle: attribute(interaction, 'shuffle') === 'true',
    combined: combinedOf(item),
    ...(scoring.whole && !isSingle ? { allOrNothing: true as const } : {}),
  };
}

const isKey = (yes: ChoiceAnswer | undefined, no: ChoiceAnswer | undefined): boolean =>
  [yes?.fraction, no?.fraction].toSorted().join() === '0,1';

function answerOf(item: QtiItem, choice: XmlElement, fraction: string): ChoiceAnswer {
  const own = elementsOf(choice).find(isFeedback);
  return {
    content: item.html(choice, (element) => (isFeedback(element) ? '' : undefined)),
    fraction,
    feedback: own ? item.feedback(own) : item.modalFeedback(attribute(choice, 'identifier')),
  };
}

/** Of several right answers each has its share; of one alone, the best is the whole. */
function shareIn(scoring: Scoring, choice: XmlElement, isSingle: boolean): string {
  const value = scoring.values.get(attribute(choice, 'identifier'));
  if (!value && scoring.whole) return '0';
  if (scoring.whole)
    return isSingle ? '1' : roundedDecimal(divide(ratio(1n, 1n), ratio(BigInt(scoring.values.size), 1n)));
  const values = scoring.values.values();
  return shareOf(value ?? scoring.others, isSingle ? largest(values) : sumOfRight(values));
}

function markOf({ whole, values }: Scoring, isSingle: boolean): string | null {
  if (whole) return null;
  const most = roundedDecimal(isSingle ? largest(values.values()) : sumOfRight(values.values()));
  return most === '0' ? null : most;
}

const combinedOf = (item: QtiItem): CombinedFeedback => ({
  correct: item.modalFeedback('correct') ?? item.modalFeedback('CORRECT'),
  partiallyCorrect: item.modalFeedback('partial') ?? item.modalFeedback('partially_correct'),
  incorrect: item.modalFeedback('incorrect') ?? item.modalFeedback('INCORRECT'),
});

/** In QTI an order is right as a whole, or not. */
export function readOrder(item: QtiItem, interaction: XmlElement, head: BareHead): ImportedQuestion {
  const order = item.correct(attribute(interaction, 'responseIdentifier'));
  const choices = new Map(
    childrenNamed(interaction, 'simpleChoice').map((choice) => [attribute(choice, 'identifier'), choice]),
  );
  const items = order.flatMap((identifier) => choices.get(identifier) ?? []);
  if (items.length < 2)
    refuseQuestion('QTI.NO_KEY', 'The right order is missing. Give it as the correct response.', item.line);
  if (items.length < choices.size)
    item.warn('QTI.ITEMS_LEFT_OUT', 'Entries that belong to no place of the right order were left out.');
  return {
    ...head,
    kind: 'ordering',
    stem: stemOf(item, interaction),
    generalFeedback: item.generalFeedback(new Set()),
    items: items.map((choice) => item.html(choice)),
    credit: 'ALL_OR_NOTHING',
    combined: combinedOf(item),
  };
}

export const identifierOf = (element: XmlElement): string => attribute(element, 'identifier');
