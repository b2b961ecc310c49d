import { decodeCursor, isId, pageSize, toPage, type Page, type PageRequest } from '@gssr/kernel';
import { Transactions } from '@gssr/platform';
import { Injectable } from '@nestjs/common';
import type { AttemptState } from '../attempt/attempt.js';
import { isNameless } from '../mark/blind-sql.js';

/** An attempt in a list for those who teach. */
export interface ListedAttempt {
  id: string;
  /** Null until it is graded, where marking is blind. */
  personName: string | null;
  /** Null as well: among few people who have tried again it may tell who it is. */
  number: number | null;
  state: AttemptState;
  submittedAt: Date | null;
  /** Percent of the maximum. */
  score: number | null;
  passed: boolean | null;
}

const ATTEMPTS = `
  WITH listed AS (
    SELECT attempt.id, known.number, attempt.state, attempt.submitted_at, attempt.score, attempt.passed, person.name
    FROM attempt JOIN quiz ON quiz.activity_id = attempt.activity_id
      LEFT JOIN attempt known ON known.id = attempt.id AND NOT ${isNameless('attempt', 'quiz')}
      LEFT JOIN person ON person.id = known.person_id
    WHERE attempt.activity_id = $1 AND ($3::uuid IS NULL OR attempt.id < $3))
  SELECT id, name AS "personName", number, state, submitted_at AS "submittedAt",
    score::float8 AS score, passed
  FROM listed WHERE $2 = '' OR strpos(lower(name), lower($2)) > 0 ORDER BY id DESC LIMIT $4`;

/** The attempts at a quiz, for those who teach it. */
@Injectable()
export class QuizAttempts {
  constructor(private readonly transactions: Transactions) {}

  /** Newest first; `search` in the names of those who are named. One statement. */
  async page(activityId: string, search: string, request: PageRequest): Promise<Page<ListedAttempt>> {
    const size = pageSize(request);
    const [after] = decodeCursor(request.after, 1) ?? [];
    const rows = isId(activityId)
      ? await this.transactions.single.query<ListedAttempt[]>(ATTEMPTS, [
          activityId,
          search.trim(),
          isId(after) ? after : null,
          size + 1,
        ])
      : [];
    return toPage(
      rows,
      size,
      ({ id }) => [id],
      (row) => row,
    );
  }
}
