import { keyEntry, type FurtherAnswers, type KeyEntry, type KeyRules } from '../key.js';
import { addedNumbers, byWorth } from '../written-answers.js';
import type { NumericalAnswer, NumericalPayload } from './numerical.payload.js';

export const numericalKey: KeyRules<NumericalPayload> = {
  form: 'NUMBERS',
  entries: ({ answers }) => answers.flatMap(numberEntry),
  rewritten: (payload, { numbers }) =>
    numbers ? { ...payload, answers: withNumbers(payload.answers, numbers) } : null,
  extended: (payload, { numbers }) =>
    numbers?.length
      ? { ...payload, answers: byWorth(payload.answers, addedNumbers(payload.answers, numbers)) }
      : null,
};

function numberEntry(answer: NumericalAnswer): KeyEntry[] {
  const { id, accepts, fraction } = answer;
  if (accepts.type !== 'VALUE' || !isPlainNumber(answer)) return [];
  return [keyEntry(id, accepts.value, { value: fraction, tolerance: accepts.tolerance.amount })];
}

/** A range, or a tolerance that is no plain distance, has no line in a key: a new key leaves it where it is. */
const isPlainNumber = ({ accepts }: NumericalAnswer): boolean =>
  accepts.type === 'VALUE' && accepts.tolerance.type === 'NOMINAL';

/** The new numbers count before whatever else was accepted: the first answer that fits gives the mark. */
function withNumbers(
  answers: readonly NumericalAnswer[],
  numbers: NonNullable<FurtherAnswers['numbers']>,
): object[] {
  const kept = answers.filter((answer) => !isPlainNumber(answer));
  return [...addedNumbers(kept, numbers), ...kept];
}
