import { GraphQLScalarType, valueFromASTUntyped } from 'graphql';

interface JsonObject {
  name: string;
  description: string;
  /** How many levels of lists and objects it may have: what looks at it later goes as deep as it does. */
  levels: number;
  /** What to send, for who sent no object. */
  wanted: string;
  /** The same for who sent one that is too deep. */
  tooDeep: string;
}

/** A JSON object whose form is for its reader to say. */
export function jsonObjectScalar({
  name,
  description,
  levels,
  wanted,
  tooDeep,
}: JsonObject): GraphQLScalarType {
  const read = (value: unknown): object => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) throw new TypeError(wanted);
    if (isDeeper(value, levels)) throw new TypeError(tooDeep);
    return value;
  };
  return new GraphQLScalarType({
    name,
    description,
    serialize: (value) => value,
    parseValue: read,
    parseLiteral: (node, variables) => read(valueFromASTUntyped(node, variables)),
  });
}

const isDeeper = (value: unknown, levels: number): boolean =>
  typeof value === 'object' &&
  value !== null &&
  (levels === 0 || Object.values(value).some((part) => isDeeper(part, levels - 1)));
