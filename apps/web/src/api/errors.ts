export type Failure = 'offline' | 'signIn' | 'forbidden' | 'notFound' | 'tooMany' | 'server';

/** Why a request did not answer. `code` is the server's stable code where it gave one. */
export class RequestError extends Error {
  constructor(
    readonly failure: Failure,
    readonly code: string | null = null,
    options?: ErrorOptions,
  ) {
    super(code ?? failure, options);
    this.name = 'RequestError';
  }
}

/** True when trying the same again later may succeed. */
export const isPassing = (failure: Failure): boolean =>
  failure === 'offline' || failure === 'server' || failure === 'tooMany';

export function failureOf(error: unknown): Failure {
  return error instanceof RequestError ? error.failure : 'server';
}

export function failureOfCode(code: string): Failure {
  if (code === 'ACCESS.SIGN_IN_REQUIRED' || code === 'UNAUTHENTICATED') return 'signIn';
  if (code === 'ACCESS.FORBIDDEN' || code === 'FORBIDDEN') return 'forbidden';
  if (code.endsWith('NOT_FOUND')) return 'notFound';
  if (code.startsWith('ACCESS.TOO_MANY') || code.includes('RATE_LIMIT')) return 'tooMany';
  return 'server';
}
