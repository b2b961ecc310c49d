import { EnrolmentModule } from '@gssr/enrolment';
import { provideConfig } from '@gssr/platform';
import { Module } from '@nestjs/common';
import { certificateConfig } from './certificate/certificate.config.js';
import { Certificates } from './certificate/certificates.js';
import { CredentialSigner } from './certificate/credential-signer.js';
import { IssueCertificate } from './certificate/issue-certificate.js';
import { RenderCertificate } from './certificate/render-certificate.js';
import { Verifications } from './certificate/verification.js';
import { WithdrawCertificates } from './certificate/withdraw-certificates.js';

/** Certificates: issued with the completion, rendered by a job, verifiable for ever. */
@Module({
  imports: [EnrolmentModule],
  providers: [
    provideConfig(certificateConfig),
    Certificates,
    CredentialSigner,
    IssueCertificate,
    RenderCertificate,
    Verifications,
    WithdrawCertificates,
  ],
  exports: [Certificates, CredentialSigner, RenderCertificate, Verifications],
})
export class CertificateModule {}
