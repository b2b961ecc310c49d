import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Pictures that texts and questions show. */
export class Media1764260000010 implements MigrationInterface {
  name = 'Media1764260000010';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`CREATE TABLE media (
      id uuid NOT NULL,
      sha256 text NOT NULL,
      media_type text NOT NULL,
      width integer NOT NULL,
      height integer NOT NULL,
      bytes integer NOT NULL,
      alt text NOT NULL,
      file_id uuid NOT NULL,
      created_by uuid,
      created_at timestamptz NOT NULL DEFAULT now(),
      CONSTRAINT ck_media_media_type CHECK (media_type IN ('image/png', 'image/jpeg', 'image/gif', 'image/webp')),
      CONSTRAINT uq_media_sha256 UNIQUE (sha256),
      CONSTRAINT pk_media PRIMARY KEY (id),
      CONSTRAINT fk_media_file_id FOREIGN KEY (file_id) REFERENCES stored_file(id),
      CONSTRAINT fk_media_created_by FOREIGN KEY (created_by) REFERENCES person(id)
    )`);
    await queryRunner.query('CREATE INDEX ix_media_created_at_id ON media (created_at, id)');
    await queryRunner.query(
      'CREATE TRIGGER media_immutable BEFORE UPDATE ON media FOR EACH ROW EXECUTE FUNCTION refuse_change()',
    );
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TABLE media');
  }
}
