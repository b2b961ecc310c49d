import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Of two answers from two devices the one that was given later counts, whichever arrives first. */
export class GivenWhen1764310000001 implements MigrationInterface {
  name = 'GivenWhen1764310000001';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('ALTER TABLE attempt_item ADD COLUMN given_at timestamptz');
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('ALTER TABLE attempt_item DROP COLUMN given_at');
  }
}
