import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Files of questions that are brought for a course: previewed, and then applied or discarded. */
export class QuestionImport1764260000020 implements MigrationInterface {
  name = 'QuestionImport1764260000020';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`CREATE TABLE question_import (
      id uuid NOT NULL,
      course_id uuid NOT NULL,
      file_name text NOT NULL,
      format text NOT NULL,
      encoding text,
      file_id uuid NOT NULL,
      state text NOT NULL DEFAULT 'PREVIEWED',
      preview jsonb NOT NULL,
      report jsonb,
      created_by uuid,
      created_at timestamptz NOT NULL DEFAULT now(),
      applied_at timestamptz,
      CONSTRAINT ck_question_import_state CHECK (state IN ('PREVIEWED', 'APPLIED', 'DISCARDED')),
      CONSTRAINT ck_question_import_applied CHECK ((state = 'APPLIED') = (report IS NOT NULL AND applied_at IS NOT NULL)),
      CONSTRAINT pk_question_import PRIMARY KEY (id),
      CONSTRAINT fk_question_import_course_id FOREIGN KEY (course_id) REFERENCES course(id),
      CONSTRAINT fk_question_import_file_id FOREIGN KEY (file_id) REFERENCES stored_file(id),
      CONSTRAINT fk_question_import_created_by FOREIGN KEY (created_by) REFERENCES person(id)
    )`);
    await queryRunner.query(
      'CREATE INDEX ix_question_import_course_id ON question_import (course_id, created_at)',
    );
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TABLE question_import');
  }
}
