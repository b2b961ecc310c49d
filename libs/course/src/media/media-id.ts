import { createHash } from 'node:crypto';

export const sha256Of = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/**
 * The id of a picture follows from its bytes (a UUID of version 8, from its SHA-256), so that the same picture is the same
 * media everywhere: an import that is repeated, or read on another installation, changes nothing.
 */
export function mediaIdOf(bytes: Uint8Array): string {
  const digits = sha256Of(bytes);
  const variant = ((parseInt(digits.charAt(16), 16) & 0x3) | 0x8).toString(16);
  return [
    digits.slice(0, 8),
    digits.slice(8, 12),
    `8${digits.slice(13, 16)}`,
    variant + digits.slice(17, 20),
    digits.slice(20, 32),
  ].join('-');
}
