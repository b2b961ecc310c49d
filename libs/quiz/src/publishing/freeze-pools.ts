import type { SqlRunner } from '@gssr/platform';
import { drawsOf, poolsOf, type BankDraft, type FormDraft, type QuizContent } from '../source/index.js';
import type { FrozenBank } from './frozen-bank.js';
import { divideIntoForms } from './parallel-forms.js';

/** Writes from which question versions a quiz draws: one statement. */
export async function freezePools(
  manager: SqlRunner,
  activityId: string,
  quiz: QuizContent,
  bank: BankDraft | undefined,
  frozen: FrozenBank,
): Promise<void> {
  const pools = poolsOf(drawsOf(quiz, bank));
  const facility = quiz.form ? await frozen.facility(manager) : new Map<string, number>();
  const versions = pools.map(({ candidates }) => {
    const keys = candidates.map(({ key }) => key);
    const asked = quiz.form ? ofForm(keys, quiz.form, frozen, facility) : keys;
    return asked.flatMap((key) => frozen.versions.get(key) ?? []);
  });
  await manager.query(
    `INSERT INTO quiz_pool (activity_id, position, category, section, weight, draw_count, question_version_ids)
     SELECT $1, pool.position - 1, pool.category, pool.section, pool.weight, pool.count,
       ARRAY(SELECT jsonb_array_elements_text(pool.versions)::uuid)
     FROM unnest($2::text[], $3::int[], $4::text[], $5::int[], $6::jsonb[])
       WITH ORDINALITY AS pool (category, section, weight, count, versions, position)`,
    [
      activityId,
      pools.map(({ category }) => category),
      pools.map(({ section }) => section),
      pools.map(({ weight }) => weight),
      pools.map(({ count }) => count),
      versions.map((ids) => JSON.stringify(ids)),
    ],
  );
}

function ofForm(
  keys: readonly string[],
  { side }: FormDraft,
  { versions }: FrozenBank,
  facility: ReadonlyMap<string, number>,
): string[] {
  const { a, b } = divideIntoForms(
    keys.map((key) => ({ key, facility: facility.get(versions.get(key) ?? '') ?? null })),
  );
  return side === 'A' ? a : b;
}
