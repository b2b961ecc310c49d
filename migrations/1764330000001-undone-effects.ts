import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What the undoing of a regrade changed of an attempt, and the weights before and after a mark changed. */
export class UndoneEffects1764330000001 implements MigrationInterface {
  name = 'UndoneEffects1764330000001';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('ALTER TABLE regrade_effect ADD COLUMN undone jsonb');
    await queryRunner.query(
      'ALTER TABLE item_mark ADD COLUMN before_weight text, ADD COLUMN after_weight text',
    );
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('ALTER TABLE item_mark DROP COLUMN after_weight, DROP COLUMN before_weight');
    await queryRunner.query('ALTER TABLE regrade_effect DROP COLUMN undone');
  }
}
