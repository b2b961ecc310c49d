import { z } from 'zod';

/**
 * All that a certificate says, as it was on the day of issue. Names and titles are never looked up again, so that a later
 * correction elsewhere does not change a certificate that was given. `issuedAt` and `expiresAt` are RFC 3339 instants;
 * `code` is the verification code in its stored spelling; `language` is a BCP 47 tag.
 */
export const certificateSnapshotSchema = z.object({
  holderName: z.string().trim().min(1),
  courseTitle: z.string().trim().min(1),
  courseCode: z.string().trim().min(1),
  versionNumber: z.int().positive(),
  language: z.string().min(2),
  outcomes: z.array(z.string().trim().min(1)),
  issuedAt: z.iso.datetime({ offset: true }),
  expiresAt: z.iso.datetime({ offset: true }).nullable(),
  code: z.string().min(1),
  issuerName: z.string().trim().min(1),
});

export type CertificateSnapshot = z.infer<typeof certificateSnapshotSchema>;
