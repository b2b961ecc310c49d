import { ApiError } from '@gssr/contract/client';
import { AppError } from '@gssr/kernel';
import { ConfigError } from '@gssr/platform';
import { EmbeddedPostgresError } from '@gssr/platform/embedded';
import { EXIT, type ExitCode } from './exit-code.js';
import { UnreachableError, UsageError } from './failures.js';

export interface Failure {
  code: string;
  /** Says what to do. */
  message: string;
  exitCode: ExitCode;
}

/** Codes of the network and of PostgreSQL that say: nobody there, or nobody who lets us in. */
const UNREACHABLE = new Set([
  ...['ECONNREFUSED', 'ECONNRESET', 'ENOTFOUND', 'EAI_AGAIN', 'ETIMEDOUT', 'EHOSTUNREACH', 'ENETUNREACH'],
  ...['UND_ERR_SOCKET', 'UND_ERR_CONNECT_TIMEOUT', 'UND_ERR_HEADERS_TIMEOUT'],
  ...['08001', '08004', '08006', '28000', '28P01', '3D000', '53300', '57P01', '57P03'],
]);
const UNDEFINED_TABLE = '42P01';

/** What came of an error that a command's work threw. */
export function explainFailure(error: unknown): Failure {
  if (error instanceof UsageError || error instanceof ConfigError) return failure(error, EXIT.usage);
  if (error instanceof UnreachableError || error instanceof EmbeddedPostgresError)
    return failure(error, EXIT.unreachable);
  if (error instanceof AppError || error instanceof ApiError) return failure(error, EXIT.refused);
  const { code = '', syscall, message } = rootOf(error);
  if (code === UNDEFINED_TABLE) return NOT_MIGRATED;
  if (UNREACHABLE.has(code) || syscall === 'connect') return unreachable(code, message);
  return {
    code: 'CLI.UNEXPECTED',
    message: `Something unexpected happened.\n${stackOf(error)}`,
    exitCode: EXIT.refused,
  };
}

const failure = ({ code, message }: { code: string; message: string }, exitCode: ExitCode): Failure => ({
  code,
  message,
  exitCode,
});

const NOT_MIGRATED: Failure = {
  code: 'CLI.NOT_MIGRATED',
  message: 'The database does not have the tables of this version yet. Run: npm run cli -- migrate',
  exitCode: EXIT.refused,
};

const unreachable = (code: string, said = 'no answer'): Failure => ({
  code: 'CLI.UNREACHABLE',
  message: `No connection (${code}: ${said}). Start the database or the server, or correct DATABASE_URL or GSSR_URL.`,
  exitCode: EXIT.unreachable,
});

interface SystemError {
  code?: string;
  syscall?: string;
  message?: string;
}

/** TypeORM and fetch wrap the error that matters; a name with several addresses gives one error for each of them. */
function rootOf(error: unknown): SystemError {
  const { driverError, cause, errors } = (error ?? {}) as {
    driverError?: unknown;
    cause?: unknown;
    errors?: unknown[];
  };
  const inner = driverError ?? cause ?? errors?.[0];
  return inner ? rootOf(inner) : (error ?? {});
}

const stackOf = (error: unknown): string =>
  error instanceof Error ? (error.stack ?? error.message) : String(error);
