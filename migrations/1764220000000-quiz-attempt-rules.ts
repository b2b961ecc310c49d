import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Single people get more time, attempts or other dates; attempts keep their pages, and how long offline answers may arrive. */
export class QuizAttemptRules1764220000000 implements MigrationInterface {
  name = 'QuizAttemptRules1764220000000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(
      `ALTER TABLE attempt ADD COLUMN offline_seconds integer NOT NULL DEFAULT 0, ADD COLUMN reached_page integer NOT NULL DEFAULT 0`,
    );
    await queryRunner.query(`ALTER TABLE attempt_item ADD COLUMN page integer NOT NULL DEFAULT 0`);
    await queryRunner.query(`CREATE TABLE quiz_allowance (
      id uuid NOT NULL,
      activity_id uuid NOT NULL,
      person_id uuid NOT NULL,
      extra_minutes integer NOT NULL,
      extra_attempts integer NOT NULL,
      opens_at timestamptz,
      closes_at timestamptz,
      reason text NOT NULL,
      granted_by uuid NOT NULL,
      granted_at timestamptz NOT NULL DEFAULT now(),
      revoked_by uuid,
      revoked_at timestamptz,
      CONSTRAINT ck_quiz_allowance_extra CHECK (extra_minutes >= 0 AND extra_attempts >= 0),
      CONSTRAINT ck_quiz_allowance_revoked CHECK ((revoked_at IS NULL) = (revoked_by IS NULL)),
      CONSTRAINT pk_quiz_allowance PRIMARY KEY (id)
    )`);
    await queryRunner.query(
      `CREATE UNIQUE INDEX uq_quiz_allowance_active ON quiz_allowance (activity_id, person_id) WHERE revoked_at IS NULL`,
    );
    for (const [column, table, key] of [
      ['activity_id', 'quiz', 'activity_id'],
      ['person_id', 'person', 'id'],
      ['granted_by', 'person', 'id'],
      ['revoked_by', 'person', 'id'],
    ])
      await queryRunner.query(
        `ALTER TABLE quiz_allowance ADD CONSTRAINT fk_quiz_allowance_${column} FOREIGN KEY (${column}) REFERENCES ${table}(${key})`,
      );
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`DROP TABLE quiz_allowance`);
    await queryRunner.query(`ALTER TABLE attempt_item DROP COLUMN page`);
    await queryRunner.query(`ALTER TABLE attempt DROP COLUMN offline_seconds, DROP COLUMN reached_page`);
  }
}
