import { say } from '@gssr/kernel';
import { z } from 'zod';
import { compare, zero } from '../exact.js';
import type { RichText } from '../kind.js';
import { fractionText, idOf, line, listOf, objectOf, optional, questionOf, shareText } from '../shape.js';
import { readPlain, type DecimalMark } from './number.js';

/** How far from `a` an answer may be: `a ± t`, `a ± t·|a|`, or from `a / (1 + t)` to `a · (1 + t)`; the ends included. */
export interface Tolerance {
  readonly type: 'NOMINAL' | 'RELATIVE' | 'GEOMETRIC';
  /** Zero or more. */
  readonly amount: string;
}

/** Figures are text with a decimal point, whatever the learner's decimal mark: `3.14`, `6.02e23`. */
export type Accepts =
  | { readonly type: 'VALUE'; readonly value: string; readonly tolerance: Tolerance }
  /** Both ends included. */
  | { readonly type: 'RANGE'; readonly from: string; readonly to: string }
  | { readonly type: 'ANYTHING' };

export interface NumericalAnswer {
  readonly id: string;
  readonly accepts: Accepts;
  /** Share of the marks, from -1 to 1; a mark below zero counts as zero. */
  readonly fraction: string;
  readonly feedback: RichText;
}

export interface Unit {
  readonly name: string;
  /** By which the figure in the first unit is multiplied to say the same in this one: 0.001 for kW where the first is W. */
  readonly multiplier: string;
}

export interface Units {
  /** Typed behind or before the number, or chosen from a list. */
  readonly entry: 'TYPED' | 'CHOSEN';
  /** OPTIONAL never costs. A wrong or missing unit costs `penalty` of what the number earned, or of the whole mark. */
  readonly grading: 'OPTIONAL' | 'OF_ANSWER' | 'OF_WHOLE';
  /** From 0 to 1. */
  readonly penalty: string;
  /** The key's figures are in the first one. */
  readonly list: readonly Unit[];
}

/** One set of figures. */
export interface NumericalVariant {
  readonly id: string;
  /** For the placeholders of the stem, by name. */
  readonly values: Readonly<Record<string, string>>;
  /** The value of each answer of the type VALUE, by the answer's id. */
  readonly answers: Readonly<Record<string, string>>;
}

/** A number. The first answer that takes it counts. */
export interface NumericalPayload {
  readonly kind: 'NUMERICAL';
  readonly stem: RichText;
  readonly answers: readonly NumericalAnswer[];
  readonly decimalMark: DecimalMark;
  readonly units: Units | null;
  /** For `{name}` in the stem. */
  readonly values: Readonly<Record<string, string>>;
  /** Other figures for other attempts; empty when there is but one form. */
  readonly variants: readonly NumericalVariant[];
  readonly feedback: RichText;
}

const remedy = 'Write a number with a decimal point as text: "3.14", "-2", "6.02e23".';
const number = z.string({ error: remedy }).refine((text) => readPlain(text) !== undefined, { error: remedy });

const notNegative = number.refine((text) => compare(readPlain(text) ?? zero, zero) >= 0, {
  error: 'Write zero or more.',
});

const positive = number.refine((text) => compare(readPlain(text) ?? zero, zero) > 0, {
  error: 'Write a number above zero.',
});

const tolerance = objectOf(
  {
    type: z.enum(['NOMINAL', 'RELATIVE', 'GEOMETRIC'], {
      error: 'Choose the tolerance: NOMINAL, RELATIVE or GEOMETRIC.',
    }),
    amount: notNegative,
  },
  say`a tolerance`,
);

const accepts = z.discriminatedUnion(
  'type',
  [
    objectOf(
      {
        type: z.literal('VALUE'),
        value: number,
        tolerance: tolerance.default({ type: 'NOMINAL', amount: '0' }),
      },
      say`a value`,
    ),
    objectOf({ type: z.literal('RANGE'), from: number, to: number }, say`a range`),
    objectOf({ type: z.literal('ANYTHING') }, say`anything`),
  ],
  { error: 'Say what the answer accepts: a VALUE, a RANGE or ANYTHING.' },
);

const answer = objectOf(
  { id: idOf(say`answer`), accepts, fraction: fractionText, feedback: optional },
  say`an answer`,
);

const unit = objectOf({ name: line('Name the unit.'), multiplier: positive }, say`a unit`);

const units = objectOf(
  {
    entry: z.enum(['TYPED', 'CHOSEN'], { error: 'Say whether the unit is TYPED or CHOSEN.' }),
    grading: z.enum(['OPTIONAL', 'OF_ANSWER', 'OF_WHOLE'], {
      error: 'Say what a wrong unit costs: OPTIONAL, OF_ANSWER or OF_WHOLE.',
    }),
    penalty: shareText.default('0.1'),
    list: listOf(unit, say`units`, 50),
  },
  say`the units`,
);

const figures = z.record(z.string(), number, { error: 'Write the figures as names with numbers.' });

const variant = objectOf(
  { id: idOf(say`variant`), values: figures.default({}), answers: figures },
  say`a variant`,
);

export const numericalSchema: z.ZodType<NumericalPayload> = questionOf('NUMERICAL', {
  answers: listOf(answer, say`answers`, 100),
  decimalMark: z
    .enum(['POINT', 'COMMA'], { error: 'Choose the decimal mark: POINT or COMMA.' })
    .default('POINT'),
  units: units.nullable().default(null),
  values: figures.default({}),
  variants: listOf(variant, say`variants`, 1000).default([]),
});
