import type { SqlRunner } from '@gssr/platform';
import type { CorrectionRule } from '../grading/index.js';
import type { AttemptState, AttemptStep } from './attempt.js';
import { lockFor, type StoringRules } from './answers.repository.js';
import { correction, steps } from './item-sql.js';

type PageRule = Pick<StoringRules, 'closesPages'>;

/** An item of an open or closed attempt, held until the transaction ends. */
export interface HeldItem {
  state: AttemptState;
  submittedAt: Date | null;
  /** Whether the attempt takes answers now. */
  isOpen: boolean;
  /** Whether its page was left, where pages that were left stay closed. */
  isLeft: boolean;
  response: unknown;
  revision: number;
  savedAt: Date | null;
  certainty: number | null;
  weight: string;
}

/** Holds the item, and keeps the attempt from being submitted meanwhile: the attempt first, as all who lock both. Null when it is not this person's. */
export async function holdItem(
  runner: SqlRunner,
  attemptId: string,
  personId: string,
  position: number,
  pages: PageRule,
): Promise<HeldItem | null> {
  const [row] = await runner.query<HeldItem[]>(
    `SELECT attempt.state, attempt.submitted_at AS "submittedAt", attempt.state = 'IN_PROGRESS'
         AND (deadline_at IS NULL OR now() <= deadline_at + make_interval(secs => grace_seconds)) AS "isOpen",
       page < reached_page AS "isLeft", response, revision, saved_at AS "savedAt", certainty, weight
     FROM attempt_item item JOIN attempt ON attempt.id = item.attempt_id
     WHERE attempt.id = $1 AND person_id = $2 AND position = $3 FOR ${lockFor(pages)} OF attempt FOR UPDATE OF item`,
    [attemptId, personId, position],
  );
  return row ?? null;
}

/** What of an item others may add to. */
export interface ItemSoFar {
  /** Oldest first. */
  steps: AttemptStep[];
  /** The correction of its key that holds now. */
  correction: CorrectionRule | null;
}

/** To be asked once the item is held: what another request added meanwhile is there then. */
export async function itemSoFar(runner: SqlRunner, attemptId: string, position: number): Promise<ItemSoFar> {
  const [row] = await runner.query<ItemSoFar[]>(
    `SELECT ${steps('item')} AS steps, ${correction('item', 'attempt')} -> 'rule' AS correction
     FROM attempt_item item JOIN attempt ON attempt.id = attempt_id WHERE attempt_id = $1 AND position = $2`,
    [attemptId, position],
  );
  if (!row) throw new Error('A held item is not there.');
  return row;
}

/** What an item has after a step. */
export interface ItemAfterStep {
  response: unknown;
  revision: number;
  certainty: number | null;
}

/** Adds a step and what the item has after it, in one statement. Returns when. */
export async function storeStep(
  runner: SqlRunner,
  attemptId: string,
  position: number,
  step: AttemptStep,
  after: ItemAfterStep,
  { closesPages }: PageRule,
): Promise<Date> {
  const [rows] = await runner.query<[{ savedAt: Date }[], number]>(
    `WITH step AS (
       INSERT INTO attempt_step (attempt_id, position, number, action, response, certainty, revision)
       VALUES ($1, $2, $3, $4, $5, $6, $7)),
     reached AS (
       UPDATE attempt SET reached_page = page FROM attempt_item item
       WHERE $11 AND id = $1 AND attempt_id = $1 AND position = $2 AND reached_page < page)
     UPDATE attempt_item SET response = $8, revision = $9, certainty = $10, saved_at = now(), given_at = NULL
     WHERE attempt_id = $1 AND position = $2 RETURNING saved_at AS "savedAt"`,
    [
      attemptId,
      position,
      step.number,
      step.action,
      JSON.stringify(step.response),
      step.certainty,
      step.revision,
      JSON.stringify(after.response),
      after.revision,
      after.certainty,
      closesPages,
    ],
  );
  if (!rows[0]) throw new Error('A held item is not there.');
  return rows[0].savedAt;
}
