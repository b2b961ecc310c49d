import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A wrong key can be put right for everyone: calculated, applied, undone, with what it does to every attempt. */
export class Regrades1764230000003 implements MigrationInterface {
  name = 'Regrades1764230000003';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`CREATE TABLE regrade (
      id uuid NOT NULL,
      question_version_id uuid NOT NULL,
      activity_id uuid,
      action text NOT NULL,
      change jsonb NOT NULL,
      corrections jsonb NOT NULL,
      replaces_hand_marks boolean NOT NULL DEFAULT false,
      state text NOT NULL DEFAULT 'CALCULATING',
      batch integer NOT NULL DEFAULT 0,
      cursor uuid,
      total integer NOT NULL DEFAULT 0,
      done integer NOT NULL DEFAULT 0,
      counts jsonb,
      failures integer NOT NULL DEFAULT 0,
      failure_code text,
      failed_at timestamptz,
      moved_at timestamptz NOT NULL DEFAULT now(),
      started_by uuid NOT NULL,
      started_at timestamptz NOT NULL DEFAULT now(),
      ready_at timestamptz,
      applied_by uuid,
      reason text,
      applied_at timestamptz,
      undone_by uuid,
      undo_reason text,
      undone_at timestamptz,
      cancelled_at timestamptz,
      CONSTRAINT pk_regrade PRIMARY KEY (id),
      CONSTRAINT ck_regrade_state CHECK (state IN ('CALCULATING', 'READY', 'APPLYING', 'APPLIED', 'UNDOING', 'UNDONE', 'CANCELLED')),
      CONSTRAINT ck_regrade_action CHECK (action IN ('ACCEPT_MORE', 'NEW_KEY', 'FULL_CREDIT', 'DROP', 'NEW_WEIGHT')),
      CONSTRAINT fk_regrade_question_version_id FOREIGN KEY (question_version_id) REFERENCES question_version(id),
      CONSTRAINT fk_regrade_activity_id FOREIGN KEY (activity_id) REFERENCES quiz(activity_id),
      CONSTRAINT fk_regrade_started_by FOREIGN KEY (started_by) REFERENCES person(id)
    )`);
    await queryRunner.query(`CREATE INDEX ix_regrade_question_version_id ON regrade (question_version_id)`);
    await queryRunner.query(`CREATE INDEX ix_regrade_running ON regrade (moved_at)
      WHERE state IN ('CALCULATING', 'APPLYING', 'UNDOING') AND failed_at IS NULL`);
    await queryRunner.query(`CREATE TABLE regrade_effect (
      regrade_id uuid NOT NULL,
      attempt_id uuid NOT NULL,
      state text NOT NULL,
      before_state text NOT NULL,
      before_score numeric(9,6),
      before_passed boolean,
      after_state text NOT NULL,
      after_score numeric(9,6),
      after_passed boolean,
      items jsonb NOT NULL,
      changed boolean NOT NULL,
      kept_by_hand boolean NOT NULL,
      certificate text,
      problem text,
      differs boolean NOT NULL DEFAULT false,
      CONSTRAINT pk_regrade_effect PRIMARY KEY (regrade_id, attempt_id),
      CONSTRAINT ck_regrade_effect_state CHECK (state IN ('FORESEEN', 'APPLIED', 'UNDONE')),
      CONSTRAINT ck_regrade_effect_certificate CHECK (certificate IN ('COMES', 'GOES')),
      CONSTRAINT fk_regrade_effect_regrade_id FOREIGN KEY (regrade_id) REFERENCES regrade(id),
      CONSTRAINT fk_regrade_effect_attempt_id FOREIGN KEY (attempt_id) REFERENCES attempt(id)
    )`);
    await queryRunner.query(`CREATE INDEX ix_regrade_effect_attempt_id ON regrade_effect (attempt_id)`);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`DROP TABLE regrade_effect, regrade`);
  }
}
