interface WithId {
  readonly id: string;
}

/** Answers to a short text behind those that are there, so that what was right stays right for the same reason. */
export const textAnswers = (
  known: readonly WithId[],
  added: readonly { pattern: string; fraction: string }[],
): object[] => [
  ...known,
  ...added.map((answer, index) => ({ id: freeId(known, index), feedback: null, ...answer })),
];

/** The same for numbers. */
export const numericalAnswers = (
  known: readonly WithId[],
  added: readonly { value: string; tolerance: string; fraction: string }[],
): object[] => [
  ...known,
  ...added.map(({ value, tolerance, fraction }, index) => ({
    id: freeId(known, index),
    accepts: { type: 'VALUE', value, tolerance: { type: 'NOMINAL', amount: tolerance } },
    fraction,
    feedback: null,
  })),
];

function freeId(known: readonly WithId[], index: number): string {
  const taken = new Set(known.map(({ id }) => id));
  let number = index + 1;
  for (const id of known) if (/^corrected-\d+$/.test(id.id)) number += 1;
  while (taken.has(`corrected-${number}`)) number += 1;
  return `corrected-${number}`;
}
