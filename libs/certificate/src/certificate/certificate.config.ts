import { defineConfigSlice, setting } from '@gssr/platform';
import { z } from 'zod';
import { signingKeySchema } from '../credential/index.js';

const readJson = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
};

const HOW = 'make one with: npm run cli -- signing-key';

export const certificateConfig = defineConfigSlice('Certificates', {
  GSSR_SIGNING_KEY: setting(
    z
      .string({ error: `is required; ${HOW}` })
      .transform(readJson)
      .refine(
        (key) => signingKeySchema.safeParse(key).success,
        `must be a private Ed25519 key as JSON; ${HOW}`,
      )
      .transform((key) => signingKeySchema.parse(key)),
    'Private key (JWK) that signs certificates. Keep it secret and keep it: old certificates are checked against it',
  ),
  GSSR_ISSUER_NAME: setting(
    z.string().min(1).default('GSSR Academy'),
    'Who issues the certificates',
    'GSSR Academy',
  ),
});
