import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The history of a mark begins with the first one, whose time no later change may move. */
export class FirstGraded1764290000001 implements MigrationInterface {
  name = 'FirstGraded1764290000001';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('ALTER TABLE attempt ADD COLUMN first_graded_at timestamptz');
    // When it was handed in comes closest for an attempt of before: grading follows within seconds.
    await queryRunner.query(
      `UPDATE attempt SET first_graded_at = submitted_at WHERE state IN ('NEEDS_MARKING', 'GRADED')`,
    );
    await queryRunner.query(
      `ALTER TABLE attempt ADD CONSTRAINT ck_attempt_first_graded
        CHECK ((state IN ('NEEDS_MARKING', 'GRADED')) = (first_graded_at IS NOT NULL))`,
    );
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('ALTER TABLE attempt DROP COLUMN first_graded_at');
  }
}
