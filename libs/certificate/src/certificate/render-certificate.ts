import { FileStorage, httpConfig, publicUrl, Transactions, type ConfigOf } from '@gssr/platform';
import { Inject, Injectable } from '@nestjs/common';
import { verifyUrlOf } from '../code/index.js';
import { renderCertificate, type CertificateSnapshot } from '../rendering/index.js';
import { CredentialSigner } from './credential-signer.js';

interface Unrendered {
  snapshot: CertificateSnapshot;
}

/** Makes the PDF and the signed credential of an issued certificate, from its snapshot alone. */
@Injectable()
export class RenderCertificate {
  private readonly baseUrl: string;

  constructor(
    private readonly transactions: Transactions,
    private readonly storage: FileStorage,
    private readonly signer: CredentialSigner,
    @Inject(httpConfig.token) http: ConfigOf<typeof httpConfig>,
  ) {
    this.baseUrl = publicUrl(http);
  }

  /** Done twice, it does nothing the second time. */
  async render(certificateId: string): Promise<void> {
    const [certificate] = await this.transactions.single.query<Unrendered[]>(
      'SELECT snapshot FROM certificate WHERE id = $1 AND file_id IS NULL',
      [certificateId],
    );
    if (!certificate) return;
    const credential = await this.signer.sign(certificate.snapshot, this.baseUrl);
    const verifyUrl = verifyUrlOf(this.baseUrl, certificate.snapshot.code);
    const pdf = await renderCertificate(certificate.snapshot, { verifyUrl, credential });
    await this.store(certificateId, pdf, credential);
  }

  /** Of two workers that rendered at once, one stores; the other's file is never kept. */
  private store(certificateId: string, pdf: Buffer, credential: string): Promise<void> {
    return this.transactions.run(async (manager) => {
      const locked = await manager.query<unknown[]>(
        'SELECT id FROM certificate WHERE id = $1 AND file_id IS NULL FOR UPDATE',
        [certificateId],
      );
      if (locked.length === 0) return;
      const file = await this.storage.put(manager, 'application/pdf', pdf);
      await manager.query('UPDATE certificate SET file_id = $2, credential = $3 WHERE id = $1', [
        certificateId,
        file.id,
        credential,
      ]);
    });
  }
}

/** Certificates that wait for their PDF since `ageMs` milliseconds or longer. */
export const findUnrendered = (
  transactions: Transactions,
  ageMs: number,
  limit: number,
): Promise<{ certificateId: string }[]> =>
  transactions.single.query(
    `SELECT id AS "certificateId" FROM certificate WHERE file_id IS NULL AND issued_at <= now() - make_interval(secs => $1::float8 / 1000)
     ORDER BY issued_at LIMIT $2`,
    [ageMs, limit],
  );
