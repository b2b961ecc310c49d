import type { LoggerService } from '@nestjs/common';
import { pino, type Logger as PinoLogger } from 'pino';
import { z } from 'zod';
import { defineConfigSlice, setting, type ConfigOf } from '../config/index.js';

export const loggingConfig = defineConfigSlice('Logging', {
  LOG_LEVEL: setting(
    z
      .enum(['silent', 'error', 'warn', 'info', 'debug'], { error: 'use silent, error, warn, info or debug' })
      .default('info'),
    'How much is logged: silent, error, warn, info or debug',
    'info',
  ),
});

export type LogFields = Record<string, string | number | boolean | null | undefined>;

/**
 * Structured log to standard error. Fields are ids, codes, counts and durations; names, addresses, answers and tokens
 * never go in.
 */
export class Logger implements LoggerService {
  private readonly pino: PinoLogger;

  constructor(config: ConfigOf<typeof loggingConfig>) {
    this.pino = pino(
      {
        level: config.LOG_LEVEL,
        base: undefined,
        // Errors come made safe; pino's own view of them would name their type "Object".
        serializers: { err: (error: unknown) => error },
      },
      pino.destination({ dest: 2, sync: true }),
    );
  }

  info(event: string, fields: LogFields = {}): void {
    this.pino.info(fields, event);
  }

  log(message: unknown): void {
    this.pino.debug(String(message));
  }

  warn(event: unknown, fields: LogFields | string = {}): void {
    this.pino.warn(typeof fields === 'string' ? {} : fields, String(event));
  }

  error(event: unknown, detail?: unknown, fields: LogFields = {}): void {
    this.pino.error(
      { ...fields, ...(detail instanceof Error ? { err: safeError(detail) } : {}) },
      String(event),
    );
  }
}

/** What of an error may be logged: a database error's `detail` and parameters would carry people's data. */
function safeError(error: Error): Record<string, unknown> {
  const cause = error.cause instanceof Error ? { cause: safeError(error.cause) } : {};
  const { message, stack = '' } = error;
  return {
    type: error.name,
    code: 'code' in error ? error.code : undefined,
    message: quotesValue(error) ? 'a value does not fit, see the code' : message,
    stack: quotesValue(error) ? stack.slice(Math.max(stack.indexOf('\n    at '), 0)) : stack,
    ...cause,
  };
}

/** PostgreSQL's data exceptions say which value they are about: `invalid input syntax for type uuid: "Ana"`. */
const quotesValue = (error: Error): boolean => 'code' in error && /^22\w{3}$/.test(String(error.code));
