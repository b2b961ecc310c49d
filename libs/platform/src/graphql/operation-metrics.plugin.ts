import type { ApolloServerPlugin } from '@apollo/server';
import { Kind } from 'graphql';
import type { Metrics } from '../metrics/index.js';
import type { GraphqlContext } from './graphql-context.js';

/** Times operations by their root field, a name from our schema: a client's own names would be unbounded. */
export const operationMetricsPlugin = (metrics: Metrics): ApolloServerPlugin<GraphqlContext> => ({
  requestDidStart: () => {
    const started = process.hrtime.bigint();
    return Promise.resolve({
      willSendResponse: ({ operation, errors }): Promise<void> => {
        const root = operation?.selectionSet.selections[0];
        const name = root?.kind === Kind.FIELD && !errors ? root.name.value : 'refused';
        metrics.operationSeconds.observe(
          { operation: name },
          Number(process.hrtime.bigint() - started) / 1e9,
        );
        return Promise.resolve();
      },
    });
  },
});
