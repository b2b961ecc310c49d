import type { DocumentTypeDecoration } from '@graphql-typed-document-node/core';

/**
 * One GraphQL operation that server and web both know: `hash` (SHA-256 of `text`, hexadecimal) is what a client sends
 * first, `text` is what it sends when the server does not know the hash. The type parameters are the result and the
 * variables.
 */
export interface TrustedDocument<Result, Variables> extends DocumentTypeDecoration<Result, Variables> {
  readonly operation: 'query' | 'mutation';
  readonly name: string;
  readonly hash: string;
  readonly text: string;
}
