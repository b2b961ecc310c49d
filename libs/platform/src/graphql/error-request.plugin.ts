import type { ApolloServerPlugin } from '@apollo/server';
import type { SentenceBook } from '@gssr/kernel';
import type { GraphqlContext } from './graphql-context.js';

/** What the error mapper is not told: which request an error belongs to, and what is said to whoever sent it. */
export interface RequestOfError {
  id: string;
  sentences: SentenceBook;
}

const requests = new WeakMap<object, RequestOfError>();

/** Remembers it before the errors of an operation are mapped. */
export const errorRequestPlugin: ApolloServerPlugin<GraphqlContext> = {
  requestDidStart: () =>
    Promise.resolve({
      didEncounterErrors: ({ errors, contextValue }): Promise<void> => {
        const { request, sentences } = contextValue;
        for (const error of errors) requests.set(error, { id: request.id, sentences });
        return Promise.resolve();
      },
    }),
};

/** Null for a request that was refused before it became an operation. */
export const requestOfError = (error: unknown): RequestOfError | null =>
  typeof error === 'object' && error !== null ? (requests.get(error) ?? null) : null;
