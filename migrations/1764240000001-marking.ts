import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What people give for answers that the engine cannot mark, who is at which answer, and the files that are handed in. */
export class Marking1764240000001 implements MigrationInterface {
  name = 'Marking1764240000001';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`CREATE TABLE marking (
      attempt_id uuid NOT NULL,
      position integer NOT NULL,
      number integer NOT NULL,
      role text NOT NULL,
      marker_id uuid NOT NULL,
      levels jsonb,
      fraction text,
      comment text,
      note text,
      reason text,
      marked_at timestamptz NOT NULL DEFAULT now(),
      CONSTRAINT ck_marking_role CHECK (role IN ('FIRST', 'SECOND', 'FINAL', 'CHANGE')),
      CONSTRAINT ck_marking_reason CHECK ((role = 'CHANGE') = (reason IS NOT NULL)),
      CONSTRAINT ck_marking_fraction CHECK (role = 'CHANGE' OR (fraction IS NOT NULL AND levels IS NOT NULL)),
      CONSTRAINT pk_marking PRIMARY KEY (attempt_id, position, number)
    )`);

    await queryRunner.query(`CREATE TABLE marking_claim (
      attempt_id uuid NOT NULL,
      position integer NOT NULL,
      marker_id uuid NOT NULL,
      expires_at timestamptz NOT NULL,
      CONSTRAINT pk_marking_claim PRIMARY KEY (attempt_id, position)
    )`);

    await queryRunner.query(`CREATE TABLE answer_file (
      id uuid NOT NULL,
      attempt_id uuid NOT NULL,
      position integer NOT NULL,
      person_id uuid NOT NULL,
      name text NOT NULL,
      bytes integer NOT NULL,
      sha256 text NOT NULL,
      file_id uuid NOT NULL,
      handed_in boolean NOT NULL DEFAULT false,
      uploaded_at timestamptz NOT NULL DEFAULT now(),
      CONSTRAINT uq_answer_file_file_id UNIQUE (file_id),
      CONSTRAINT pk_answer_file PRIMARY KEY (id)
    )`);

    await queryRunner.query(
      `CREATE INDEX ix_attempt_needs_marking ON attempt (submitted_at, id) WHERE state = 'NEEDS_MARKING'`,
    );
    await queryRunner.query(`CREATE INDEX ix_answer_file_attempt_id ON answer_file (attempt_id, position)`);
    await queryRunner.query(
      `CREATE INDEX ix_answer_file_open ON answer_file (attempt_id) WHERE NOT handed_in`,
    );

    for (const table of ['marking', 'marking_claim', 'answer_file']) {
      const person = table === 'answer_file' ? 'person_id' : 'marker_id';
      await queryRunner.query(
        `ALTER TABLE ${table} ADD CONSTRAINT fk_${table}_attempt_id FOREIGN KEY (attempt_id) REFERENCES attempt(id)`,
      );
      await queryRunner.query(
        `ALTER TABLE ${table} ADD CONSTRAINT fk_${table}_${person} FOREIGN KEY (${person}) REFERENCES person(id)`,
      );
    }
    await queryRunner.query(
      `ALTER TABLE answer_file ADD CONSTRAINT fk_answer_file_file_id FOREIGN KEY (file_id) REFERENCES stored_file(id)`,
    );
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`DROP TABLE marking, marking_claim, answer_file`);
    await queryRunner.query(`DROP INDEX ix_attempt_needs_marking`);
  }
}
