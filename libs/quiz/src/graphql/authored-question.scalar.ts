import { GraphQLScalarType, valueFromASTUntyped } from 'graphql';

const MAX_DEPTH = 12;

/** A question as its author writes it. Which form fits is for its kind to say. */
export const AuthoredQuestionScalar = new GraphQLScalarType({
  name: 'AuthoredQuestion',
  description:
    'A question with its key, as people write it: the fields of its kind, with Markdown for every formatted text. For authors only.',
  serialize: (value) => value,
  parseValue: readQuestion,
  parseLiteral: (node, variables) => readQuestion(valueFromASTUntyped(node, variables)),
});

function readQuestion(value: unknown): object {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw new TypeError('Send the question as an object.');
  if (isDeeper(value, MAX_DEPTH)) throw new TypeError('Send one question, and nothing else.');
  return value;
}

const isDeeper = (value: unknown, levels: number): boolean =>
  typeof value === 'object' &&
  value !== null &&
  (levels === 0 || Object.values(value).some((part) => isDeeper(part, levels - 1)));
