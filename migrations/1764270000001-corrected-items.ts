import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Finds the items that a corrected key has graded, which are few, without looking at all others. */
export class CorrectedItems1764270000001 implements MigrationInterface {
  name = 'CorrectedItems1764270000001';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(
      `CREATE INDEX ix_attempt_item_correction_id ON attempt_item (correction_id) WHERE correction_id IS NOT NULL`,
    );
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`DROP INDEX ix_attempt_item_correction_id`);
  }
}
