import { z } from 'zod';
import { verifyUrlOf } from '../code/index.js';
import type { CertificateSnapshot } from '../rendering/index.js';

const CONTEXTS = [
  'https://www.w3.org/ns/credentials/v2',
  'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json',
] as const;

/**
 * A W3C Verifiable Credential 2.0 in the shape of Open Badges 3.0. Of the holder it has the name and nothing else; what
 * it says is what the printed certificate says. The JWT claims (`iss`, `jti`, `nbf`, `exp`) repeat the credential's own
 * values for readers that know only those.
 */
export const achievementCredentialSchema = z.object({
  '@context': z.array(z.string()),
  type: z.array(z.string()).refine((types) => types.includes('OpenBadgeCredential')),
  id: z.url(),
  name: z.string(),
  issuer: z.object({ id: z.url(), type: z.array(z.string()), name: z.string() }),
  validFrom: z.iso.datetime({ offset: true }),
  validUntil: z.iso.datetime({ offset: true }).optional(),
  credentialSubject: z.object({
    type: z.array(z.string()),
    identifier: z.tuple([
      z.object({
        type: z.literal('IdentityObject'),
        identityType: z.literal('name'),
        hashed: z.literal(false),
        identityHash: z.string(),
      }),
    ]),
    achievement: z.object({
      id: z.url(),
      type: z.array(z.string()),
      achievementType: z.literal('Certificate'),
      name: z.string(),
      description: z.string(),
      humanCode: z.string(),
      version: z.string(),
      inLanguage: z.string(),
      criteria: z.object({ narrative: z.string() }),
    }),
  }),
  iss: z.string(),
  jti: z.string(),
  nbf: z.int(),
  exp: z.int().optional(),
});

export type AchievementCredential = z.infer<typeof achievementCredentialSchema>;

const seconds = (instant: string): number => Math.floor(Date.parse(instant) / 1000);

/** The credential of a certificate; `issuerUrl` is the academy's own address, with or without a last slash. */
export function achievementCredential(
  snapshot: CertificateSnapshot,
  issuerUrl: string,
): AchievementCredential {
  const issuer = issuerUrl.replace(/\/+$/u, '');
  const id = verifyUrlOf(issuer, snapshot.code);
  const expiry =
    snapshot.expiresAt === null ? {} : { validUntil: snapshot.expiresAt, exp: seconds(snapshot.expiresAt) };
  return {
    '@context': [...CONTEXTS],
    type: ['VerifiableCredential', 'OpenBadgeCredential'],
    id,
    name: snapshot.courseTitle,
    issuer: { id: issuer, type: ['Profile'], name: snapshot.issuerName },
    validFrom: snapshot.issuedAt,
    credentialSubject: {
      type: ['AchievementSubject'],
      identifier: [
        { type: 'IdentityObject', identityType: 'name', hashed: false, identityHash: snapshot.holderName },
      ],
      achievement: achievementOf(snapshot, issuer),
    },
    iss: issuer,
    jti: id,
    nbf: seconds(snapshot.issuedAt),
    ...expiry,
  };
}

function achievementOf(
  { courseCode, courseTitle, versionNumber, language, outcomes }: CertificateSnapshot,
  issuer: string,
): AchievementCredential['credentialSubject']['achievement'] {
  return {
    id: `${issuer}/courses/${encodeURIComponent(courseCode)}/versions/${versionNumber}`,
    type: ['Achievement'],
    achievementType: 'Certificate',
    name: courseTitle,
    description: courseTitle,
    humanCode: courseCode,
    version: String(versionNumber),
    inLanguage: language,
    criteria: { narrative: outcomes.map((outcome) => `- ${outcome}`).join('\n') || courseTitle },
  };
}
