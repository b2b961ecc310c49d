import { type FieldProblem, say } from '@gssr/kernel';
import type { Variants } from '../kind.js';
import { problem, repeatedIds } from '../review.js';
import type { NumericalAnswer, NumericalPayload, NumericalVariant } from './numerical.payload.js';

/** A variant replaces the figures of the stem and the values of the key; tolerances and fractions stay. */
export const numericalVariants: Variants<NumericalPayload> = {
  ids: ({ variants }) => variants.map(({ id }) => id),
  pick: (payload, id) => {
    const variant = payload.variants.find((one) => one.id === id);
    if (!variant) throw new RangeError(`The question has no variant ${id.slice(0, 64)}.`);
    return {
      ...payload,
      variants: [],
      values: { ...payload.values, ...variant.values },
      answers: payload.answers.map((answer) => withFigure(answer, variant)),
    };
  },
};

function withFigure(answer: NumericalAnswer, { answers }: NumericalVariant): NumericalAnswer {
  const value = Object.hasOwn(answers, answer.id) ? answers[answer.id] : undefined;
  if (answer.accepts.type !== 'VALUE' || value === undefined) return answer;
  return { ...answer, accepts: { ...answer.accepts, value } };
}

/** Every variant has every figure, and none that nobody reads. */
export const reviewVariants = ({ answers, variants }: NumericalPayload): FieldProblem[] => [
  ...repeatedIds(variants, 'variants', say`variant`),
  ...variants.flatMap((variant, index) => [
    ...answerFigures(answers, variant, `variants.${index}.answers`),
    ...stemFigures(variants[0], variant, `variants.${index}.values`),
  ]),
];

function answerFigures(
  answers: readonly NumericalAnswer[],
  variant: NumericalVariant,
  field: string,
): FieldProblem[] {
  const wanted = answers.filter(({ accepts }) => accepts.type === 'VALUE').map(({ id }) => id);
  const missing = wanted.filter((id) => !Object.hasOwn(variant.answers, id));
  const stray = Object.keys(variant.answers).filter((id) => !wanted.includes(id));
  return [
    ...missing.map((id) =>
      problem(
        `${field}.${id}`,
        'VARIANT_INCOMPLETE',
        say`Write the value of the answer "${id}" for this variant.`,
      ),
    ),
    ...stray.map((id) =>
      problem(`${field}.${id}`, 'VARIANT_STRAY', say`No answer "${id}" takes a value. Remove this figure.`),
    ),
  ];
}

function stemFigures(
  first: NumericalVariant | undefined,
  variant: NumericalVariant,
  field: string,
): FieldProblem[] {
  const missing = Object.keys(first?.values ?? {}).filter((name) => !Object.hasOwn(variant.values, name));
  return missing.map((name) =>
    problem(`${field}.${name}`, 'VARIANT_INCOMPLETE', say`Write the figure "${name}" for this variant, too.`),
  );
}
