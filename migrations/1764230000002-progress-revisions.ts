import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Progress can be corrected after the fact and put back; a certificate says by what it was revoked, and may be followed by another. */
export class ProgressRevisions1764230000002 implements MigrationInterface {
  name = 'ProgressRevisions1764230000002';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`CREATE TABLE progress_revision (
      id uuid NOT NULL,
      enrolment_id uuid NOT NULL,
      activity_id uuid NOT NULL,
      cause_id uuid NOT NULL,
      reason text NOT NULL,
      person_id uuid,
      before jsonb NOT NULL,
      after jsonb NOT NULL,
      reopened_from timestamptz,
      revised_at timestamptz NOT NULL DEFAULT now(),
      reverted_at timestamptz,
      CONSTRAINT pk_progress_revision PRIMARY KEY (id),
      CONSTRAINT uq_progress_revision_cause_id_enrolment_id_activity_id UNIQUE (cause_id, enrolment_id, activity_id),
      CONSTRAINT fk_progress_revision_enrolment_id_activity_id FOREIGN KEY (enrolment_id, activity_id)
        REFERENCES activity_progress(enrolment_id, activity_id),
      CONSTRAINT fk_progress_revision_person_id FOREIGN KEY (person_id) REFERENCES person(id)
    )`);
    await queryRunner.query(`ALTER TABLE certificate ADD COLUMN revocation_reference uuid`);
    await queryRunner.query(`ALTER TABLE certificate DROP CONSTRAINT uq_certificate_enrolment_id`);
    await queryRunner.query(
      `CREATE UNIQUE INDEX uq_certificate_enrolment_id ON certificate (enrolment_id) WHERE revoked_at IS NULL`,
    );
    await queryRunner.query(`CREATE INDEX ix_certificate_enrolment_id ON certificate (enrolment_id)`);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`DROP INDEX uq_certificate_enrolment_id`);
    await queryRunner.query(`DROP INDEX ix_certificate_enrolment_id`);
    await queryRunner.query(
      `ALTER TABLE certificate DROP COLUMN revocation_reference, ADD CONSTRAINT uq_certificate_enrolment_id UNIQUE (enrolment_id)`,
    );
    await queryRunner.query(`DROP TABLE progress_revision`);
  }
}
