import { CompactSign, compactVerify, errors, importJWK } from 'jose';
import type { CertificateSnapshot } from '../rendering/index.js';
import {
  achievementCredential,
  achievementCredentialSchema,
  type AchievementCredential,
} from './achievement-credential.js';
import type { PublicSigningKey, SigningKey } from './signing-key.js';

const ALGORITHM = 'EdDSA';
const TYPE = 'vc+jwt';

export type CredentialCheck = { kind: 'authentic'; credential: AchievementCredential } | { kind: 'refused' };

/**
 * The certificate's credential as a compact JWS, signed with Ed25519. The same snapshot, key and address give the same
 * text every time.
 */
export async function signCredential(
  snapshot: CertificateSnapshot,
  key: SigningKey,
  { issuerUrl }: { issuerUrl: string },
): Promise<string> {
  const payload = new TextEncoder().encode(JSON.stringify(achievementCredential(snapshot, issuerUrl)));
  return new CompactSign(payload)
    .setProtectedHeader({ alg: ALGORITHM, typ: TYPE, cty: 'vc', kid: key.kid })
    .sign(await importJWK(key, ALGORITHM));
}

/**
 * `authentic` with what was signed, or `refused` when the text is no credential of ours or was not signed with this key.
 * Needs no network; so it cannot know of a revocation, and whether `validUntil` has passed is for the caller to say.
 */
export async function verifyCredential(jws: string, publicJwk: PublicSigningKey): Promise<CredentialCheck> {
  const key = await importJWK(publicJwk, ALGORITHM);
  try {
    const { payload, protectedHeader } = await compactVerify(jws, key, { algorithms: [ALGORITHM] });
    if (protectedHeader.typ !== TYPE) return { kind: 'refused' };
    const parsed = achievementCredentialSchema.safeParse(JSON.parse(new TextDecoder().decode(payload)));
    return parsed.success ? { kind: 'authentic', credential: parsed.data } : { kind: 'refused' };
  } catch (error) {
    if (error instanceof errors.JOSEError || error instanceof SyntaxError) return { kind: 'refused' };
    throw error;
  }
}
