import { Injectable } from '@nestjs/common';
import { checkCode } from '../code/index.js';
import { Certificates, type Certificate, type CertificateStatus } from './certificates.js';

/** What a stranger is told about a code: no more than the certificate itself says. */
export interface Verification {
  status: CertificateStatus | 'UNKNOWN';
  /** In its normal form when it is one of ours, else as it was given. */
  code: string;
  holderName: string | null;
  courseTitle: string | null;
  courseCode: string | null;
  issuedAt: Date | null;
  expiresAt: Date | null;
  revokedAt: Date | null;
  /** True when the check symbol does not fit: somebody mistyped. */
  mistyped: boolean;
}

/** Long enough for any code with any spacing. */
const LONGEST_ECHO = 64;

/** Checks certificates for anybody. */
@Injectable()
export class Verifications {
  constructor(private readonly certificates: Certificates) {}

  async verify(input: string): Promise<Verification> {
    const check = checkCode(input);
    if (check.kind === 'mistyped') return unknown(input.slice(0, LONGEST_ECHO), true);
    const certificate = await this.certificates.byCode(check.code);
    return certificate ? known(certificate) : unknown(check.code, false);
  }
}

const unknown = (code: string, mistyped: boolean): Verification => ({
  status: 'UNKNOWN',
  code,
  holderName: null,
  courseTitle: null,
  courseCode: null,
  issuedAt: null,
  expiresAt: null,
  revokedAt: null,
  mistyped,
});

const known = ({ status, code, snapshot, issuedAt, expiresAt, revokedAt }: Certificate): Verification => ({
  status,
  code,
  holderName: snapshot.holderName,
  courseTitle: snapshot.courseTitle,
  courseCode: snapshot.courseCode,
  issuedAt,
  expiresAt,
  revokedAt,
  mistyped: false,
});
