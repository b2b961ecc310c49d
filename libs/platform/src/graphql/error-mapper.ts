import { AppError, type ErrorLogLevel } from '@gssr/kernel';
import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import { currentRequestId, type Logger } from '../logging/index.js';

const INTERNAL_MESSAGE =
  'Something went wrong on our side. Nothing you saved is lost. Try again in a minute.';

/** The one place where an error becomes what a client sees: a stable code, a sentence, never an internal message. */
export const createErrorMapper =
  (logger: Logger) =>
  (formatted: GraphQLFormattedError, error: unknown): GraphQLFormattedError => {
    const original = error instanceof GraphQLError ? (error.originalError ?? error) : error;
    if (original instanceof AppError) return mapAppError(original, formatted, logger);
    if (isClientMistake(formatted))
      return withoutInternals(formatted, formatted.message, String(formatted.extensions?.code));
    if (isRefusedBeforeResolvers(original))
      return withoutInternals(formatted, formatted.message, 'BAD_REQUEST');
    logger.error('graphql operation failed', original);
    return withoutInternals(formatted, INTERNAL_MESSAGE, 'INTERNAL');
  };

function mapAppError(
  error: AppError,
  formatted: GraphQLFormattedError,
  logger: Logger,
): GraphQLFormattedError {
  log(logger, error.logLevel, error);
  return withoutInternals(formatted, error.message, error.code);
}

function log(logger: Logger, level: ErrorLogLevel, error: AppError): void {
  if (level === 'error') logger.error('graphql operation refused', error);
  else logger.info('graphql operation refused', { code: error.code });
}

/** Codes that Apollo Server gives to requests that no correct client sends. */
const CLIENT_CODES = new Set([
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
  'BAD_USER_INPUT',
  'BAD_REQUEST',
  'OPERATION_RESOLUTION_FAILURE',
  'PERSISTED_QUERY_NOT_FOUND',
  'PERSISTED_QUERY_NOT_SUPPORTED',
]);

const isClientMistake = ({ extensions }: GraphQLFormattedError): boolean =>
  CLIENT_CODES.has(String(extensions?.code));

/**
 * What the GraphQL machinery refuses without giving it a code: a persisted query of another version, too many wrong
 * variables, an argument that is null by way of a variable. It comes from a field only when it speaks of an argument.
 */
const isRefusedBeforeResolvers = (error: unknown): boolean =>
  error instanceof GraphQLError &&
  !error.originalError &&
  (!error.path || error.message.startsWith('Argument "'));

const withoutInternals = (
  { path, locations }: GraphQLFormattedError,
  message: string,
  code: string,
): GraphQLFormattedError => ({
  message,
  path,
  locations,
  extensions: { code, requestId: currentRequestId() },
});
