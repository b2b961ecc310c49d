import { randomUUID } from 'node:crypto';
import type { Stage } from './stage.js';

/** Signed-in officers, each for one journey, made in bulk beforehand: registering and signing in are not measured. */
export class Officers {
  private next = 0;
  private made = 0;

  private readonly run = randomUUID();

  constructor(private readonly stage: Stage) {}

  /** Makes sure that `count` unused officers are there. */
  async prepare(count: number): Promise<void> {
    const from = this.made;
    this.made = this.next + count;
    await this.stage.query(
      `WITH numbers AS (SELECT generate_series($1::int, $2::int - 1) AS n),
       people AS (
         INSERT INTO person (id, email, name, password_hash)
         SELECT gen_random_uuid(), 'officer-' || $3 || '-' || n || '@bench.example', 'Officer ' || n, 'none' FROM numbers RETURNING id, email),
       roles AS (INSERT INTO person_role (person_id, role) SELECT id, 'OFFICER' FROM people)
       INSERT INTO session (id, person_id, token_hash, expires_at)
       SELECT gen_random_uuid(), id, sha256(convert_to(split_part(email, '@', 1), 'UTF8')), now() + interval '1 day' FROM people`,
      [from, this.made, this.run],
    );
    await this.stage.query('ANALYZE person, session, person_role');
  }

  /** The session cookie of an officer who has done nothing yet. */
  take(): string {
    if (this.next >= this.made) throw new Error('There are no unused officers left.');
    const cookie = `gssr_session=officer-${this.run}-${this.next}`;
    this.next += 1;
    return cookie;
  }
}
