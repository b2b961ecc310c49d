import type { Stage } from '../journey/stage.js';

/** How many attempts at a quiz of how many items. */
export interface QuizSize {
  attempts: number;
  items: number;
}

/** A quiz beside those of the course that is there, with single choices of four options. Returns its activity. */
export async function addQuiz(stage: Stage, items: number): Promise<string> {
  // The version is published and takes nothing more; this one, in a database for the measurement alone, has to.
  for (const table of ['activity', 'quiz', 'quiz_pool'])
    await stage.query(`ALTER TABLE ${table} DISABLE TRIGGER ${table}_complete`);
  const [activity] = await stage.query<{ id: string }>(
    `INSERT INTO activity (id, course_version_id, section_id, position, key, kind, title, minutes, required)
     SELECT gen_random_uuid(), course_version_id, id, 1000, 'measured', 'QUIZ', 'Measured quiz', 10, false FROM section
     ORDER BY position LIMIT 1 RETURNING id`,
  );
  if (!activity) throw new Error('The course of the measurement has no section.');
  await stage.query(
    `WITH place AS (
       SELECT v.course_id FROM activity a JOIN course_version v ON v.id = a.course_version_id WHERE a.id = $1),
     quiz AS (
       INSERT INTO quiz (activity_id, pass_mark, settings) SELECT $1, 75, settings FROM quiz LIMIT 1),
     question AS (
       INSERT INTO question (id, course_id, key)
       SELECT gen_random_uuid(), course_id, 'measured-' || n FROM place, generate_series(1, $2::int) n RETURNING id),
     version AS (
       INSERT INTO question_version (id, question_id, number, content_hash, tags, payload)
       SELECT gen_random_uuid(), id, 1, id::text, '{}', $3 FROM question RETURNING id)
     INSERT INTO quiz_pool (activity_id, position, draw_count, question_version_ids)
     SELECT $1, 0, $2, array_agg(id) FROM version`,
    [activity.id, items, JSON.stringify(payload)],
  );
  return activity.id;
}

/**
 * Graded attempts of one person each, half of them in random order of questions. The more able somebody is, the more is right,
 * so that no figure is empty.
 */
export async function addAttempts(stage: Stage, activityId: string, { attempts }: QuizSize): Promise<void> {
  await stage.query(
    `CREATE TABLE made AS
     SELECT gen_random_uuid() AS person, gen_random_uuid() AS enrolment, gen_random_uuid() AS attempt, n, random() AS ability
     FROM generate_series(1, $1::int) n`,
    [attempts],
  );
  await stage.query(
    `INSERT INTO person (id, email, name, password_hash) SELECT person, person || '@bench.example', 'Officer ' || n, 'none' FROM made`,
  );
  await stage.query(
    `INSERT INTO enrolment (id, person_id, course_id, course_version_id)
     SELECT made.enrolment, made.person, v.course_id, v.id
     FROM made, activity a JOIN course_version v ON v.id = a.course_version_id WHERE a.id = $1`,
    [activityId],
  );
  await stage.query(
    `INSERT INTO attempt (id, enrolment_id, activity_id, person_id, number, state, seed, submitted_at, first_graded_at, graded_at, score, passed)
     SELECT attempt, enrolment, $1, person, 1, 'GRADED', 'seed', now(), now(), now(), 50, false FROM made`,
    [activityId],
  );
  await stage.query(ITEMS);
  await stage.query(
    `UPDATE attempt SET score = earned FROM (SELECT attempt_id, 100 * avg(fraction) AS earned FROM attempt_item GROUP BY attempt_id) item
     WHERE item.attempt_id = attempt.id`,
  );
  await stage.query('ANALYZE');
}

const ITEMS = `
  INSERT INTO attempt_item (attempt_id, position, question_version_id, option_order, response, revision, saved_at, fraction, slot)
  SELECT attempt, position, question, '{a,b,c,d}', jsonb_build_object('options', jsonb_build_array(option)), 1, now(),
    (option = 'a')::int, slot
  FROM (
    SELECT attempt, version.id AS question,
      row_number() OVER (PARTITION BY attempt ORDER BY CASE WHEN n % 2 = 0 THEN random() END, version.id) - 1 AS position,
      row_number() OVER (PARTITION BY attempt ORDER BY version.id) - 1 AS slot,
      CASE WHEN random() < 0.2 + 0.7 * ability THEN 'a' ELSE (ARRAY['b', 'c', 'd'])[1 + floor(3 * random())::int] END AS option
    FROM made, question_version version JOIN question ON question.id = version.question_id
    WHERE question.key LIKE 'measured-%') answer`;

const payload = {
  kind: 'SINGLE_CHOICE',
  stem: [],
  options: ['a', 'b', 'c', 'd'].map((id) => ({
    id,
    content: [],
    fraction: id === 'a' ? '1' : '0',
    feedback: null,
  })),
  feedback: null,
  shuffle: true,
};
