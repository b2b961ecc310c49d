import { newId } from '@gssr/kernel';
import {
  getNullableType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  type GraphQLField,
  type GraphQLInputType,
} from 'graphql';

/** Variables that a well-behaved client could send, about things that do not exist. */
export const exampleVariables = ({ args }: GraphQLField<unknown, unknown>): Record<string, unknown> =>
  Object.fromEntries(args.map(({ name, type }) => [name, example(type)]));

const SCALARS: Record<string, () => unknown> = {
  ID: newId,
  String: () => 'x',
  Int: () => 1,
  Boolean: () => false,
  AuthoredQuestion: () => ({}),
  AuthoredQuiz: () => ({}),
  ItemResponse: () => ({}),
};

/** A value that a well-behaved client could send; null where nothing needs to be sent. */
export function example(given: GraphQLInputType): unknown {
  if (!isNonNullType(given)) return null;
  const type = getNullableType(given);
  if (isListType(type)) return [];
  if (isInputObjectType(type)) {
    return Object.fromEntries(
      Object.values(type.getFields()).map((field) => [field.name, example(field.type)]),
    );
  }
  if (isEnumType(type)) return type.getValues()[0]?.name;
  const scalar = SCALARS[type.toString()];
  if (!scalar) throw new Error(`Say in SCALARS what a ${type.toString()} may be.`);
  return scalar();
}
