import {
  decodeCursor,
  type FieldProblem,
  isId,
  type Page,
  type PageRequest,
  pageSize,
  say,
  toPage,
} from '@gssr/kernel';
import { Transactions } from '@gssr/platform';
import { Injectable } from '@nestjs/common';
import type { CertificateSnapshot } from '../rendering/index.js';

export type CertificateStatus = 'VALID' | 'EXPIRED' | 'REVOKED';

export interface Certificate {
  id: string;
  enrolmentId: string;
  personId: string;
  code: string;
  snapshot: CertificateSnapshot;
  status: CertificateStatus;
  issuedAt: Date;
  expiresAt: Date | null;
  revokedAt: Date | null;
  fileId: string | null;
  /** Lower-case hexadecimal; null until the PDF is there. */
  fileSha256: string | null;
}

const SELECT = `SELECT c.id, c.enrolment_id AS "enrolmentId", c.person_id AS "personId", c.code, c.snapshot,
    CASE WHEN c.revoked_at IS NOT NULL THEN 'REVOKED' WHEN c.expires_at <= now() THEN 'EXPIRED' ELSE 'VALID' END AS status,
    c.issued_at AS "issuedAt", c.expires_at AS "expiresAt", c.revoked_at AS "revokedAt", c.file_id AS "fileId", f.sha256 AS "fileSha256"
  FROM certificate c LEFT JOIN stored_file f ON f.id = c.file_id`;

const REASON_LENGTH = { least: 10, most: 500 };

export type RevokeResult =
  | { kind: 'revoked'; certificate: Certificate }
  | { kind: 'not-available' }
  | { kind: 'invalid'; problem: FieldProblem };

/** Reads and revokes certificates. */
@Injectable()
export class Certificates {
  constructor(private readonly transactions: Transactions) {}

  /** The certificate with this code (in its normal form), whoever asks. */
  async byCode(code: string): Promise<Certificate | null> {
    const [certificate] = await this.query('WHERE c.code = $1', [code]);
    return certificate ?? null;
  }

  async byId(id: string): Promise<Certificate | null> {
    if (!isId(id)) return null;
    const [certificate] = await this.query('WHERE c.id = $1', [id]);
    return certificate ?? null;
  }

  /** By enrolment, the valid one before those that were revoked; one statement, in the order of the ids. */
  async byEnrolments(enrolmentIds: readonly string[]): Promise<(Certificate | null)[]> {
    const found = await this.query(
      'WHERE c.enrolment_id = ANY ($1::uuid[]) ORDER BY c.revoked_at IS NULL, c.id',
      [enrolmentIds],
    );
    const byEnrolment = new Map(found.map((certificate) => [certificate.enrolmentId, certificate]));
    return enrolmentIds.map((id) => byEnrolment.get(id) ?? null);
  }

  /** The person's own, newest first. */
  async list(personId: string, request: PageRequest): Promise<Page<Certificate>> {
    const size = pageSize(request);
    const [before] = decodeCursor(request.after, 1) ?? [null];
    const rows = await this.query(
      'WHERE c.person_id = $1 AND ($2::uuid IS NULL OR c.id < $2) ORDER BY c.id DESC LIMIT $3',
      [personId, isId(before) ? before : null, size + 1],
    );
    return toPage(
      rows,
      size,
      ({ id }) => [id],
      (row) => row,
    );
  }

  /** Takes a certificate back, with a reason. Doing it again changes nothing. */
  async revoke(id: string, reason: string): Promise<RevokeResult> {
    const problem = reasonProblem(reason.trim());
    if (problem) return { kind: 'invalid', problem };
    if (isId(id)) {
      await this.transactions.single.query(
        'UPDATE certificate SET revoked_at = now(), revocation_reason = $2 WHERE id = $1 AND revoked_at IS NULL',
        [id, reason.trim()],
      );
    }
    const certificate = await this.byId(id);
    return certificate ? { kind: 'revoked', certificate } : { kind: 'not-available' };
  }

  private query(where: string, parameters: unknown[]): Promise<Certificate[]> {
    return this.transactions.single.query(`${SELECT} ${where}`, parameters);
  }
}

const reasonProblem = (reason: string): FieldProblem | null =>
  reason.length >= REASON_LENGTH.least && reason.length <= REASON_LENGTH.most
    ? null
    : {
        field: 'reason',
        code: 'CERTIFICATE.REASON_LENGTH',
        ...say`Say why in ${REASON_LENGTH.least} to ${REASON_LENGTH.most} characters. The reason is kept, and not shown to strangers.`,
      };
