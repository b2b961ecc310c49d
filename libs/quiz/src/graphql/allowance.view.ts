import { told } from '@gssr/kernel';
import { as, InvalidInput, NotAvailable } from '@gssr/platform/graphql';
import type { GrantResult } from '../allowance/allowances.js';
import {
  AllowanceGranted,
  AllowanceRevoked,
  type GrantQuizAllowanceResult,
  type RevokeQuizAllowanceResult,
} from './allowance.types.js';

/** What came of granting an allowance, as the API says it. */
export function toGrantResult(result: GrantResult): typeof GrantQuizAllowanceResult {
  switch (result.kind) {
    case 'granted':
      return as(AllowanceGranted, { allowance: result.allowance, cutOffAt: result.cutOffAt });
    case 'invalid':
      return as(InvalidInput, {
        code: 'INPUT.INVALID',
        ...told(result.problems[0] ?? 'Check the allowance.'),
        fields: [...result.problems],
      });
    case 'not-available':
      return as(NotAvailable, {
        code: 'ALLOWANCE.NOT_AVAILABLE',
        message: 'This person does not take this quiz. Choose somebody who is enrolled in its course.',
      });
  }
}

export const toRevokeResult = (id: string, revoked: boolean): typeof RevokeQuizAllowanceResult =>
  revoked
    ? as(AllowanceRevoked, { id })
    : as(NotAvailable, {
        code: 'ALLOWANCE.NOT_AVAILABLE',
        message: 'This allowance does not hold any more. Load the list again.',
      });
