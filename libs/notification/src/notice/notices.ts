import { decodeCursor, isId, newId, pageSize, toPage, type Page, type PageRequest } from '@gssr/kernel';
import { Transactions, type SqlRunner } from '@gssr/platform';
import { Injectable } from '@nestjs/common';
import type { NewNotice, Notice } from './notice.js';

/** Tells people what happened, and remembers whom, of what and why. */
@Injectable()
export class Notices {
  constructor(private readonly transactions: Transactions) {}

  /** Sends notices in the caller's transaction: one statement for any number. What was sent before is not sent again. */
  async add(runner: SqlRunner, notices: readonly NewNotice[]): Promise<void> {
    if (notices.length === 0) return;
    await runner.query(
      `INSERT INTO notice (id, person_id, kind, payload, reference_id, reason)
       SELECT * FROM unnest($1::uuid[], $2::uuid[], $3::text[], $4::jsonb[], $5::uuid[], $6::text[])
       ON CONFLICT ON CONSTRAINT uq_notice_reference_id_person_id_kind DO NOTHING`,
      [
        notices.map(newId),
        notices.map(({ personId }) => personId),
        notices.map(({ kind }) => kind),
        notices.map(({ payload }) => JSON.stringify(payload)),
        notices.map(({ referenceId }) => referenceId),
        notices.map(({ reason }) => reason),
      ],
    );
  }

  /** The person's own, newest first. One statement. */
  async list(personId: string, request: PageRequest): Promise<Page<Notice>> {
    const size = pageSize(request);
    const [before] = decodeCursor(request.after, 1) ?? [null];
    const rows = await this.transactions.single.query<Notice[]>(
      `SELECT id, kind, payload, created_at AS "createdAt", read_at AS "readAt" FROM notice
       WHERE person_id = $1 AND ($2::uuid IS NULL OR id < $2) ORDER BY id DESC LIMIT $3`,
      [personId, isId(before) ? before : null, size + 1],
    );
    return toPage(
      rows,
      size,
      ({ id }) => [id],
      (row) => row,
    );
  }

  async unread(personId: string): Promise<number> {
    const [row] = await this.transactions.single.query<{ count: number }[]>(
      'SELECT count(*)::int AS count FROM notice WHERE person_id = $1 AND read_at IS NULL',
      [personId],
    );
    return row?.count ?? 0;
  }

  /** Marks the person's own notices as read, up to the one that was seen last. Doing it again changes nothing. */
  async markRead(personId: string, upTo: string): Promise<void> {
    if (!isId(upTo)) return;
    await this.transactions.single.query(
      'UPDATE notice SET read_at = now() WHERE person_id = $1 AND id <= $2 AND read_at IS NULL',
      [personId, upTo],
    );
  }
}
