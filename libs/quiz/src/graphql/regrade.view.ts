import { as, InvalidInput, NotAvailable } from '@gssr/platform/graphql';
import { type FieldProblem, told } from '@gssr/kernel';
import type { StartRegradeResult as Started } from '../regrade/start-regrade.js';
import type { SteerResult } from '../regrade/steer-regrade.js';
import {
  RegradeConflict,
  RegradeMoved,
  RegradeStarted,
  type StartRegradeResult,
  type SteerRegradeResult,
} from './regrade.types.js';

export function toStartResult(result: Started): typeof StartRegradeResult {
  if (result.kind === 'started') return as(RegradeStarted, { regrade: result.regrade });
  return result.kind === 'invalid' ? invalid(result.problems) : notThere();
}

export function toSteerResult(result: SteerResult): typeof SteerRegradeResult {
  switch (result.kind) {
    case 'done':
      return as(RegradeMoved, { regrade: result.regrade });
    case 'invalid':
      return invalid([result.problem]);
    case 'conflict':
      return as(RegradeConflict, { code: result.code, ...told(result) });
    case 'not-available':
      return notThere();
  }
}

const invalid = (problems: readonly FieldProblem[]): InvalidInput =>
  as(InvalidInput, {
    code: 'INPUT.INVALID',
    ...told(problems[0] ?? 'Correct what was sent.'),
    fields: [...problems],
  });

const notThere = (): NotAvailable =>
  as(NotAvailable, {
    code: 'REGRADE.NOT_AVAILABLE',
    message: 'There is no such regrade, or no quiz that asks this question. Choose it from the list.',
  });
