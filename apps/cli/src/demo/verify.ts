import { AppError } from '@gssr/kernel';

/** A step of the demonstration did not come out as it must. */
export class NotVerifiedError extends AppError {
  constructor(what: string) {
    super('DEMO.NOT_VERIFIED', `Not verified: ${what}`);
  }
}

/** Goes on only when `condition` holds; `what` says what must be so. Throws DEMO.NOT_VERIFIED. */
export function verify(condition: unknown, what: string): asserts condition {
  if (!condition) throw new NotVerifiedError(what);
}

/** The result when it is of this type; otherwise throws DEMO.NOT_VERIFIED with what the server said instead. */
export function mustBe<R extends { __typename: string }, T extends R['__typename']>(
  result: R,
  typename: T,
  operation: string,
): Extract<R, { __typename: T }> {
  if (isOf(result, typename)) return result;
  const said = 'message' in result ? `: ${String(result.message)}` : '';
  throw new NotVerifiedError(`${operation} answered ${result.__typename}${said}`);
}

const isOf = <R extends { __typename: string }, T extends R['__typename']>(
  result: R,
  typename: T,
): result is Extract<R, { __typename: T }> => result.__typename === typename;
