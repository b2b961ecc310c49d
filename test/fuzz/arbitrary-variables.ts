import fc from 'fast-check';
import {
  getNullableType,
  isInputObjectType,
  isListType,
  isNonNullType,
  type GraphQLField,
  type GraphQLInputType,
} from 'graphql';
import { NASTY_NUMBERS, NASTY_TEXT } from './nasty-values.js';

const text = fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom(...NASTY_TEXT));
const number = fc.oneof(fc.integer({ min: -3, max: 12 }), fc.integer(), fc.constantFrom(...NASTY_NUMBERS));

const list = (entry: fc.Arbitrary<unknown>) => fc.array(entry, { maxLength: 5 });
const id = fc.oneof(fc.constantFrom('a', 'b', '1'), text);
/** Answers in the form of one kind or another, and objects that are none. */
const response = fc.oneof(
  fc.record({ options: list(id) }),
  fc.record({ text, unit: fc.option(id) }),
  fc.record({ filled: list(fc.record({ slot: id, choice: id })) }),
  fc.record({ picks: list(fc.record({ x: number, y: number })) }),
  fc.record({ parts: list(fc.record({ id, response: fc.record({ text }) })) }),
  fc.dictionary(text, fc.jsonValue()),
);

/** Ids of things that exist, whoever they belong to, such ids in other spellings, ids of nothing, and no ids. */
const idAmong = (known: readonly string[]) => {
  const real = fc.constantFrom(...known);
  const respelt = real.chain((id) =>
    fc.constantFrom(id.toUpperCase(), `{${id}}`, ` ${id}`, id.replaceAll('-', ''), `${id}\0`, id.slice(1)),
  );
  return fc.oneof({ weight: 5, arbitrary: real }, respelt, fc.uuid(), text);
};

/** Values that fit the schema, as far as it goes. */
function fitting(given: GraphQLInputType, known: readonly string[]): fc.Arbitrary<unknown> {
  const type = getNullableType(given);
  const value = isListType(type)
    ? listOf(fitting(type.ofType, known))
    : isInputObjectType(type)
      ? recordOf(Object.values(type.getFields()), known)
      : (scalars(known)[type.toString()] ?? text);
  return isNonNullType(given) ? value : fc.option(value, { freq: 4 });
}

const recordOf = (parts: readonly { name: string; type: GraphQLInputType }[], known: readonly string[]) =>
  fc.record(Object.fromEntries(parts.map(({ name, type }) => [name, fitting(type, known)])));

const scalars = (known: readonly string[]): Record<string, fc.Arbitrary<unknown>> => ({
  ID: idAmong(known),
  Int: number,
  Boolean: fc.boolean(),
  AuthoredQuestion: fc.dictionary(text, fc.jsonValue()),
  AuthoredQuiz: fc.dictionary(text, fc.jsonValue()),
  ItemResponse: response,
  CompletionFilter: fc.constantFrom('ALL', 'COMPLETED', 'IN_PROGRESS', 'NOBODY'),
  String: fc.oneof(text, fc.constantFrom('a', 'b', 'T1', 'check-1', ...known)),
});

const listOf = (element: fc.Arbitrary<unknown>): fc.Arbitrary<unknown> =>
  fc.oneof({ weight: 9, arbitrary: fc.array(element, { maxLength: 5 }) }, hugeList);
const hugeList = fc.constantFrom<unknown>(Array(10_000).fill('a'), Array(10_000).fill(0));

const nested = (depth: number): fc.JsonValue => (depth === 0 ? 'x' : [nested(depth - 1)]);
const anything = fc.oneof({ weight: 5, arbitrary: fc.jsonValue() }, fc.constant(nested(500)));

/** Variables for an operation: mostly of the right shape, then with one thing wrong, then anything that JSON can say. */
export function arbitraryVariables(
  { args }: GraphQLField<unknown, unknown>,
  known: readonly string[],
): fc.Arbitrary<unknown> {
  const right = recordOf(args, known);
  const names = args.map(({ name }) => name);
  const oneWrong = fc
    .tuple(right, fc.constantFrom(...names, 'unknown'), anything)
    .map(([variables, name, value]) => ({ ...variables, [name]: value }));
  return fc.oneof({ weight: 6, arbitrary: right }, { weight: 2, arbitrary: oneWrong }, anything);
}
