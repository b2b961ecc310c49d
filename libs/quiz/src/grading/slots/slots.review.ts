import { type FieldProblem, say, type Said } from '@gssr/kernel';
import { problem, repeatedIds, sameWords, tooFew } from '../review.js';
import type { Slot, SlotChoice, SlotQuestion } from './slots.js';

/** `plural` is the field of the slots, `one` what to call a slot. */
export const slotProblems = (question: SlotQuestion, plural: string, one: Said): FieldProblem[] => [
  ...repeatedIds(question.slots, plural, one),
  ...repeatedIds(question.choices, 'choices', say`choice`),
  ...tooFew(question.choices, 2, 'choices', 'Give at least two choices, or there is nothing to choose.'),
  ...question.slots.flatMap((slot, index) => keyProblems(question, index, `${plural}.${index}`, one)),
];

function keyProblems(question: SlotQuestion, index: number, field: string, one: Said): FieldProblem[] {
  const slot = question.slots[index];
  const choice = question.choices.find(({ id }) => id === slot?.choice);
  if (!slot || !choice) return [unknownChoice(`${field}.choice`, slot?.choice ?? '')];
  const earlier = question.slots.slice(0, index).some((other) => other.choice === slot.choice);
  return [
    ...(question.offered(slot).length < 2 ? [nothingToChoose(field, one)] : []),
    ...unknownAlsoRight(question, slot, `${field}.alsoRight`),
    ...(earlier && !question.mayRepeat(choice) ? [usedUp(`${field}.choice`, choice.id)] : []),
  ];
}

const unknownAlsoRight = (question: SlotQuestion, slot: Slot, field: string): FieldProblem[] =>
  (slot.alsoRight ?? []).flatMap((choice, index) =>
    question.offered(slot).some(({ id }) => id === choice)
      ? []
      : [unknownChoice(`${field}.${index}`, choice)],
  );

/** Choices that nobody can tell apart, and slots of which nobody is told why they are filled wrongly. */
export const slotWarnings = (question: SlotQuestion, plural: string, one: Said): FieldProblem[] => [
  ...silentSlots(question, plural, one),
  ...repeatedChoices(question),
];

/** Only one of two equal choices is right where it belongs. Where no slot offers both, they are told apart. */
function repeatedChoices(question: SlotQuestion): FieldProblem[] {
  const repeated = new Set(question.slots.flatMap((slot) => repeatedIn(question.offered(slot))));
  return question.choices.flatMap((choice, index) =>
    repeated.has(choice) ? [sameChoice(`choices.${index}.content`)] : [],
  );
}

function repeatedIn(choices: readonly SlotChoice[]): SlotChoice[] {
  const contents = choices.map(({ content }) => sameWords(content));
  return choices.filter((_, index) => contents.indexOf(contents[index] ?? '') < index);
}

const sameChoice = (field: string) =>
  problem(
    field,
    'CONTENT_REPEATED',
    'Another choice says the same, and only one of them counts as right. Let one be used again, or write something else.',
  );

const silentSlots = (question: SlotQuestion, plural: string, one: Said): FieldProblem[] =>
  question.feedback === null
    ? question.slots.flatMap(({ feedback }, index) =>
        feedback === null
          ? [
              problem(
                `${plural}.${index}.feedback`,
                'FEEDBACK_MISSING',
                say`Write feedback for this ${one} or for the whole question: why it is so.`,
              ),
            ]
          : [],
      )
    : [];

const unknownChoice = (field: string, id: string) =>
  problem(
    field,
    'CHOICE_UNKNOWN',
    say`There is no choice "${id}". Name the id of the choice that belongs here.`,
  );

const nothingToChoose = (field: string, one: Said) =>
  problem(
    field,
    'NOTHING_TO_CHOOSE',
    say`This ${one} offers one choice only. Add another that could stand here.`,
  );

const usedUp = (field: string, id: string) =>
  problem(
    field,
    'FULL_MARK_OUT_OF_REACH',
    say`The choice "${id}" belongs in several places and can be used once. Let it be used again, or add another one.`,
  );
