import { newId } from '@gssr/kernel';
import { Injectable } from '@nestjs/common';
import { createHash } from 'node:crypto';
import { Transactions, type SqlRunner } from '../database/index.js';

export interface StoredFile {
  mediaType: string;
  /** Lower-case hexadecimal. */
  sha256: string;
  content: Buffer;
}

/** Keeps files beside the rows that name them, so that both commit together. See docs/adr/0009. */
@Injectable()
export class FileStorage {
  constructor(private readonly transactions: Transactions) {}

  /** Stores within the caller's transaction. */
  async put(runner: SqlRunner, mediaType: string, content: Buffer): Promise<{ id: string; sha256: string }> {
    const id = newId();
    const sha256 = createHash('sha256').update(content).digest('hex');
    await runner.query('INSERT INTO stored_file (id, media_type, sha256, content) VALUES ($1, $2, $3, $4)', [
      id,
      mediaType,
      sha256,
      content,
    ]);
    return { id, sha256 };
  }

  async get(id: string): Promise<StoredFile | null> {
    const rows = await this.transactions.single.query<StoredFile[]>(
      'SELECT media_type AS "mediaType", sha256, content FROM stored_file WHERE id = $1',
      [id],
    );
    return rows[0] ?? null;
  }

  /** Removes within the caller's transaction, which has removed the rows that name them. */
  async remove(runner: SqlRunner, ids: readonly string[]): Promise<void> {
    if (ids.length > 0) await runner.query('DELETE FROM stored_file WHERE id = ANY ($1::uuid[])', [ids]);
  }
}
