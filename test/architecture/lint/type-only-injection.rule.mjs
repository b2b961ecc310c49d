// `import type` of a class erases the metadata that Nest injects by: the application compiles and then fails to start.
const typeNameOf = (parameter) => {
  const target = parameter.type === 'TSParameterProperty' ? parameter.parameter : parameter;
  const annotation = target.typeAnnotation?.typeAnnotation;
  return annotation?.type === 'TSTypeReference' && annotation.typeName.type === 'Identifier'
    ? annotation.typeName.name
    : null;
};

const isTypeOnlyImport = (definition) =>
  definition.type === 'ImportBinding' &&
  (definition.parent.importKind === 'type' || definition.node.importKind === 'type');

const importOf = (scope, name) => {
  for (let current = scope; current; current = current.upper) {
    const variable = current.set.get(name);
    if (variable) return variable.defs.find(isTypeOnlyImport);
  }
  return undefined;
};

export default {
  meta: {
    type: 'problem',
    schema: [],
    messages: { erased: '{{name}} is injected by its class: import it as a value, not as a type.' },
  },
  create: (context) => ({
    'MethodDefinition[kind="constructor"]'(node) {
      if (node.parent.parent.decorators.length === 0) return;
      for (const parameter of node.value.params) {
        const name = parameter.decorators.length === 0 ? typeNameOf(parameter) : null;
        if (name && importOf(context.sourceCode.getScope(node), name)) {
          context.report({ node: parameter, messageId: 'erased', data: { name } });
        }
      }
    },
  }),
};
