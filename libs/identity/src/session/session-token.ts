import { hash, randomBytes } from 'node:crypto';

/** A fresh token: 256 random bits, so that it needs no salt and a plain hash suffices. */
export const newSessionToken = (): string => randomBytes(32).toString('base64url');

/** What is stored and looked up instead of the token. */
export const hashSessionToken = (token: string): Buffer => hash('sha256', token, 'buffer');
