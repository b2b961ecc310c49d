import { v7, validate } from 'uuid';

/** A new UUID version 7: sorts by creation time, so that indexes grow at one end (RFC 9562 §5.7). */
export const newId = (): string => v7();

/** True for any well-formed UUID; foreign ids are refused before they reach SQL. */
export const isId = (value: unknown): value is string => typeof value === 'string' && validate(value);
