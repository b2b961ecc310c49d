import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginLandingPageDisabled,
} from '@apollo/server/plugin/disabled';
import { ApolloDriver, type ApolloDriverConfig } from '@nestjs/apollo';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { ConfigOf } from '../config/index.js';
import type { Logger } from '../logging/index.js';
import type { Metrics } from '../metrics/index.js';
import type { Sentences } from '../words/index.js';
import { documentLimitRules, MAX_TOKENS } from './document-limits.js';
import { createErrorMapper } from './error-mapper.js';
import { errorRequestPlugin } from './error-request.plugin.js';
import { createGraphqlContext } from './graphql-context.js';
import type { graphqlConfig } from '../http/graphql.config.js';
import { immutableContentPlugin } from './immutable-content.plugin.js';
import { operationMetricsPlugin } from './operation-metrics.plugin.js';
import { translateMessages } from './translated-messages.js';
import { refuseForeignDocuments, trustedDocumentStore, type TrustedDocuments } from './trusted-documents.js';

interface GraphqlOptions {
  config: ConfigOf<typeof graphqlConfig>;
  documents: TrustedDocuments;
  logger: Logger;
  metrics: Metrics;
  sentences: Sentences;
}

/** How the API speaks GraphQL: limits, errors, caching and measurement in one place. */
export const graphqlOptions = ({
  config,
  documents,
  logger,
  metrics,
  sentences,
}: GraphqlOptions): ApolloDriverConfig => {
  const refuseForeign = config.GRAPHQL_TRUSTED_ONLY ? refuseForeignDocuments(documents) : () => undefined;
  return {
    driver: ApolloDriver,
    path: '/graphql',
    autoSchemaFile: true,
    transformSchema: translateMessages,
    sortSchema: true,
    graphiql: false,
    introspection: !config.GRAPHQL_TRUSTED_ONLY,
    csrfPrevention: true,
    allowBatchedHttpRequests: false,
    context: (request: FastifyRequest, reply: FastifyReply) => {
      refuseForeign(request);
      return createGraphqlContext(request, reply, sentences.for(request));
    },
    formatError: createErrorMapper(logger),
    logger: serverLogger(logger),
    parseOptions: { maxTokens: MAX_TOKENS },
    validationRules: documentLimitRules,
    persistedQueries: { cache: trustedDocumentStore(documents), ttl: null },
    plugins: [
      ApolloServerPluginLandingPageDisabled(),
      // It would look at every field of every answer; immutableContentPlugin says all there is to say.
      ApolloServerPluginCacheControlDisabled(),
      errorRequestPlugin,
      immutableContentPlugin,
      operationMetricsPlugin(metrics),
    ],
  };
};

/** What the GraphQL server says of itself goes into our log and not to the console. */
const serverLogger = (logger: Logger): NonNullable<ApolloDriverConfig['logger']> => ({
  debug: () => undefined,
  info: () => undefined,
  warn: (message: unknown) => logger.warn(message),
  error: (message: unknown) => logger.error(message),
});
