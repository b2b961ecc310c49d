import { Transactions } from '@gssr/platform';
import { Injectable } from '@nestjs/common';
import type { QuestionPayload } from '../grading/index.js';

/** Question versions to keep in memory; the oldest go first. A payload is some 3 kB. */
const KEEP = 5000;

/** Question versions with their keys; they never change, so each process reads one once. */
@Injectable()
export class Questions {
  private readonly known = new Map<string, QuestionPayload>();

  constructor(private readonly transactions: Transactions) {}

  /** The payloads in the order of `ids`. At most one statement. Throws when one does not exist. */
  async payloads(ids: readonly string[]): Promise<QuestionPayload[]> {
    const found = new Map(ids.map((id) => [id, this.known.get(id)]));
    const missing = [...found].filter(([, payload]) => !payload).map(([id]) => id);
    if (missing.length > 0) for (const [id, payload] of await this.read(missing)) found.set(id, payload);
    return ids.map((id) => found.get(id) ?? notThere(id));
  }

  private async read(ids: readonly string[]): Promise<[string, QuestionPayload][]> {
    const rows = await this.transactions.single.query<{ id: string; payload: QuestionPayload }[]>(
      'SELECT id, payload FROM question_version WHERE id = ANY ($1::uuid[])',
      [ids],
    );
    return rows.map(({ id, payload }) => {
      this.remember(id, payload);
      return [id, payload];
    });
  }

  private remember(id: string, payload: QuestionPayload): void {
    if (this.known.size >= KEEP) {
      const oldest = this.known.keys().next();
      if (!oldest.done) this.known.delete(oldest.value);
    }
    this.known.set(id, payload);
  }
}

function notThere(id: string): never {
  throw new Error(`Question version ${id} does not exist.`);
}
