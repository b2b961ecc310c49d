import type { ApolloServerPlugin } from '@apollo/server';
import { Kind, type OperationDefinitionNode } from 'graphql';
import type { GraphqlContext } from './graphql-context.js';

const FOR_EVER = 'private, max-age=31536000, immutable';

/** A fragment could hold any number of fields. */
const isSingleField = (operation: OperationDefinitionNode | undefined): boolean =>
  operation?.selectionSet.selections.length === 1 &&
  operation.selectionSet.selections[0]?.kind === Kind.FIELD;

/**
 * Lets a browser keep published content, which never changes. Only for GET with a single root field: two fields could
 * mix what never changes with what does.
 */
export const immutableContentPlugin: ApolloServerPlugin<GraphqlContext> = {
  requestDidStart: () =>
    Promise.resolve({
      willSendResponse: ({ contextValue, response, operation, request }): Promise<void> => {
        const keep =
          contextValue.immutable &&
          request.http?.method === 'GET' &&
          isSingleField(operation) &&
          response.body.kind === 'single' &&
          !response.body.singleResult.errors;
        response.http.headers.set('cache-control', keep ? FOR_EVER : 'no-store');
        return Promise.resolve();
      },
    }),
};
