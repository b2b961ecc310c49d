import { type FieldProblem, say } from '@gssr/kernel';
import type { Parsed } from '../kind.js';
import { isBlank, listIn, read, refusal, refused, textsIn } from '../response.js';
import type { SlotQuestion } from './slots.js';

/** The slots that are filled, in the author's order, each once. */
export interface SlotsResponse {
  readonly filled: readonly Filled[];
}

export interface Filled {
  readonly slot: string;
  readonly choice: string;
}

/** Reads `{ filled: [{ slot, choice }] }`; slots that are left out are blank. */
export function readSlots(question: SlotQuestion, raw: unknown): Parsed<SlotsResponse> {
  if (isBlank(raw)) return read({ filled: [] });
  const list = listIn(raw, 'filled');
  if (!list) return refused([shape('filled')]);
  // Before any look at the elements, so that an enormous list costs nothing.
  if (list.length > question.slots.length) return refused([tooMany(question.slots.length)]);
  const entries = list.map((entry) => textsIn(entry, ['slot', 'choice']));
  const problems = entries.flatMap((entry, index) => entryProblems(question, entries, entry, index));
  if (problems.length > 0) return refused(problems);
  const { slots } = question;
  return read({
    filled: slots.flatMap(({ id }) => entries.flatMap((entry) => (entry?.slot === id ? [entry] : []))),
  });
}

function entryProblems(
  question: SlotQuestion,
  entries: readonly (Filled | undefined)[],
  entry: Filled | undefined,
  index: number,
): FieldProblem[] {
  const field = `filled.${index}`;
  if (!entry) return [shape(field)];
  const slot = question.slots.find(({ id }) => id === entry.slot);
  if (!slot) return [unknownSlot(field)];
  const choice = question.offered(slot).find(({ id }) => id === entry.choice);
  if (!choice) return [unknownChoice(field)];
  const before = entries.slice(0, index);
  const usedUp = !question.mayRepeat(choice) && before.some((other) => other?.choice === entry.choice);
  return [
    ...(before.some((other) => other?.slot === entry.slot) ? [repeatedSlot(field)] : []),
    ...(usedUp ? [repeatedChoice(field)] : []),
  ];
}

const shape = (field: string) =>
  refusal(field, 'SHAPE', 'Send a list named "filled" of { slot, choice }, both ids, and nothing else.');

const tooMany = (limit: number) =>
  refusal('filled', 'TOO_MANY_SLOTS', say`The question has ${limit} places to fill. Send each at most once.`);

const unknownSlot = (field: string) =>
  refusal(`${field}.slot`, 'SLOT_UNKNOWN', 'The question has no such place. Load it again and answer anew.');

const unknownChoice = (field: string) =>
  refusal(`${field}.choice`, 'CHOICE_UNKNOWN', 'This place does not take that. Choose from what it offers.');

const repeatedSlot = (field: string) =>
  refusal(`${field}.slot`, 'SLOT_REPEATED', 'This place is there twice. Send each place once.');

const repeatedChoice = (field: string) =>
  refusal(
    `${field}.choice`,
    'CHOICE_REPEATED',
    'This can be used once only. Take it from one of its places.',
  );
