import { WithdrawalHooks, type CorrectionCause, type RestoreFrom } from '@gssr/enrolment';
import type { SqlRunner } from '@gssr/platform';
import { Injectable, type OnModuleInit } from '@nestjs/common';

/** Revokes certificates in the very transaction that withdraws a completion, and gives the same ones back when that is undone. */
@Injectable()
export class WithdrawCertificates implements OnModuleInit {
  constructor(private readonly hooks: WithdrawalHooks) {}

  onModuleInit(): void {
    this.hooks.register({
      affected: (runner, enrolmentIds) => this.valid(runner, enrolmentIds),
      withdraw: (runner, enrolmentIds, cause) => this.revoke(runner, enrolmentIds, cause),
      restore: (runner, enrolmentIds, from) => this.restore(runner, enrolmentIds, from),
    });
  }

  private async valid(runner: SqlRunner, enrolmentIds: readonly string[]): Promise<string[]> {
    const rows = await runner.query<{ id: string }[]>(
      'SELECT enrolment_id AS id FROM certificate WHERE enrolment_id = ANY ($1::uuid[]) AND revoked_at IS NULL',
      [enrolmentIds],
    );
    return rows.map(({ id }) => id);
  }

  private async revoke(
    runner: SqlRunner,
    enrolmentIds: readonly string[],
    { id, reason }: CorrectionCause,
  ): Promise<void> {
    await runner.query(
      `UPDATE certificate SET revoked_at = now(), revocation_reason = $2, revocation_reference = $3
       WHERE enrolment_id = ANY ($1::uuid[]) AND revoked_at IS NULL`,
      [enrolmentIds, reason, id],
    );
  }

  /** What this very cause had revoked, or else the first that any had, if others count; never beside another valid one. */
  private async restore(
    runner: SqlRunner,
    enrolmentIds: readonly string[],
    { causeId, orAny }: RestoreFrom,
  ): Promise<string[]> {
    const [rows] = await runner.query<[{ id: string }[], number]>(
      `UPDATE certificate SET revoked_at = NULL, revocation_reason = NULL, revocation_reference = NULL
       WHERE id IN (
         SELECT DISTINCT ON (enrolment_id) id FROM certificate revoked
         WHERE enrolment_id = ANY ($1::uuid[]) AND (revocation_reference = $2 OR ($3 AND revocation_reference IS NOT NULL)) AND NOT EXISTS (
           SELECT FROM certificate valid WHERE valid.enrolment_id = revoked.enrolment_id AND valid.revoked_at IS NULL)
         ORDER BY enrolment_id, revocation_reference <> $2, id)
       RETURNING enrolment_id AS id`,
      [enrolmentIds, causeId, orAny],
    );
    return rows.map(({ id }) => id);
  }
}
