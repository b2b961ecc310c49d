import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Quizzes get all their rules in one document, attempts get variants, weights, steps and certainty, a grade may wait for a
 * person, and a wrong key can be corrected without touching the question as it was asked.
 */
export class QuizRules1764115200000 implements MigrationInterface {
  name = 'QuizRules1764115200000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`ALTER TABLE quiz ADD COLUMN settings jsonb`);
    await queryRunner.query(`ALTER TABLE quiz DISABLE TRIGGER quiz_immutable`);
    await queryRunner.query(`UPDATE quiz SET settings = jsonb_build_object(
      'behaviour', 'DEFERRED', 'timeLimitMinutes', time_limit_minutes, 'graceSeconds', 10, 'opensAt', NULL, 'closesAt', NULL,
      'attemptsAllowed', attempts_allowed, 'waitMinutes', 0, 'gradingMethod', 'HIGHEST', 'shuffleQuestions', false,
      'shuffleOptions', shuffle_options, 'navigation', 'FREE',
      'review', jsonb_build_object(
        'afterSubmission', CASE review WHEN 'always' THEN '["ANSWERS", "MARKS", "CORRECTNESS", "FEEDBACK", "KEY"]'::jsonb ELSE '[]'::jsonb END,
        'afterPass', CASE review WHEN 'after-pass' THEN '["ANSWERS", "MARKS", "CORRECTNESS", "FEEDBACK", "KEY"]'::jsonb ELSE '[]'::jsonb END,
        'afterClose', '[]'::jsonb),
      'marking', '{"blind": true, "secondMarker": "NONE", "samplePercent": 0}'::jsonb,
      'sections', '[{"title": null, "instructions": null, "questionsPerPage": 1}]'::jsonb)`);
    await queryRunner.query(`ALTER TABLE quiz ENABLE TRIGGER quiz_immutable`);
    await queryRunner.query(`ALTER TABLE quiz ALTER COLUMN settings SET NOT NULL, DROP COLUMN time_limit_minutes,
      DROP COLUMN attempts_allowed, DROP COLUMN shuffle_options, DROP COLUMN review`);

    await queryRunner.query(`ALTER TABLE quiz_pool ADD COLUMN section integer NOT NULL DEFAULT 0,
      ADD COLUMN weight text NOT NULL DEFAULT '1', ALTER COLUMN category DROP NOT NULL`);

    await queryRunner.query(`ALTER TABLE question_version ADD COLUMN title text, ADD COLUMN default_mark text NOT NULL DEFAULT '1',
      ADD COLUMN created_at timestamptz NOT NULL DEFAULT now()`);

    await queryRunner.query(`ALTER TABLE attempt ADD COLUMN grace_seconds integer NOT NULL DEFAULT 10,
      DROP CONSTRAINT ck_attempt_state,
      DROP CONSTRAINT ck_attempt_graded`);
    await queryRunner.query(`ALTER TABLE attempt
      ADD CONSTRAINT ck_attempt_state CHECK (state IN ('IN_PROGRESS', 'SUBMITTED', 'NEEDS_MARKING', 'GRADED')),
      ADD CONSTRAINT ck_attempt_graded CHECK ((state = 'GRADED') = (graded_at IS NOT NULL AND score IS NOT NULL AND passed IS NOT NULL))`);

    await queryRunner.query(`ALTER TABLE attempt_item ADD COLUMN section integer NOT NULL DEFAULT 0,
      ADD COLUMN weight text NOT NULL DEFAULT '1', ADD COLUMN variant text, ADD COLUMN flagged boolean NOT NULL DEFAULT false,
      ADD COLUMN certainty integer, ADD COLUMN answered_at timestamptz, ADD COLUMN state text, ADD COLUMN hand_fraction text,
      ADD COLUMN correction_id uuid,
      ADD CONSTRAINT ck_attempt_item_certainty CHECK (certainty BETWEEN 1 AND 3),
      ADD CONSTRAINT ck_attempt_item_state CHECK (state IN ('NOT_ANSWERED', 'WRONG', 'PARTLY_RIGHT', 'RIGHT', 'NEEDS_MARKING', 'NOT_GRADED'))`);

    await queryRunner.query(`CREATE TABLE attempt_step (
      attempt_id uuid NOT NULL,
      position integer NOT NULL,
      number integer NOT NULL,
      action text NOT NULL,
      response jsonb,
      certainty integer,
      taken_at timestamptz NOT NULL DEFAULT now(),
      CONSTRAINT ck_attempt_step_action CHECK (action IN ('CHECK', 'TRY_AGAIN')),
      CONSTRAINT pk_attempt_step PRIMARY KEY (attempt_id, position, number)
    )`);

