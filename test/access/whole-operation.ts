import {
  getNamedType,
  isLeafType,
  isUnionType,
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLOutputType,
  type GraphQLSchema,
} from 'graphql';

export type RootType = 'Query' | 'Mutation';
type Field = GraphQLField<unknown, unknown>;

export const rootFields = (schema: GraphQLSchema, root: RootType): Field[] =>
  Object.values((schema.getType(root) as GraphQLObjectType).getFields());

export const rootField = (schema: GraphQLSchema, root: RootType, name: string): Field => {
  const field = rootFields(schema, root).find((candidate) => candidate.name === name);
  if (!field) throw new Error(`The schema has no ${root}.${name}.`);
  return field;
};

/** A document that asks one operation for everything there is, so that a field added later is asked for as well. */
export function wholeOperation(schema: GraphQLSchema, root: RootType, name: string): string {
  const { args, type } = rootField(schema, root, name);
  const variables = args.map((arg) => `$${arg.name}: ${arg.type.toString()}`).join(', ');
  const given = args.map((arg) => `${arg.name}: $${arg.name}`).join(', ');
  const inBrackets = (text: string) => (text ? `(${text})` : '');
  return `${root.toLowerCase()}${inBrackets(variables)} { ${name}${inBrackets(given)} ${selection(type)} }`;
}

function selection(type: GraphQLOutputType): string {
  const named = getNamedType(type);
  if (isLeafType(named)) return '';
  if (isUnionType(named)) {
    const members = named.getTypes().map((member) => `... on ${member.name} ${selection(member)}`);
    return `{ __typename ${members.join(' ')} }`;
  }
  const fields = Object.values((named as GraphQLObjectType).getFields());
  return `{ ${fields.map((field) => `${field.name} ${selection(field.type)}`).join(' ')} }`;
}
