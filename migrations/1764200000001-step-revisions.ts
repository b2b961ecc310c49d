import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A step keeps the revision of the answer that it was taken at, so that a request that comes twice is one step. */
export class StepRevisions1764200000001 implements MigrationInterface {
  name = 'StepRevisions1764200000001';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`ALTER TABLE attempt_step ADD COLUMN revision integer NOT NULL`);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`ALTER TABLE attempt_step DROP COLUMN revision`);
  }
}
