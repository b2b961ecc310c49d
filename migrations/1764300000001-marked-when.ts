import type { MigrationInterface, QueryRunner } from 'typeorm';

const TABLES = ['marking', 'item_mark'];

/** A history is in the order in which things happened, and not in that in which their transactions began to wait for each other. */
export class MarkedWhen1764300000001 implements MigrationInterface {
  name = 'MarkedWhen1764300000001';

  async up(queryRunner: QueryRunner): Promise<void> {
    for (const table of TABLES)
      await queryRunner.query(`ALTER TABLE ${table} ALTER COLUMN marked_at SET DEFAULT clock_timestamp()`);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    for (const table of TABLES)
      await queryRunner.query(`ALTER TABLE ${table} ALTER COLUMN marked_at SET DEFAULT now()`);
  }
}
