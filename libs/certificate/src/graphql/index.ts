import { Module } from '@nestjs/common';
import { CertificateModule } from '../certificate.module.js';
import { CertificateFilesController } from './certificate-files.controller.js';
import { CertificateResolver } from './certificate.resolver.js';

export { CertificateType, toCertificateType } from './certificate.types.js';

/** Certificates over GraphQL, and their files. */
@Module({
  imports: [CertificateModule],
  providers: [CertificateResolver],
  controllers: [CertificateFilesController],
})
export class CertificateGraphqlModule {}
