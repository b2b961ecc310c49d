export { createGraphqlContext, type GraphqlContext } from './graphql-context.js';
export { graphqlOptions } from './graphql.options.js';
export { loaderOf } from './loader.js';
export type { TrustedDocuments } from './trusted-documents.js';
export {
  as,
  connectionType,
  DateTime,
  FieldProblem,
  InvalidInput,
  NotAvailable,
  PageInfo,
  Problem,
  RichTextScalar,
} from './types.js';
