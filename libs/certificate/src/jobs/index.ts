import { Transactions } from '@gssr/platform';
import { JobHandlers, Sweep } from '@gssr/platform/jobs';
import { Module, type OnModuleInit } from '@nestjs/common';
import { CertificateModule } from '../certificate.module.js';
import { renderCertificateJob } from '../certificate/certificate.jobs.js';
import { findUnrendered, RenderCertificate } from '../certificate/render-certificate.js';

export { renderCertificateJob } from '../certificate/certificate.jobs.js';

/** Rendering and signing. */
@Module({ imports: [CertificateModule] })
export class CertificateJobsModule implements OnModuleInit {
  constructor(
    private readonly handlers: JobHandlers,
    private readonly sweep: Sweep,
    private readonly renderCertificate: RenderCertificate,
    private readonly transactions: Transactions,
  ) {}

  onModuleInit(): void {
    this.handlers.register(renderCertificateJob, ({ certificateId }) =>
      this.renderCertificate.render(certificateId),
    );
    this.sweep.register({
      job: renderCertificateJob,
      find: (ageMs, limit) => findUnrendered(this.transactions, ageMs, limit),
    });
  }
}
