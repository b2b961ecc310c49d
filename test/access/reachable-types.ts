import {
  getNamedType,
  isLeafType,
  isUnionType,
  type GraphQLNamedOutputType,
  type GraphQLObjectType,
  type GraphQLOutputType,
  type GraphQLSchema,
} from 'graphql';

/** `Type.field` of everything that can be asked for, starting at these root fields and not going through `closed`. */
export function reachableFields(
  schema: GraphQLSchema,
  roots: readonly string[],
  closed: readonly string[],
): string[] {
  const seen = new Set<string>();
  const visit = (type: GraphQLOutputType): void => {
    for (const member of membersOf(getNamedType(type))) {
      for (const field of Object.values(member.getFields()))
        enter(`${member.name}.${field.name}`, field.type);
    }
  };
  const enter = (path: string, type: GraphQLOutputType): void => {
    if (seen.has(path) || closed.includes(path)) return;
    seen.add(path);
    visit(type);
  };
  for (const root of roots) enter(root, typeOf(schema, root));
  return [...seen];
}

function membersOf(type: GraphQLNamedOutputType): readonly GraphQLObjectType[] {
  if (isLeafType(type)) return [];
  return isUnionType(type) ? type.getTypes() : [type as GraphQLObjectType];
}

function typeOf(schema: GraphQLSchema, path: string): GraphQLOutputType {
  const [root = '', name = ''] = path.split('.');
  const field = (schema.getType(root) as GraphQLObjectType | undefined)?.getFields()[name];
  if (!field) throw new Error(`The schema has no ${path}.`);
  return field.type;
}
