import { newId } from '@gssr/kernel';
import type { SqlRunner } from '@gssr/platform';
import { questionHash } from '../question/question-hash.js';
import type { BankDraft, BankItemDraft } from '../source/index.js';
import { FrozenBank } from './frozen-bank.js';

/**
 * Makes sure that every item of the bank is there as a question version. An item that did not change keeps its version,
 * so its statistics go on over the versions of the course.
 */
export async function freezeBank(manager: SqlRunner, courseId: string, bank: BankDraft): Promise<FrozenBank> {
  const byKey = new Map<string, string>();
  for (const item of bank.categories.flatMap(({ items }) => items))
    byKey.set(item.key, await freezeItem(manager, courseId, item));
  return new FrozenBank(byKey);
}

async function freezeItem(manager: SqlRunner, courseId: string, item: BankItemDraft): Promise<string> {
  const questionId = await ensureQuestion(manager, courseId, item.key);
  const hash = questionHash(item);
  const [known] = await manager.query<{ id: string }[]>(
    'SELECT id FROM question_version WHERE question_id = $1 AND content_hash = $2',
    [questionId, hash],
  );
  return known?.id ?? insertVersion(manager, questionId, hash, item);
}

async function ensureQuestion(manager: SqlRunner, courseId: string, key: string): Promise<string> {
  const [row] = await manager.query<{ id: string }[]>(
    `INSERT INTO question (id, course_id, key) VALUES ($1, $2, $3)
     ON CONFLICT (course_id, key) DO UPDATE SET key = excluded.key RETURNING id`,
    [newId(), courseId, key],
  );
  if (!row) throw new Error('An upsert returned no row.');
  return row.id;
}

async function insertVersion(
  manager: SqlRunner,
  questionId: string,
  hash: string,
  item: BankItemDraft,
): Promise<string> {
  const id = newId();
  await manager.query(
    `INSERT INTO question_version (id, question_id, number, content_hash, outcome, tags, payload, title, default_mark)
     SELECT $1, $2, coalesce(max(number), 0) + 1, $3, $4, $5, $6, $7, $8 FROM question_version WHERE question_id = $2`,
    [
      id,
      questionId,
      hash,
      item.outcome,
      item.tags,
      JSON.stringify(item.payload),
      item.title ?? null,
      item.defaultMark ?? '1',
    ],
  );
  return id;
}
