import type { MigrationInterface, QueryRunner } from 'typeorm';

/** People are told what happened to their results, and a ledger says whom, of what and why. */
export class Notices1764230000001 implements MigrationInterface {
  name = 'Notices1764230000001';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`CREATE TABLE notice (
      id uuid NOT NULL,
      person_id uuid NOT NULL,
      kind text NOT NULL,
      payload jsonb NOT NULL,
      reference_id uuid NOT NULL,
      reason text NOT NULL,
      created_at timestamptz NOT NULL DEFAULT now(),
      read_at timestamptz,
      CONSTRAINT pk_notice PRIMARY KEY (id),
      CONSTRAINT uq_notice_reference_id_person_id_kind UNIQUE (reference_id, person_id, kind),
      CONSTRAINT ck_notice_kind CHECK (kind IN ('RESULT_CORRECTED', 'CORRECTION_UNDONE')),
      CONSTRAINT fk_notice_person_id FOREIGN KEY (person_id) REFERENCES person(id)
    )`);
    await queryRunner.query(`CREATE INDEX ix_notice_person_id ON notice (person_id, id)`);
    await queryRunner.query(`CREATE INDEX ix_notice_unread ON notice (person_id) WHERE read_at IS NULL`);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`DROP TABLE notice`);
  }
}
