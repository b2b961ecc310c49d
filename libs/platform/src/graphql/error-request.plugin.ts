import type { ApolloServerPlugin } from '@apollo/server';
import type { GraphqlContext } from './graphql-context.js';

/** Which request an error belongs to: the error mapper is not told. */
const requestIds = new WeakMap<object, string>();

/** Remembers it before the errors of an operation are mapped. */
export const errorRequestPlugin: ApolloServerPlugin<GraphqlContext> = {
  requestDidStart: () =>
    Promise.resolve({
      didEncounterErrors: ({ errors, contextValue }): Promise<void> => {
        for (const error of errors) requestIds.set(error, contextValue.request.id);
        return Promise.resolve();
      },
    }),
};

/** Null for a request that was refused before it became an operation. */
export const requestIdOfError = (error: unknown): string | null =>
  typeof error === 'object' && error !== null ? (requestIds.get(error) ?? null) : null;
