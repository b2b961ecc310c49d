export {
  generateSigningKey,
  publicKeyOf,
  publicSigningKeySchema,
  signingKeySchema,
  type PublicSigningKey,
  type SigningKey,
  type SigningKeyPair,
} from './signing-key.js';
export { signCredential, verifyCredential, type CredentialCheck } from './signed-credential.js';
export type { AchievementCredential } from './achievement-credential.js';
