import type { MigrationInterface, QueryRunner } from 'typeorm';

const kinds = (list: string): string =>
  `ALTER TABLE notice DROP CONSTRAINT ck_notice_kind, ADD CONSTRAINT ck_notice_kind CHECK (kind IN (${list}))`;

/** Learners are told, too, when a person changes a mark of theirs. */
export class MarkChanged1764280000001 implements MigrationInterface {
  name = 'MarkChanged1764280000001';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(kinds(`'RESULT_CORRECTED', 'CORRECTION_UNDONE', 'MARK_CHANGED'`));
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`DELETE FROM notice WHERE kind = 'MARK_CHANGED'`);
    await queryRunner.query(kinds(`'RESULT_CORRECTED', 'CORRECTION_UNDONE'`));
  }
}
