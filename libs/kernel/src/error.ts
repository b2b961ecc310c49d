import { say, sayAll, told, type Sayable, type Saying, type Sentence } from './words.js';

/** How loudly an error is logged: `info` for what people do wrong, `error` for what we do wrong. */
export type ErrorLogLevel = 'info' | 'warn' | 'error';

/**
 * An error with a stable dotted code (`ENROLMENT.NOT_FOUND`). `message` is for people and says what to do; what only
 * engineers may see goes into `cause`, which never leaves the process except to the log.
 */
export class AppError extends Error implements Sayable {
  readonly words: readonly Sentence[] | undefined;

  constructor(
    readonly code: string,
    said: Saying,
    readonly options: { logLevel?: ErrorLogLevel; cause?: unknown } = {},
  ) {
    const { message, words } = told(said);
    super(message, { cause: options.cause });
    this.name = 'AppError';
    this.words = words;
  }

  get logLevel(): ErrorLogLevel {
    return this.options.logLevel ?? 'info';
  }
}

/** The person is signed in but may not do this. */
export class ForbiddenError extends AppError {
  constructor() {
    super('ACCESS.FORBIDDEN', 'You do not have permission for this. Ask your administrator if you need it.');
  }
}

/** Nobody is signed in, or the session has ended. */
export class SignInRequiredError extends AppError {
  constructor() {
    super('ACCESS.SIGN_IN_REQUIRED', 'Sign in to go on. What you have saved is still there.');
  }
}

/** An argument that no correct client sends; names the field. */
export class InvalidArgumentError extends AppError {
  constructor(field: string, remedy: Saying) {
    super('REQUEST.INVALID_ARGUMENT', say`${field}: ${sayAll(remedy)}`);
  }
}
