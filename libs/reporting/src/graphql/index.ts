import { CertificateModule } from '@gssr/certificate';
import { Module } from '@nestjs/common';
import { ReportingModule } from '../reporting.module.js';
import { CompletionCsvController } from './completion-csv.controller.js';
import { CompletionRowResolver } from './completion-row.resolver.js';
import { DeadJobResolver } from './dead-job.resolver.js';
import { ReportingResolver } from './reporting.resolver.js';

/** Reports over GraphQL and as files. */
@Module({
  imports: [CertificateModule, ReportingModule],
  providers: [ReportingResolver, CompletionRowResolver, DeadJobResolver],
  controllers: [CompletionCsvController],
})
export class ReportingGraphqlModule {}
