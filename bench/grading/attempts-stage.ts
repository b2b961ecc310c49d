import type { Stage } from '../journey/stage.js';

export interface OpenAttempt {
  id: string;
  personId: string;
}

/** Attempts of one person each at the quiz of the course, every question answered and nothing submitted. */
export async function addOpenAttempts(stage: Stage, attempts: number): Promise<OpenAttempt[]> {
  await stage.query(
    `CREATE TABLE IF NOT EXISTS opened (person uuid, enrolment uuid, id uuid, n int, fresh boolean)`,
  );
  await stage.query('UPDATE opened SET fresh = false');
  await stage.query(
    `INSERT INTO opened SELECT gen_random_uuid(), gen_random_uuid(), gen_random_uuid(), n, true FROM generate_series(1, $1::int) n`,
    [attempts],
  );
  await stage.query(
    `INSERT INTO person (id, email, name, password_hash)
     SELECT person, person || '@bench.example', 'Officer ' || n, 'none' FROM opened WHERE fresh`,
  );
  await stage.query(
    `INSERT INTO enrolment (id, person_id, course_id, course_version_id)
     SELECT enrolment, person, version.course_id, version.id FROM opened, course_version version WHERE fresh`,
  );
  await stage.query(
    `INSERT INTO attempt (id, enrolment_id, activity_id, person_id, number, seed)
     SELECT id, enrolment, quiz.activity_id, person, 1, 'seed' FROM opened, quiz WHERE fresh`,
  );
  await stage.query(
    `INSERT INTO attempt_item (attempt_id, position, question_version_id, option_order, response, revision, saved_at)
     SELECT opened.id, place - 1, question, '{a,b,c,d}',
       jsonb_build_object('options', jsonb_build_array(CASE WHEN random() < 0.7 THEN 'a' ELSE 'b' END)), 1, now()
     FROM opened, quiz_pool pool, unnest(pool.question_version_ids[1:pool.draw_count]) WITH ORDINALITY AS drawn (question, place)
     WHERE fresh`,
  );
  await stage.query('ANALYZE');
  return stage.query<OpenAttempt>('SELECT id, person AS "personId" FROM opened WHERE fresh');
}

export async function countGraded(stage: Stage): Promise<number> {
  const [row] = await stage.query<{ n: number }>(
    `SELECT count(*)::int AS n FROM attempt WHERE state = 'GRADED'`,
  );
  return row?.n ?? 0;
}
