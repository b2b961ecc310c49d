import { AppError } from '@gssr/kernel';

/** Codes of the network and of PostgreSQL that say: nobody there, or nobody who lets us in. */
const UNREACHABLE = new Set([
  ...['ECONNREFUSED', 'ECONNRESET', 'ENOTFOUND', 'EAI_AGAIN', 'ETIMEDOUT', 'EHOSTUNREACH', 'ENETUNREACH'],
  ...['08001', '08004', '08006', '28000', '28P01', '3D000', '53300', '57P01', '57P03'],
]);

/** All that ioredis says when its first connection fails. */
const REDIS_GONE = 'Connection is closed.';

interface SystemError {
  code?: string;
  syscall?: string;
  message?: string;
}

/** Why a process cannot start or go on: one sentence where we know what to do, else all that is known. */
export function explainFailure(error: unknown): string {
  if (error instanceof AppError) return error.message;
  const { code = '', syscall, message = 'no answer' } = rootOf(error);
  if (syscall === 'connect' || message === REDIS_GONE || UNREACHABLE.has(code))
    return `The database or Redis cannot be reached (${message}). Start it, or correct DATABASE_URL or REDIS_URL.`;
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}

/** TypeORM wraps the error that matters; a name with several addresses gives one error for each of them. */
function rootOf(error: unknown): SystemError {
  const { driverError, cause, errors } = (error ?? {}) as {
    driverError?: unknown;
    cause?: unknown;
    errors?: unknown[];
  };
  const inner = driverError ?? cause ?? errors?.[0];
  return inner ? rootOf(inner) : (error ?? {});
}
