import { expect } from '@jest/globals';
import type { Exchange } from '../access/exchange.js';

interface Said {
  code?: unknown;
  message?: unknown;
}

/** What the API may say of a request that it refuses: never that it failed, always why, by a code that stays. */
export const expectClearAnswer = (answer: Exchange): void => expect(unclear(answer)).toBeNull();

/** What is wrong with an answer, or null. */
export function unclear({ status, text, errors }: Exchange): string | null {
  if (status >= 500) return `status ${status}: ${text}`;
  if (errors.length > 0) {
    const said = errors.map(({ message, extensions }) => ({ message, code: extensions.code }));
    return said.every(isClear) ? null : text;
  }
  return status < 400 || isClear(parsed(text)) ? null : `status ${status}: ${text}`;
}

const isClear = ({ code, message }: Said): boolean =>
  typeof message === 'string' &&
  message !== '' &&
  /^[A-Z][A-Z_.]+$/.test(String(code)) &&
  !/INTERNAL/.test(String(code));

function parsed(text: string): Said {
  try {
    return JSON.parse(text) as Said;
  } catch {
    return {};
  }
}

const PROBLEMS = new Set<unknown>([
  'AttemptClosed',
  'EmailTaken',
  'InvalidInput',
  'NoAttemptsLeft',
  'NotAvailable',
  'WrongCredentials',
]);

/** Whether the answer says that what was asked for did not happen. */
export const isRefused = ({ data, errors, status }: Exchange): boolean =>
  status >= 400 || errors.length > 0 || !data || Object.values(data).some(isProblem);

const isProblem = (result: unknown): boolean =>
  PROBLEMS.has((result as { __typename?: string } | null)?.__typename) ||
  (result as { stored?: boolean } | null)?.stored === false;
