import { connectionType, DateTime, InvalidInput, NotAvailable } from '@gssr/platform/graphql';
import { createUnionType, Field, ID, InputType, ObjectType, registerEnumType } from '@nestjs/graphql';
import type { Certificate, CertificateStatus } from '../certificate/certificates.js';

type VerificationStatus = CertificateStatus | 'UNKNOWN';

const CertificateStatusEnum = {
  VALID: 'VALID',
  EXPIRED: 'EXPIRED',
  REVOKED: 'REVOKED',
  UNKNOWN: 'UNKNOWN',
} as const satisfies Record<VerificationStatus, VerificationStatus>;
registerEnumType(CertificateStatusEnum, { name: 'CertificateStatus' });

@ObjectType('Certificate')
export class CertificateType {
  @Field(() => ID)
  id!: string;

  @Field(() => String, { description: 'Verification code, grouped for reading.' })
  code!: string;

  @Field(() => String)
  courseTitle!: string;

  @Field(() => String)
  holderName!: string;

  @Field(() => DateTime)
  issuedAt!: Date;

  @Field(() => DateTime, { nullable: true })
  expiresAt!: Date | null;

  @Field(() => CertificateStatusEnum)
  status!: VerificationStatus;

  @Field(() => String, {
    nullable: true,
    description: 'Null until the file is ready, usually a second or two.',
  })
  pdfUrl!: string | null;

  @Field(() => String, { nullable: true })
  pdfSha256!: string | null;

  @Field(() => String)
  verifyUrl!: string;
}

export const CertificateConnection = connectionType(CertificateType, 'Certificate');

@ObjectType({ description: 'What a stranger may know: no more than the certificate itself says.' })
export class Verification {
  @Field(() => CertificateStatusEnum)
  status!: VerificationStatus;

  @Field(() => String)
  code!: string;

  @Field(() => String, { nullable: true })
  holderName!: string | null;

  @Field(() => String, { nullable: true })
  courseTitle!: string | null;

  @Field(() => String, { nullable: true })
  courseCode!: string | null;

  @Field(() => DateTime, { nullable: true })
  issuedAt!: Date | null;

  @Field(() => DateTime, { nullable: true })
  expiresAt!: Date | null;

  @Field(() => DateTime, { nullable: true })
  revokedAt!: Date | null;

  @Field(() => Boolean, { description: 'True when the code is mistyped: its check symbol does not fit.' })
  mistyped!: boolean;
}

@InputType()
export class RevokeCertificateInput {
  @Field(() => ID)
  certificateId!: string;

  @Field(() => String)
  reason!: string;
}

@ObjectType()
export class CertificateRevoked {
  @Field(() => CertificateType)
  certificate!: CertificateType;
}

export const RevokeCertificateResult = createUnionType({
  name: 'RevokeCertificateResult',
  types: () => [CertificateRevoked, NotAvailable, InvalidInput] as const,
});

/** A certificate as its holder and the administration see it. */
export const toCertificateType = (certificate: Certificate, verifyUrl: string): CertificateType => ({
  id: certificate.id,
  code: certificate.code,
  courseTitle: certificate.snapshot.courseTitle,
  holderName: certificate.snapshot.holderName,
  issuedAt: certificate.issuedAt,
  expiresAt: certificate.expiresAt,
  status: certificate.status,
  pdfUrl: certificate.fileId && `/certificates/${certificate.id}.pdf`,
  pdfSha256: certificate.fileSha256,
  verifyUrl,
});
