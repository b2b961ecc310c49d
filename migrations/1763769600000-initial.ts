import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The tables of the main job; published content guarded by triggers; outbox rows announced by one. */
export class Initial1763769600000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`CREATE TABLE dead_job (
      id uuid NOT NULL,
      job text NOT NULL,
      job_id text NOT NULL,
      payload jsonb NOT NULL,
      attempts integer NOT NULL,
      error_code text NOT NULL,
      failed_at timestamptz NOT NULL DEFAULT now(),
      CONSTRAINT uq_dead_job_job_id UNIQUE (job_id),
      CONSTRAINT pk_dead_job PRIMARY KEY (id)
    )`);

    await queryRunner.query(`CREATE TABLE outbox (
      id uuid NOT NULL,
      job text NOT NULL,
      payload jsonb NOT NULL,
      request_id text,
      created_at timestamptz NOT NULL DEFAULT now(),
      CONSTRAINT pk_outbox PRIMARY KEY (id)
    )`);

    await queryRunner.query(`CREATE TABLE stored_file (
      id uuid NOT NULL,
      media_type text NOT NULL,
      sha256 text NOT NULL,
      content bytea NOT NULL,
      created_at timestamptz NOT NULL DEFAULT now(),
      CONSTRAINT pk_stored_file PRIMARY KEY (id)
    )`);

    await queryRunner.query(`CREATE TABLE person (
      id uuid NOT NULL,
      email text NOT NULL,
      name text NOT NULL,
      password_hash text NOT NULL,
      created_at timestamptz NOT NULL DEFAULT now(),
      CONSTRAINT uq_person_email UNIQUE (email),
      CONSTRAINT pk_person PRIMARY KEY (id)
    )`);

    await queryRunner.query(`CREATE TABLE person_role (
      person_id uuid NOT NULL,
      role text NOT NULL,
      granted_at timestamptz NOT NULL DEFAULT now(),
      CONSTRAINT ck_person_role_role CHECK (role IN ('OFFICER', 'INSTRUCTOR', 'ADMINISTRATOR')),
      CONSTRAINT pk_person_role PRIMARY KEY (person_id, role)
    )`);

    await queryRunner.query(`CREATE TABLE session (
      id uuid NOT NULL,
      person_id uuid NOT NULL,
      token_hash bytea NOT NULL,
      previous_token_hash bytea,
      created_at timestamptz NOT NULL DEFAULT now(),
      rotated_at timestamptz NOT NULL DEFAULT now(),
      last_seen_at timestamptz NOT NULL DEFAULT now(),
      expires_at timestamptz NOT NULL,
      CONSTRAINT uq_session_token_hash UNIQUE (token_hash),
      CONSTRAINT pk_session PRIMARY KEY (id)
    )`);

    await queryRunner.query(`CREATE INDEX ix_session_previous_token_hash ON session (previous_token_hash)`);

    await queryRunner.query(`CREATE INDEX ix_session_person_id ON session (person_id)`);

    await queryRunner.query(`CREATE TABLE course (
      id uuid NOT NULL,
      code text NOT NULL,
      created_at timestamptz NOT NULL DEFAULT now(),
      CONSTRAINT uq_course_code UNIQUE (code),
      CONSTRAINT pk_course PRIMARY KEY (id)
    )`);

    await queryRunner.query(`CREATE TABLE course_version (
      id uuid NOT NULL,
      course_id uuid NOT NULL,
      number integer NOT NULL,
      status text NOT NULL,
      source jsonb NOT NULL,
      content_hash text NOT NULL,
      title text NOT NULL,
      created_at timestamptz NOT NULL DEFAULT now(),
      published_at timestamptz,
      CONSTRAINT uq_course_version_course_id_number UNIQUE (course_id, number),
      CONSTRAINT ck_course_version_status CHECK (status IN ('DRAFT', 'PUBLISHED')),
      CONSTRAINT pk_course_version PRIMARY KEY (id)
    )`);

    await queryRunner.query(
      `CREATE UNIQUE INDEX uq_course_version_draft ON course_version (course_id) WHERE status = 'DRAFT'`,
    );

    await queryRunner.query(`CREATE TABLE section (
      id uuid NOT NULL,
      course_version_id uuid NOT NULL,
      position integer NOT NULL,
      title text NOT NULL,
      CONSTRAINT uq_section_course_version_id_position UNIQUE (course_version_id, position),
      CONSTRAINT pk_section PRIMARY KEY (id)
    )`);

    await queryRunner.query(`CREATE TABLE activity (
      id uuid NOT NULL,
      course_version_id uuid NOT NULL,
      section_id uuid NOT NULL,
      position integer NOT NULL,
      key text NOT NULL,
      kind text NOT NULL,
      title text NOT NULL,
      minutes integer NOT NULL,
      required boolean NOT NULL,
      CONSTRAINT uq_activity_section_id_position UNIQUE (section_id, position),
      CONSTRAINT uq_activity_course_version_id_key UNIQUE (course_version_id, key),
      CONSTRAINT pk_activity PRIMARY KEY (id)
    )`);

    await queryRunner.query(`CREATE TABLE enrolment (
      id uuid NOT NULL,
      person_id uuid NOT NULL,
      course_id uuid NOT NULL,
      course_version_id uuid NOT NULL,
      cycle integer NOT NULL DEFAULT '1',
      status text NOT NULL DEFAULT 'ACTIVE',
      enrolled_at timestamptz NOT NULL DEFAULT now(),
      completed_at timestamptz,
      CONSTRAINT uq_enrolment_person_id_course_id_cycle UNIQUE (person_id, course_id, cycle),
      CONSTRAINT ck_enrolment_status CHECK (status IN ('ACTIVE', 'COMPLETED')),
      CONSTRAINT ck_enrolment_completed CHECK ((status = 'COMPLETED') = (completed_at IS NOT NULL)),
      CONSTRAINT pk_enrolment PRIMARY KEY (id)
    )`);

    await queryRunner.query(`CREATE INDEX ix_enrolment_course_version_id ON enrolment (course_version_id)`);

    await queryRunner.query(`CREATE INDEX ix_enrolment_course_id ON enrolment (course_id)`);

    await queryRunner.query(`CREATE TABLE activity_progress (
      enrolment_id uuid NOT NULL,
      activity_id uuid NOT NULL,
      state text NOT NULL,
      position integer,
      best_score numeric(9,6),
      reference_id uuid,
      updated_at timestamptz NOT NULL DEFAULT now(),
      completed_at timestamptz,
      CONSTRAINT ck_activity_progress_completed CHECK ((state = 'COMPLETED') = (completed_at IS NOT NULL)),
      CONSTRAINT ck_activity_progress_state CHECK (state IN ('STARTED', 'SUBMITTED', 'FAILED', 'COMPLETED')),
      CONSTRAINT pk_activity_progress PRIMARY KEY (enrolment_id, activity_id)
    )`);

    await queryRunner.query(`CREATE TABLE lesson (
      activity_id uuid NOT NULL,
      content jsonb NOT NULL,
      CONSTRAINT pk_lesson PRIMARY KEY (activity_id)
    )`);

    await queryRunner.query(`CREATE TABLE question (
      id uuid NOT NULL,
      course_id uuid NOT NULL,
      key text NOT NULL,
      CONSTRAINT uq_question_course_id_key UNIQUE (course_id, key),
      CONSTRAINT pk_question PRIMARY KEY (id)
    )`);

    await queryRunner.query(`CREATE TABLE question_version (
      id uuid NOT NULL,
      question_id uuid NOT NULL,
      number integer NOT NULL,
      content_hash text NOT NULL,
      outcome text,
      tags text array NOT NULL,
      payload jsonb NOT NULL,
      CONSTRAINT uq_question_version_question_id_content_hash UNIQUE (question_id, content_hash),
      CONSTRAINT uq_question_version_question_id_number UNIQUE (question_id, number),
      CONSTRAINT pk_question_version PRIMARY KEY (id)
    )`);

    await queryRunner.query(`CREATE TABLE quiz (
      activity_id uuid NOT NULL,
      pass_mark integer NOT NULL,
      time_limit_minutes integer,
      attempts_allowed integer,
      shuffle_options boolean NOT NULL,
      review text NOT NULL,
      CONSTRAINT ck_quiz_review CHECK (review IN ('always', 'after-pass', 'score-only')),
      CONSTRAINT pk_quiz PRIMARY KEY (activity_id)
    )`);

    await queryRunner.query(`CREATE TABLE quiz_pool (
      activity_id uuid NOT NULL,
      position integer NOT NULL,
      category text NOT NULL,
      draw_count integer NOT NULL,
      question_version_ids uuid array NOT NULL,
      CONSTRAINT pk_quiz_pool PRIMARY KEY (activity_id, position)
    )`);

    await queryRunner.query(`CREATE TABLE attempt (
      id uuid NOT NULL,
      enrolment_id uuid NOT NULL,
      activity_id uuid NOT NULL,
      person_id uuid NOT NULL,
      number integer NOT NULL,
      state text NOT NULL DEFAULT 'IN_PROGRESS',
      seed text NOT NULL,
      started_at timestamptz NOT NULL DEFAULT now(),
      deadline_at timestamptz,
      submitted_at timestamptz,
      graded_at timestamptz,
      score numeric(9,6),
      passed boolean,
      CONSTRAINT uq_attempt_enrolment_id_activity_id_number UNIQUE (enrolment_id, activity_id, number),
      CONSTRAINT ck_attempt_graded CHECK ((state = 'GRADED') = (graded_at IS NOT NULL AND score IS NOT NULL AND passed IS NOT NULL)),
      CONSTRAINT ck_attempt_submitted CHECK ((state = 'IN_PROGRESS') = (submitted_at IS NULL)),
      CONSTRAINT ck_attempt_state CHECK (state IN ('IN_PROGRESS', 'SUBMITTED', 'GRADED')),
      CONSTRAINT pk_attempt PRIMARY KEY (id)
    )`);

    await queryRunner.query(`CREATE INDEX ix_attempt_activity_id ON attempt (activity_id)`);

    await queryRunner.query(
      `CREATE INDEX ix_attempt_deadline ON attempt (deadline_at) WHERE state = 'IN_PROGRESS'`,
    );

    await queryRunner.query(
      `CREATE INDEX ix_attempt_ungraded ON attempt (submitted_at) WHERE state = 'SUBMITTED'`,
    );

    await queryRunner.query(
      `CREATE UNIQUE INDEX uq_attempt_open ON attempt (enrolment_id, activity_id) WHERE state = 'IN_PROGRESS'`,
    );

    await queryRunner.query(`CREATE TABLE attempt_item (
      attempt_id uuid NOT NULL,
      position integer NOT NULL,
      question_version_id uuid NOT NULL,
      option_order text array NOT NULL,
      response jsonb,
      revision integer NOT NULL DEFAULT '0',
      saved_at timestamptz,
      fraction numeric(9,7),
      CONSTRAINT pk_attempt_item PRIMARY KEY (attempt_id, position)
    )`);

    await queryRunner.query(`CREATE TABLE certificate (
      id uuid NOT NULL,
      enrolment_id uuid NOT NULL,
      person_id uuid NOT NULL,
      code text NOT NULL,
      snapshot jsonb NOT NULL,
      evidence jsonb NOT NULL,
      issued_at timestamptz NOT NULL DEFAULT now(),
      expires_at timestamptz,
      revoked_at timestamptz,
      revocation_reason text,
      file_id uuid,
      credential text,
      CONSTRAINT uq_certificate_code UNIQUE (code),
      CONSTRAINT uq_certificate_enrolment_id UNIQUE (enrolment_id),
      CONSTRAINT pk_certificate PRIMARY KEY (id)
    )`);

    await queryRunner.query(
      `CREATE INDEX ix_certificate_unrendered ON certificate (issued_at) WHERE file_id IS NULL`,
    );

    await queryRunner.query(`CREATE INDEX ix_certificate_person_id ON certificate (person_id)`);

    await queryRunner.query(
      `ALTER TABLE person_role ADD CONSTRAINT fk_person_role_person_id FOREIGN KEY (person_id) REFERENCES person(id) ON DELETE CASCADE`,
    );

    await queryRunner.query(
      `ALTER TABLE session ADD CONSTRAINT fk_session_person_id FOREIGN KEY (person_id) REFERENCES person(id) ON DELETE CASCADE`,
    );

    await queryRunner.query(
      `ALTER TABLE course_version ADD CONSTRAINT fk_course_version_course_id FOREIGN KEY (course_id) REFERENCES course(id)`,
    );

    await queryRunner.query(
      `ALTER TABLE section ADD CONSTRAINT fk_section_course_version_id FOREIGN KEY (course_version_id) REFERENCES course_version(id)`,
    );

    await queryRunner.query(
      `ALTER TABLE activity ADD CONSTRAINT fk_activity_course_version_id FOREIGN KEY (course_version_id) REFERENCES course_version(id)`,
    );

    await queryRunner.query(
      `ALTER TABLE activity ADD CONSTRAINT fk_activity_section_id FOREIGN KEY (section_id) REFERENCES section(id)`,
    );

    await queryRunner.query(
      `ALTER TABLE enrolment ADD CONSTRAINT fk_enrolment_person_id FOREIGN KEY (person_id) REFERENCES person(id)`,
    );

    await queryRunner.query(
      `ALTER TABLE enrolment ADD CONSTRAINT fk_enrolment_course_id FOREIGN KEY (course_id) REFERENCES course(id)`,
    );

    await queryRunner.query(
      `ALTER TABLE enrolment ADD CONSTRAINT fk_enrolment_course_version_id FOREIGN KEY (course_version_id) REFERENCES course_version(id)`,
    );

    await queryRunner.query(
      `ALTER TABLE activity_progress ADD CONSTRAINT fk_activity_progress_enrolment_id FOREIGN KEY (enrolment_id) REFERENCES enrolment(id)`,
    );

    await queryRunner.query(
      `ALTER TABLE activity_progress ADD CONSTRAINT fk_activity_progress_activity_id FOREIGN KEY (activity_id) REFERENCES activity(id)`,
    );

    await queryRunner.query(
      `ALTER TABLE lesson ADD CONSTRAINT fk_lesson_activity_id FOREIGN KEY (activity_id) REFERENCES activity(id)`,
    );

    await queryRunner.query(
      `ALTER TABLE question ADD CONSTRAINT fk_question_course_id FOREIGN KEY (course_id) REFERENCES course(id)`,
    );

    await queryRunner.query(
      `ALTER TABLE question_version ADD CONSTRAINT fk_question_version_question_id FOREIGN KEY (question_id) REFERENCES question(id)`,
    );

    await queryRunner.query(
      `ALTER TABLE quiz ADD CONSTRAINT fk_quiz_activity_id FOREIGN KEY (activity_id) REFERENCES activity(id)`,
    );

    await queryRunner.query(
      `ALTER TABLE quiz_pool ADD CONSTRAINT fk_quiz_pool_activity_id FOREIGN KEY (activity_id) REFERENCES quiz(activity_id)`,
    );

    await queryRunner.query(
      `ALTER TABLE attempt ADD CONSTRAINT fk_attempt_enrolment_id FOREIGN KEY (enrolment_id) REFERENCES enrolment(id)`,
    );

    await queryRunner.query(
      `ALTER TABLE attempt ADD CONSTRAINT fk_attempt_activity_id FOREIGN KEY (activity_id) REFERENCES quiz(activity_id)`,
    );

    await queryRunner.query(
      `ALTER TABLE attempt ADD CONSTRAINT fk_attempt_person_id FOREIGN KEY (person_id) REFERENCES person(id)`,
    );

    await queryRunner.query(
      `ALTER TABLE attempt_item ADD CONSTRAINT fk_attempt_item_attempt_id FOREIGN KEY (attempt_id) REFERENCES attempt(id)`,
    );

    await queryRunner.query(
      `ALTER TABLE attempt_item ADD CONSTRAINT fk_attempt_item_question_version_id FOREIGN KEY (question_version_id) REFERENCES question_version(id)`,
    );

    await queryRunner.query(
      `ALTER TABLE certificate ADD CONSTRAINT fk_certificate_enrolment_id FOREIGN KEY (enrolment_id) REFERENCES enrolment(id)`,
    );

    await queryRunner.query(
      `ALTER TABLE certificate ADD CONSTRAINT fk_certificate_person_id FOREIGN KEY (person_id) REFERENCES person(id)`,
    );

    await queryRunner.query(
      `ALTER TABLE certificate ADD CONSTRAINT fk_certificate_file_id FOREIGN KEY (file_id) REFERENCES stored_file(id)`,
    );

    await queryRunner.query(`CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        RAISE EXCEPTION '% is published and never changes', TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
      END $$`);

    await queryRunner.query(`CREATE TRIGGER course_version_immutable BEFORE UPDATE OR DELETE ON course_version
      FOR EACH ROW WHEN (OLD.status = 'PUBLISHED') EXECUTE FUNCTION refuse_change()`);

    for (const table of ['section', 'activity', 'lesson', 'question_version', 'quiz', 'quiz_pool']) {
      await queryRunner.query(`CREATE TRIGGER ${table}_immutable BEFORE UPDATE OR DELETE ON ${table}
        FOR EACH ROW EXECUTE FUNCTION refuse_change()`);
    }

    await queryRunner.query(`CREATE FUNCTION refuse_addition() RETURNS trigger LANGUAGE plpgsql AS $$
      DECLARE
        version uuid;
      BEGIN
        IF TG_TABLE_NAME IN ('section', 'activity') THEN
          version := NEW.course_version_id;
        ELSE
          SELECT course_version_id INTO version FROM activity WHERE id = NEW.activity_id;
        END IF;
        IF EXISTS (SELECT FROM course_version WHERE id = version AND status = 'PUBLISHED') THEN
          RAISE EXCEPTION 'the version of this % is published and never changes', TG_TABLE_NAME
            USING ERRCODE = 'restrict_violation';
        END IF;
        RETURN NEW;
      END $$`);
    for (const table of ['section', 'activity', 'lesson', 'quiz', 'quiz_pool']) {
      await queryRunner.query(`CREATE TRIGGER ${table}_complete BEFORE INSERT ON ${table}
        FOR EACH ROW EXECUTE FUNCTION refuse_addition()`);
    }

    // Locks the enrolment, so that of two events the second sees the first. With required it stores nothing and returns
    // nothing when this event would leave none of those activities uncompleted: whoever calls then takes the long way, which
    // completes the course in the same transaction.
    await queryRunner.query(`CREATE FUNCTION record_progress(
        enrolment uuid, activity uuid, new_state text, new_position integer, score numeric, reference uuid,
        person uuid DEFAULT NULL, version uuid DEFAULT NULL, required uuid[] DEFAULT NULL)
      RETURNS SETOF activity_progress LANGUAGE plpgsql AS $$
      BEGIN
        PERFORM FROM enrolment e WHERE e.id = enrolment AND (person IS NULL OR e.person_id = person)
          AND (version IS NULL OR e.course_version_id = version) FOR UPDATE;
        IF NOT FOUND THEN
          RETURN;
        END IF;
        IF required IS NOT NULL AND new_state = 'COMPLETED' AND NOT EXISTS (
          SELECT FROM unnest(required) AS rule (activity_id) WHERE rule.activity_id <> activity AND NOT EXISTS (
            SELECT FROM activity_progress p
            WHERE p.enrolment_id = enrolment AND p.activity_id = rule.activity_id AND p.state = 'COMPLETED')) THEN
          RETURN;
        END IF;
        INSERT INTO activity_progress AS known (enrolment_id, activity_id, state, position, best_score, reference_id, completed_at)
        VALUES (enrolment, activity, new_state, new_position, score, reference, CASE WHEN new_state = 'COMPLETED' THEN now() END)
        ON CONFLICT (enrolment_id, activity_id) DO UPDATE SET
          state = CASE WHEN known.state = 'COMPLETED' THEN known.state ELSE excluded.state END,
          completed_at = coalesce(known.completed_at, excluded.completed_at),
          reference_id = CASE WHEN known.state = 'COMPLETED' THEN known.reference_id ELSE excluded.reference_id END,
          position = coalesce(excluded.position, known.position),
          best_score = greatest(known.best_score, excluded.best_score),
          updated_at = now();
        RETURN QUERY SELECT p.* FROM activity_progress p WHERE p.enrolment_id = enrolment;
      END $$`);

    await queryRunner.query(`CREATE FUNCTION announce_outbox() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        PERFORM pg_notify('outbox', '');
        RETURN NULL;
      END $$`);

    await queryRunner.query(`CREATE TRIGGER outbox_announce AFTER INSERT ON outbox
      FOR EACH STATEMENT EXECUTE FUNCTION announce_outbox()`);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP FUNCTION record_progress');
    await queryRunner.query(
      `DROP TABLE certificate, attempt_item, attempt, quiz_pool, quiz, question_version, question, lesson, activity_progress, enrolment, activity, section, course_version, course, session, person_role, person, stored_file, outbox, dead_job`,
    );
    await queryRunner.query('DROP FUNCTION refuse_change, refuse_addition, announce_outbox');
  }
}
