import { AppError } from '@gssr/kernel';

/** The command was typed wrongly in a way that only its own work finds out. */
export class UsageError extends AppError {
  constructor(message: string) {
    super('CLI.USAGE', message);
  }
}

/** The database or the server does not answer. */
export class UnreachableError extends AppError {
  constructor(message: string, cause?: unknown) {
    super('CLI.UNREACHABLE', message, { cause });
  }
}
