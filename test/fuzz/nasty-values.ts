import { encodeCursor } from '@gssr/kernel';
import {
  getNullableType,
  isInputObjectType,
  isListType,
  type GraphQLField,
  type GraphQLInputType,
} from 'graphql';
import { example, exampleVariables } from '../access/example-variables.js';

/** Text that has hurt programs before: no text for PostgreSQL, half characters, other people's syntax, far too much. */
export const NASTY_TEXT = [
  ...[
    '',
    ' ',
    '\0',
    'a\0b',
    '\ud800',
    '\udfff.',
    '\ufeff',
    '\u202e',
    '𝕊',
    '\\',
    '%',
    '_',
    "' OR 1=1 --",
    '"',
    '$1',
  ],
  ...['__proto__', 'constructor', '<script>', '../../etc/passwd', 'null', 'NaN', '1e999', '{}', '[]'],
  ...[[], ['x'], ['x', 'x'], ['x', '\0'], ['\ud800']].map(encodeCursor),
  ...['x'.repeat(20_000), 'ა'.repeat(5_000), '%'.repeat(5_000), 'x'.repeat(300_000)],
];

export const NASTY_NUMBERS = [
  0,
  -0,
  -1,
  1,
  0.5,
  2 ** 31 - 1,
  2 ** 31,
  -(2 ** 31),
  -(2 ** 31) - 1,
  2 ** 53,
  1e21,
  1e308,
  -1e308,
];

/** Variables for an operation in which each single place for a text or a number in turn holds each nasty value. */
export function* nastyVariables(field: GraphQLField<unknown, unknown>): Generator<Record<string, unknown>> {
  for (const { name, type } of field.args) {
    for (const value of nastyIn(type)) yield { ...exampleVariables(field), [name]: value };
  }
}

function* nastyIn(given: GraphQLInputType): Generator<unknown> {
  const type = getNullableType(given);
  if (isListType(type)) {
    for (const value of nastyIn(type.ofType)) yield [value];
  } else if (isInputObjectType(type)) {
    for (const part of Object.values(type.getFields())) {
      for (const value of nastyIn(part.type)) yield { ...(example(given) as object), [part.name]: value };
    }
  } else yield* type.toString() === 'Int' ? NASTY_NUMBERS : NASTY_TEXT;
}
