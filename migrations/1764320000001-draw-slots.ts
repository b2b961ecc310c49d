import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The place of a question in the draw, before the order was shuffled: what all attempts at a quiz have in common. */
export class DrawSlots1764320000001 implements MigrationInterface {
  name = 'DrawSlots1764320000001';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('ALTER TABLE attempt_item ADD COLUMN slot integer');
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('ALTER TABLE attempt_item DROP COLUMN slot');
  }
}
