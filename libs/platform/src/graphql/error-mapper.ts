import { AppError, inLanguage, told, type Sayable } from '@gssr/kernel';
import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import type { Logger } from '../logging/index.js';
import { requestOfError } from './error-request.plugin.js';

const INTERNAL_MESSAGE =
  'Something went wrong on our side. Nothing you saved is lost. Try again in a minute.';

/** The one place where an error becomes what a client sees: a stable code, a sentence, never an internal message. */
export const createErrorMapper =
  (logger: Logger) =>
  (formatted: GraphQLFormattedError, error: unknown): GraphQLFormattedError => {
    const original = error instanceof GraphQLError ? (error.originalError ?? error) : error;
    const request = requestOfError(error);
    const requestId = request?.id ?? null;
    const { code, ...said } = describe(formatted, original, logger, requestId);
    const { path, locations } = formatted;
    const message = request ? inLanguage(said, request.sentences) : said.message;
    return { message, path, locations, extensions: { code, requestId } };
  };

function describe(
  { message, extensions }: GraphQLFormattedError,
  error: unknown,
  logger: Logger,
  requestId: string | null,
): Sayable & { code: string } {
  if (error instanceof AppError) {
    log(logger, error, requestId);
    return { code: error.code, ...told(error) };
  }
  if (CLIENT_CODES.has(String(extensions?.['code']))) return { message, code: String(extensions?.['code']) };
  if (isRefusedBeforeResolvers(error)) return { message, code: 'BAD_REQUEST' };
  logger.error('graphql operation failed', error, { requestId });
  return { message: INTERNAL_MESSAGE, code: 'INTERNAL' };
}

function log(logger: Logger, error: AppError, requestId: string | null): void {
  if (error.logLevel === 'error') logger.error('graphql operation refused', error, { requestId });
  else logger.info('graphql operation refused', { code: error.code, requestId });
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

/**
 * What the GraphQL machinery refuses without giving it a code: a persisted query of another version, too many wrong
 * variables, an argument that is null by way of a variable. It comes from a field only when it speaks of an argument.
 */
const isRefusedBeforeResolvers = (error: unknown): boolean =>
  error instanceof GraphQLError &&
  !error.originalError &&
  (!error.path || error.message.startsWith('Argument "'));