    await queryRunner.query(`CREATE TABLE item_mark (
      id uuid NOT NULL,
      attempt_id uuid NOT NULL,
      position integer NOT NULL,
      cause text NOT NULL,
      before_fraction numeric(9,7),
      after_fraction numeric(9,7),
      before_state text,
      after_state text,
      person_id uuid,
      reason text,
      regrade_id uuid,
      marked_at timestamptz NOT NULL DEFAULT now(),
      CONSTRAINT ck_item_mark_cause CHECK (cause IN ('HAND', 'REGRADE', 'UNDO')),
      CONSTRAINT pk_item_mark PRIMARY KEY (id)
    )`);

    await queryRunner.query(`CREATE INDEX ix_item_mark_attempt_id ON item_mark (attempt_id, position)`);

    await queryRunner.query(`CREATE TABLE key_correction (
      id uuid NOT NULL,
      regrade_id uuid NOT NULL,
      question_version_id uuid NOT NULL,
      activity_id uuid,
      rule jsonb NOT NULL,
      applied_at timestamptz NOT NULL DEFAULT now(),
      withdrawn_at timestamptz,
      CONSTRAINT pk_key_correction PRIMARY KEY (id)
    )`);

    await queryRunner.query(
      `CREATE INDEX ix_key_correction_active ON key_correction (question_version_id) WHERE withdrawn_at IS NULL`,
    );

    await queryRunner.query(
      `ALTER TABLE attempt_step ADD CONSTRAINT fk_attempt_step_attempt_id FOREIGN KEY (attempt_id) REFERENCES attempt(id)`,
    );

    await queryRunner.query(
      `ALTER TABLE item_mark ADD CONSTRAINT fk_item_mark_attempt_id FOREIGN KEY (attempt_id) REFERENCES attempt(id)`,
    );

    await queryRunner.query(
      `ALTER TABLE item_mark ADD CONSTRAINT fk_item_mark_person_id FOREIGN KEY (person_id) REFERENCES person(id)`,
    );

    await queryRunner.query(
      `ALTER TABLE key_correction ADD CONSTRAINT fk_key_correction_question_version_id FOREIGN KEY (question_version_id) REFERENCES question_version(id)`,
    );

    await queryRunner.query(
      `ALTER TABLE key_correction ADD CONSTRAINT fk_key_correction_activity_id FOREIGN KEY (activity_id) REFERENCES quiz(activity_id)`,
    );
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`DROP TABLE key_correction, item_mark, attempt_step`);
    await queryRunner.query(`ALTER TABLE attempt_item DROP COLUMN section, DROP COLUMN weight, DROP COLUMN variant,
      DROP COLUMN flagged, DROP COLUMN certainty, DROP COLUMN answered_at, DROP COLUMN state, DROP COLUMN hand_fraction,
      DROP COLUMN correction_id`);
    await queryRunner.query(
      `ALTER TABLE attempt DROP COLUMN grace_seconds, DROP CONSTRAINT ck_attempt_state`,
    );
    await queryRunner.query(
      `ALTER TABLE attempt ADD CONSTRAINT ck_attempt_state CHECK (state IN ('IN_PROGRESS', 'SUBMITTED', 'GRADED'))`,
    );
    await queryRunner.query(
      `ALTER TABLE question_version DROP COLUMN title, DROP COLUMN default_mark, DROP COLUMN created_at`,
    );
    await queryRunner.query(
      `ALTER TABLE quiz_pool DROP COLUMN section, DROP COLUMN weight, ALTER COLUMN category SET NOT NULL`,
    );
    await queryRunner.query(`ALTER TABLE quiz ADD COLUMN time_limit_minutes integer, ADD COLUMN attempts_allowed integer,
      ADD COLUMN shuffle_options boolean NOT NULL DEFAULT true, ADD COLUMN review text NOT NULL DEFAULT 'score-only'`);
    await queryRunner.query(`ALTER TABLE quiz DISABLE TRIGGER quiz_immutable`);
    await queryRunner.query(`UPDATE quiz SET time_limit_minutes = (settings ->> 'timeLimitMinutes')::int,
      attempts_allowed = (settings ->> 'attemptsAllowed')::int, shuffle_options = (settings ->> 'shuffleOptions')::boolean,
      review = CASE WHEN jsonb_array_length(settings #> '{review,afterSubmission}') > 0 THEN 'always'
        WHEN jsonb_array_length(settings #> '{review,afterPass}') > 0 THEN 'after-pass' ELSE 'score-only' END`);
    await queryRunner.query(`ALTER TABLE quiz ENABLE TRIGGER quiz_immutable`);
    await queryRunner.query(`ALTER TABLE quiz DROP COLUMN settings, ALTER COLUMN shuffle_options DROP DEFAULT,
      ALTER COLUMN review DROP DEFAULT,
      ADD CONSTRAINT ck_quiz_review CHECK (review IN ('always', 'after-pass', 'score-only'))`);
  }
}
