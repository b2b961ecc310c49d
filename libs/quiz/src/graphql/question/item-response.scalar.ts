import { GraphQLScalarType, valueFromASTUntyped } from 'graphql';

/** A list of parts with an answer each, and some to spare. What looks at an answer later goes as deep as it does. */
const MAX_DEPTH = 8;

/** What a learner answered. Which form fits is for the question's kind to say. */
export const ItemResponseScalar = new GraphQLScalarType({
  name: 'ItemResponse',
  description:
    'An answer as an object: { options: [id] } for a choice, { text } or { text, unit } for what is typed, { filled: [{ slot, choice }] }, ' +
    '{ order: [id] }, { picks: [{ x, y } or { spot }] }, { judged: [{ option, place }] }, { files } or { parts: [{ id, response }] }.',
  serialize: (value) => value,
  parseValue: readResponse,
  parseLiteral: (node, variables) => readResponse(valueFromASTUntyped(node, variables)),
});

function readResponse(value: unknown): object {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw new TypeError('Send the answer as an object.');
  if (isDeeper(value, MAX_DEPTH)) throw new TypeError('Send the answer to one question, and nothing else.');
  return value;
}

const isDeeper = (value: unknown, levels: number): boolean =>
  typeof value === 'object' &&
  value !== null &&
  (levels === 0 || Object.values(value).some((part) => isDeeper(part, levels - 1)));
