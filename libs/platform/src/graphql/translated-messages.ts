import { inLanguage, type Sayable, type Sentence } from '@gssr/kernel';
import { getNamedType, GraphQLObjectType, GraphQLString, type GraphQLSchema } from 'graphql';
import type { GraphqlContext } from './graphql-context.js';

/** What people are told stands in fields of these names, and its words beside it. */
const SAID: Record<string, (source: Source) => Sayable | null> = {
  message: ({ message, words }) => toSayable(message, words),
  remedy: ({ remedy, remedyWords }) => toSayable(remedy, remedyWords),
};

type Source = Record<string, unknown>;

/** Says every message of every answer in the reader's language: no resolver has to think of it. */
export function translateMessages(schema: GraphQLSchema): GraphQLSchema {
  for (const type of Object.values(schema.getTypeMap()))
    if (type instanceof GraphQLObjectType) translate(type);
  return schema;
}

function translate(type: GraphQLObjectType): void {
  for (const [name, field] of Object.entries(type.getFields())) {
    const said = SAID[name];
    if (!said || getNamedType(field.type) !== GraphQLString) continue;
    field.resolve = (source: Source, _arguments, { sentences }: GraphqlContext) => {
      const sayable = said(source);
      return sayable && inLanguage(sayable, sentences);
    };
  }
}

const toSayable = (message: unknown, words: unknown): Sayable | null =>
  typeof message === 'string' ? { message, words: words as readonly Sentence[] | undefined } : null;
