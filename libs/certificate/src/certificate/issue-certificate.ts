import { CompletionHooks, type CompletedEnrolment } from '@gssr/enrolment';
import { newId } from '@gssr/kernel';
import { Outbox, type ConfigOf } from '@gssr/platform';
import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { newVerificationCode } from '../code/index.js';
import type { CertificateSnapshot } from '../rendering/index.js';
import { addMonths } from './add-months.js';
import { certificateConfig } from './certificate.config.js';
import { renderCertificateJob } from './certificate.jobs.js';

/** Issues a certificate in the very transaction that completes an enrolment. */
@Injectable()
export class IssueCertificate implements OnModuleInit {
  constructor(
    private readonly hooks: CompletionHooks,
    private readonly outbox: Outbox,
    @Inject(certificateConfig.token) private readonly config: ConfigOf<typeof certificateConfig>,
  ) {}

  onModuleInit(): void {
    this.hooks.register((manager, completed) => this.issue(manager, completed));
  }

  private async issue(manager: EntityManager, completed: CompletedEnrolment): Promise<void> {
    const certificateId = newId();
    const snapshot = this.snapshotOf(completed);
    await manager.query(
      `INSERT INTO certificate (id, enrolment_id, person_id, code, snapshot, evidence, issued_at, expires_at)
       SELECT $1, $2, id, $4, $5::jsonb || jsonb_build_object('holderName', name), $6, $7, $8 FROM person WHERE id = $3`,
      [
        certificateId,
        completed.enrolmentId,
        completed.personId,
        snapshot.code,
        JSON.stringify(snapshot),
        JSON.stringify(evidenceOf(completed)),
        snapshot.issuedAt,
        snapshot.expiresAt,
      ],
    );
    await this.outbox.add(manager, renderCertificateJob, [{ certificateId }]);
  }

  /** All but the name, which the database adds: the one on the account at this moment. */
  private snapshotOf({ version }: CompletedEnrolment): Omit<CertificateSnapshot, 'holderName'> {
    const issuedAt = new Date();
    const months = version.certificateValidMonths;
    return {
      courseTitle: version.title,
      courseCode: version.code,
      versionNumber: version.number,
      language: version.language,
      outcomes: version.outcomes.map(({ text }) => text),
      issuedAt: issuedAt.toISOString(),
      expiresAt: months === null ? null : addMonths(issuedAt, months).toISOString(),
      code: newVerificationCode(),
      issuerName: this.config.GSSR_ISSUER_NAME,
    };
  }
}

/** What met the rules, kept on the certificate so that it can be explained for ever. */
const evidenceOf = ({ version, progress }: CompletedEnrolment): object => ({
  rule: 'all-required-activities-completed',
  versionId: version.id,
  activities: progress.map(({ activityId, state, bestScore, referenceId, completedAt }) => ({
    activityId,
    state,
    bestScore,
    referenceId,
    completedAt,
  })),
});
