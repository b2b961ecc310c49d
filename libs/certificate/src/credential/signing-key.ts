import { calculateJwkThumbprint, exportJWK, generateKeyPair } from 'jose';
import { z } from 'zod';

const publicPart = {
  kty: z.literal('OKP'),
  crv: z.literal('Ed25519'),
  alg: z.literal('EdDSA'),
  use: z.literal('sig'),
  kid: z.string().min(1),
  x: z.string().min(1),
};

/** The half that anyone may have, as a JSON Web Key (RFC 8037). Its `kid` is its thumbprint (RFC 7638). */
export const publicSigningKeySchema = z.object(publicPart);
export type PublicSigningKey = z.infer<typeof publicSigningKeySchema>;

/** The half that signs: a secret. */
export const signingKeySchema = z.object({ ...publicPart, d: z.string().min(1) });
export type SigningKey = z.infer<typeof signingKeySchema>;

export interface SigningKeyPair {
  privateJwk: SigningKey;
  publicJwk: PublicSigningKey;
  kid: string;
}

/** A new Ed25519 key. Its public half must be kept as long as anything that it signed is to be checked. */
export async function generateSigningKey(): Promise<SigningKeyPair> {
  const { privateKey } = await generateKeyPair('EdDSA', { crv: 'Ed25519', extractable: true });
  const jwk = await exportJWK(privateKey);
  const kid = await calculateJwkThumbprint(jwk);
  const privateJwk = signingKeySchema.parse({ ...jwk, alg: 'EdDSA', use: 'sig', kid });
  return { privateJwk, publicJwk: publicKeyOf(privateJwk), kid };
}

/** The public half of a signing key, without the secret. */
export const publicKeyOf = (key: SigningKey): PublicSigningKey => publicSigningKeySchema.parse(key);
